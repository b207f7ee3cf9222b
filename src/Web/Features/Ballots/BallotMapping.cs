using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Ballots;

internal sealed class BallotMapping :
    IEntityTypeConfiguration<Ballot>, IEntityTypeConfiguration<BallotOption>, IEntityTypeConfiguration<BallotCollege>, IEntityTypeConfiguration<BallotStep>,
    IEntityTypeConfiguration<BallotReading>, IEntityTypeConfiguration<BallotCode>, IEntityTypeConfiguration<BallotSlip>, IEntityTypeConfiguration<BallotPaper>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("ballots");
        builder.Ignore(b => b.Rule).Ignore(b => b.IsCounted);
        builder.HasIndex(b => b.SubjectId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(b => b.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(b => b.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Options).WithOne().HasForeignKey(o => o.BallotId);
        builder.HasMany(b => b.Colleges).WithOne().HasForeignKey(c => c.BallotId);
        builder.HasMany(b => b.Steps).WithOne().HasForeignKey(s => s.BallotId);
        builder.HasMany(b => b.Readings).WithOne().HasForeignKey(r => r.BallotId);
        builder.Navigation(b => b.Options).HasField("_options").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(b => b.Colleges).HasField("_colleges").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(b => b.Steps).HasField("_steps").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(b => b.Readings).HasField("_readings").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<BallotOption> builder)
    {
        builder.ToTable("ballot_options");
        builder.HasIndex(o => new { o.BallotId, o.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BallotCollege> builder)
    {
        builder.ToTable("ballot_colleges");
        builder.HasIndex(c => new { c.BallotId, c.Body }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BallotStep> builder)
    {
        builder.ToTable("ballot_steps");
        builder.HasIndex(s => new { s.BallotId, s.Status }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BallotReading> builder)
    {
        builder.ToTable("ballot_readings");
        builder.Ignore(r => r.Tallies);
        builder.HasIndex(r => new { r.BallotId, r.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BallotCode> builder)
    {
        builder.ToTable("ballot_codes");
        builder.HasKey(c => c.CodeHash);
        builder.HasOne<BallotCollege>().WithMany().HasForeignKey(c => c.CollegeId);
        builder.HasIndex(c => c.BallotId);
    }

    public void Configure(EntityTypeBuilder<BallotSlip> builder)
    {
        builder.ToTable("ballot_slips");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<BallotCollege>().WithMany().HasForeignKey(s => s.CollegeId);
        builder.HasIndex(s => s.BallotId);
    }

    public void Configure(EntityTypeBuilder<BallotPaper> builder)
    {
        builder.ToTable("ballot_papers");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<BallotCollege>().WithMany().HasForeignKey(p => p.CollegeId);
        builder.HasIndex(p => p.BallotId);
    }
}
