using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Allowances.Expenses;

internal sealed class ClaimsMapping : IEntityTypeConfiguration<ExpenseClaim>
{
    public void Configure(EntityTypeBuilder<ExpenseClaim> builder)
    {
        builder.ToTable("expense_claims");
        builder.Ignore(c => c.Units);
        builder.HasIndex(c => new { c.AuthorityId, c.Status });
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(c => c.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AllowanceScheme>().WithMany().HasForeignKey(c => c.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
