using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Allowances;

internal sealed class SettlementsMapping :
    IEntityTypeConfiguration<Settlement>, IEntityTypeConfiguration<SettlementLine>, IEntityTypeConfiguration<SettlementEvent>,
    IEntityTypeConfiguration<BankAccount>
{
    public void Configure(EntityTypeBuilder<BankAccount> builder)
    {
        builder.ToTable("bank_accounts");
        builder.HasIndex(a => a.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }

    public void Configure(EntityTypeBuilder<Settlement> builder)
    {
        builder.ToTable("settlements");
        builder.HasIndex(s => new { s.AuthorityId, s.Number }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(s => s.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.SettlementId);
        builder.HasMany(s => s.Events).WithOne().HasForeignKey(e => e.SettlementId);
    }

    /// <summary>An attendance is settled once, and corrected by one line after the other: the unique index holds whatever the code does.</summary>
    public void Configure(EntityTypeBuilder<SettlementLine> builder)
    {
        builder.ToTable("settlement_lines");
        builder.HasIndex(l => new { l.AttendanceId, l.Order }).IsUnique();
        builder.HasIndex(l => new { l.ClaimId, l.Order }).IsUnique();
        builder.HasOne<ExpenseClaim>().WithMany().HasForeignKey(l => l.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Attendance>().WithMany().HasForeignKey(l => l.AttendanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SettlementEvent> builder)
    {
        builder.ToTable("settlement_events");
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(e => e.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
