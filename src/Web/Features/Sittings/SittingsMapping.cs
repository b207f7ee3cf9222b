using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Sittings;

internal sealed class SittingsMapping :
    IEntityTypeConfiguration<Sitting>, IEntityTypeConfiguration<SittingChange>, IEntityTypeConfiguration<Convocation>,
    IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<AttendanceEntry>, IEntityTypeConfiguration<SittingSequence>, IEntityTypeConfiguration<SequencePresence>,
    IEntityTypeConfiguration<Headcount>, IEntityTypeConfiguration<SittingMove>, IEntityTypeConfiguration<SittingNotice>, IEntityTypeConfiguration<SittingCall>
{
    public void Configure(EntityTypeBuilder<Sitting> builder)
    {
        builder.ToTable("sittings");
        builder.HasIndex(s => new { s.AuthorityId, s.Day });
        builder.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organ>().WithMany().HasForeignKey(s => s.OrganId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(s => s.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Changes).WithOne().HasForeignKey(c => c.SittingId);
        builder.HasMany(s => s.Moves).WithOne().HasForeignKey(m => m.SittingId);
        builder.Ignore(s => s.Facts);
        builder.HasMany(s => s.Sequences).WithOne().HasForeignKey(q => q.SittingId);
    }

    public void Configure(EntityTypeBuilder<SittingSequence> builder) => builder.ToTable("sitting_sequences");

    public void Configure(EntityTypeBuilder<SittingChange> builder) => builder.ToTable("sitting_changes");

    public void Configure(EntityTypeBuilder<SittingMove> builder) => builder.ToTable("sitting_moves");

    public void Configure(EntityTypeBuilder<SittingNotice> builder)
    {
        builder.ToTable("sitting_notices");
        // Nobody is told the same thing twice, whoever asks.
        builder.HasIndex(n => new { n.SittingId, n.PersonId, n.Kind, n.Revision }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(n => n.SittingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SittingCall> builder)
    {
        builder.ToTable("sitting_calls");
        builder.HasIndex(c => new { c.SittingId, c.PersonId, c.Attempt }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(c => c.SittingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Convocation> builder)
    {
        builder.ToTable("convocations");
        builder.HasIndex(c => new { c.SittingId, c.PersonId }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(c => c.SittingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("attendances");
        builder.HasIndex(a => new { a.SittingId, a.PersonId }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(a => a.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Entries).WithOne().HasForeignKey(e => e.AttendanceId);
        builder.HasMany(a => a.Presences).WithOne().HasForeignKey(p => p.AttendanceId);
        builder.Ignore(a => a.WasThere).Ignore(a => a.Total);
    }

    /// <summary>One for each person and sequence: the index holds whatever the code does.</summary>
    public void Configure(EntityTypeBuilder<SequencePresence> builder)
    {
        builder.ToTable("sequence_presences");
        builder.HasIndex(p => new { p.AttendanceId, p.SequenceId }).IsUnique();
        builder.HasOne<SittingSequence>().WithMany().HasForeignKey(p => p.SequenceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttendanceEntry> builder)
    {
        builder.ToTable("attendance_entries");
        builder.HasIndex(e => new { e.AttendanceId, e.Order }).IsUnique();
        builder.HasIndex(e => e.DeviceId).IsUnique();
        builder.HasOne<SittingSequence>().WithMany().HasForeignKey(e => e.SequenceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Headcount> builder)
    {
        builder.ToTable("headcounts");
        builder.HasIndex(h => new { h.SittingId, h.Capacity, h.Order }).IsUnique();
        builder.HasIndex(h => h.DeviceId).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(h => h.SittingId);
    }
}
