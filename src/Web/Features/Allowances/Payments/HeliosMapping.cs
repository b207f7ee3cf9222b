using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Allowances.Payments;

namespace Misthos.Web.Features.Allowances.Payments;

internal sealed class HeliosMapping :
    IEntityTypeConfiguration<HeliosSettings>, IEntityTypeConfiguration<NumberSeries>, IEntityTypeConfiguration<PesIssue>, IEntityTypeConfiguration<PesPiece>,
    IEntityTypeConfiguration<ImportLayout>
{
    public void Configure(EntityTypeBuilder<HeliosSettings> builder)
    {
        builder.ToTable("helios_settings");
        builder.HasIndex(s => s.AuthorityId).IsUnique();
        builder.PrimitiveCollection(s => s.Triplets);
    }

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("helios_series");
        builder.HasIndex(s => new { s.AuthorityId, s.Year }).IsUnique();
    }

    /// <summary>A number is used once, whatever the code does; a batch has one bordereau.</summary>
    public void Configure(EntityTypeBuilder<PesIssue> builder)
    {
        builder.ToTable("pes_issues");
        builder.HasIndex(i => new { i.AuthorityId, i.Year, i.Slip }).IsUnique();
        builder.HasIndex(i => i.BatchId).IsUnique();
        builder.HasOne<PaymentBatch>().WithMany().HasForeignKey(i => i.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Pieces).WithOne().HasForeignKey(p => p.IssueId);
    }

    public void Configure(EntityTypeBuilder<PesPiece> builder)
    {
        builder.ToTable("pes_pieces");
        builder.HasIndex(p => new { p.AuthorityId, p.Year, p.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ImportLayout> builder)
    {
        builder.ToTable("import_layouts");
        builder.HasIndex(l => l.AuthorityId).IsUnique();
        builder.PrimitiveCollection(l => l.Columns);
    }
}
