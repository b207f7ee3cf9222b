using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;

namespace Misthos.Web.Features.Allowances.Payments;

internal sealed class PaymentsMapping :
    IEntityTypeConfiguration<PaymentBatch>, IEntityTypeConfiguration<PaymentBatchLine>, IEntityTypeConfiguration<PaymentBatchItem>,
    IEntityTypeConfiguration<PaymentBatchEvent>, IEntityTypeConfiguration<PaymentSettings>, IEntityTypeConfiguration<StatusFile>
{
    public void Configure(EntityTypeBuilder<PaymentBatch> builder)
    {
        builder.ToTable("payment_batches");
        builder.HasIndex(b => new { b.AuthorityId, b.Year, b.Sequence }).IsUnique();
        builder.HasMany(b => b.Lines).WithOne().HasForeignKey(l => l.BatchId);
        builder.HasMany(b => b.Events).WithOne().HasForeignKey(e => e.BatchId);
    }

    public void Configure(EntityTypeBuilder<PaymentBatchLine> builder)
    {
        builder.ToTable("payment_batch_lines");
        builder.HasIndex(l => new { l.BatchId, l.PersonId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(l => l.Items).WithOne().HasForeignKey(i => i.LineId);
    }

    /// <summary>A settled line stands in one payment at most: the unique index holds whatever the code does.</summary>
    public void Configure(EntityTypeBuilder<PaymentBatchItem> builder)
    {
        builder.ToTable("payment_batch_items");
        builder.HasIndex(i => i.StandingId).IsUnique();
        builder.HasOne<SettlementLine>().WithMany().HasForeignKey(i => i.SettlementLineId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaymentBatchEvent> builder)
    {
        builder.ToTable("payment_batch_events");
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(e => e.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>The same file is read once.</summary>
    public void Configure(EntityTypeBuilder<StatusFile> builder)
    {
        builder.ToTable("payment_status_files");
        builder.HasIndex(f => new { f.AuthorityId, f.Sha256 }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PaymentSettings> builder)
    {
        builder.ToTable("payment_settings");
        builder.HasIndex(s => s.AuthorityId).IsUnique();
    }
}
