using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment.Frames;

internal sealed class FramesMapping :
    IEntityTypeConfiguration<SamplingFrame>, IEntityTypeConfiguration<FramePart>, IEntityTypeConfiguration<InvitationRound>, IEntityTypeConfiguration<RoundStratum>,
    IEntityTypeConfiguration<ExcludedPerson>, IEntityTypeConfiguration<FingerprintKey>, IEntityTypeConfiguration<EliminationList>
{
    public void Configure(EntityTypeBuilder<SamplingFrame> builder)
    {
        builder.ToTable("sampling_frames");
        builder.HasOne<RecruitmentChannel>().WithMany().HasForeignKey(f => f.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(f => f.Parts).WithOne().HasForeignKey(p => p.FrameId);
    }

    public void Configure(EntityTypeBuilder<FramePart> builder)
    {
        builder.ToTable("frame_parts");
        builder.HasIndex(p => new { p.FrameId, p.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<InvitationRound> builder)
    {
        builder.ToTable("invitation_rounds");
        builder.HasOne<SamplingFrame>().WithMany().HasForeignKey(r => r.FrameId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RecruitmentChannel>().WithMany().HasForeignKey(r => r.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Strata).WithOne().HasForeignKey(s => s.RoundId);
    }

    public void Configure(EntityTypeBuilder<RoundStratum> builder) => builder.ToTable("round_strata");

    public void Configure(EntityTypeBuilder<ExcludedPerson> builder)
    {
        builder.ToTable("excluded_people");
        builder.HasIndex(e => new { e.AuthorityId, e.Fingerprint, e.Reason }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FingerprintKey> builder)
    {
        builder.ToTable("fingerprint_keys");
        builder.HasIndex(k => k.AuthorityId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EliminationList> builder)
    {
        builder.ToTable("elimination_lists");
        builder.HasOne<Edition>().WithMany().HasForeignKey(e => e.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
