using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment.Channels;

internal sealed class ChannelMapping :
    IEntityTypeConfiguration<RecruitmentChannel>, IEntityTypeConfiguration<ReferralPartner>, IEntityTypeConfiguration<PanelInvitation>,
    IEntityTypeConfiguration<PanelRegistration>, IEntityTypeConfiguration<RegistrationChange>
{
    public void Configure(EntityTypeBuilder<RecruitmentChannel> builder)
    {
        builder.ToTable("recruitment_channels");
        builder.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.EditionId, c.Name }).IsUnique();
        builder.HasMany(c => c.Partners).WithOne().HasForeignKey(p => p.ChannelId);
    }

    public void Configure(EntityTypeBuilder<ReferralPartner> builder)
    {
        builder.ToTable("referral_partners");
        builder.HasIndex(p => p.CountsCode).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PanelInvitation> builder)
    {
        builder.ToTable("panel_invitations");
        builder.HasOne<RecruitmentChannel>().WithMany().HasForeignKey(i => i.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReferralPartner>().WithMany().HasForeignKey(i => i.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InvitationRound>().WithMany().HasForeignKey(i => i.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.AuthorityId, i.Code }).IsUnique();
        builder.HasIndex(i => new { i.ChannelId, i.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PanelRegistration> builder)
    {
        builder.ToTable("panel_registrations");
        builder.HasOne<RecruitmentChannel>().WithMany().HasForeignKey(r => r.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PanelInvitation>().WithMany().HasForeignKey(r => r.InvitationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AuthorityId, r.Code }).IsUnique();
        builder.HasIndex(r => new { r.EditionId, r.PersonMark }).IsUnique();
        builder.HasMany(r => r.Changes).WithOne().HasForeignKey(c => c.RegistrationId);
    }

    public void Configure(EntityTypeBuilder<RegistrationChange> builder) => builder.ToTable("registration_changes");
}
