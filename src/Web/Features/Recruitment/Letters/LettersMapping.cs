using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment.Letters;

internal sealed class LettersMapping :
    IEntityTypeConfiguration<InvitationContact>, IEntityTypeConfiguration<LetterRun>, IEntityTypeConfiguration<LetterPart>,
    IEntityTypeConfiguration<LetterWording>, IEntityTypeConfiguration<VisitRound>, IEntityTypeConfiguration<VisitStop>
{
    public void Configure(EntityTypeBuilder<InvitationContact> builder)
    {
        builder.ToTable("invitation_contacts");
        builder.HasOne<PanelInvitation>().WithMany().HasForeignKey(c => c.InvitationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.ChannelId, c.Kind, c.Outcome });
    }

    public void Configure(EntityTypeBuilder<LetterRun> builder)
    {
        builder.ToTable("letter_runs");
        builder.HasOne<RecruitmentChannel>().WithMany().HasForeignKey(r => r.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(r => r.Report);
        // One mailing of a channel at a time, whoever asks first: the next would print the same letters.
        builder.HasIndex(r => r.ChannelId, "ix_letter_runs_open").IsUnique().HasFilter("status IN ('Preparing', 'Ready')");
    }

    public void Configure(EntityTypeBuilder<LetterPart> builder)
    {
        builder.ToTable("letter_parts");
        builder.HasOne<LetterRun>().WithMany().HasForeignKey(p => p.RunId);
        builder.HasIndex(p => new { p.RunId, p.Order }).IsUnique();
        builder.Property(p => p.Trace);
        builder.Ignore(p => p.Invited);
    }

    public void Configure(EntityTypeBuilder<LetterWording> builder)
    {
        builder.ToTable("letter_wordings");
        builder.HasOne<RecruitmentChannel>().WithMany().HasForeignKey(w => w.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => w.ChannelId).IsUnique();
        builder.Ignore(w => w.Terms);
    }

    public void Configure(EntityTypeBuilder<VisitRound> builder)
    {
        builder.ToTable("visit_rounds");
        builder.HasOne<RecruitmentChannel>().WithMany().HasForeignKey(r => r.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Stops).WithOne().HasForeignKey(s => s.RoundId);
    }

    public void Configure(EntityTypeBuilder<VisitStop> builder)
    {
        builder.ToTable("visit_stops");
        builder.HasOne<PanelInvitation>().WithMany().HasForeignKey(s => s.InvitationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.RoundId, s.InvitationId }).IsUnique();
    }
}
