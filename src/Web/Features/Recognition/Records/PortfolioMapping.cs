using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Features.Recognition.Records;

internal sealed class PortfolioMapping : IEntityTypeConfiguration<Portfolio>
{
    public void Configure(EntityTypeBuilder<Portfolio> builder)
    {
        builder.ToTable("portfolios");
        builder.HasIndex(p => p.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
    }
}
