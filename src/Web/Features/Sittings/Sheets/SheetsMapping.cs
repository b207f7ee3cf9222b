using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Sheets;

internal sealed class SheetsMapping : IEntityTypeConfiguration<SignedSheet>
{
    /// <summary>Of two people who attach one at once, one is told.</summary>
    public void Configure(EntityTypeBuilder<SignedSheet> builder)
    {
        builder.ToTable("signed_sheets");
        builder.HasIndex(s => new { s.SittingId, s.Number }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(s => s.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
