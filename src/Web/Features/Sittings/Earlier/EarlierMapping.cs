using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Sittings.Earlier;

internal sealed class EarlierMapping : IEntityTypeConfiguration<EarlierMeeting>, IEntityTypeConfiguration<EarlierMeetingChange>
{
    public void Configure(EntityTypeBuilder<EarlierMeeting> builder)
    {
        builder.ToTable("earlier_meetings");
        builder.Ignore(m => m.Words);
        builder.HasIndex(m => new { m.AuthorityId, m.Day });
        builder.HasOne<Edition>().WithMany().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(m => m.TopicId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EarlierMeetingChange> builder)
    {
        builder.ToTable("earlier_meeting_changes");
        builder.HasIndex(c => c.MeetingId);
        builder.HasOne<EarlierMeeting>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
