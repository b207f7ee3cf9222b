using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Earlier;

/// <summary>Makes sittings and earlier meetings of what is taken over from another platform. It does not save: the import does, once.</summary>
public sealed class MeetingImportService(AppDbContext db)
{
    /// <summary>Where meetings go; null when the organ is not one of this authority or the topic not one of its edition.</summary>
    public async Task<MeetingGoal?> GoalAsync(Guid organId, Guid? topicId)
    {
        var organ = await db.Set<Organ>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == organId);
        return organ is not null && (topicId is null || await db.Set<Topic>().AnyAsync(t => t.Id == topicId && t.EditionId == organ.EditionId)) ? new(organ, topicId) : null;
    }

    /// <summary>Plans a sitting of a meeting to come; nobody is convened, and it is not open to all until somebody says so.</summary>
    public Sitting Plan(MeetingGoal goal, FormerMeeting meeting)
    {
        var times = new SittingTimes(meeting.Times.Day, meeting.Times.StartsAt, meeting.Times.EndsAt, meeting.Minutes);
        var sitting = new Sitting(goal.Organ.AuthorityId, goal.Organ.EditionId, goal.Organ.Id, meeting.Words.Title, times);
        sitting.Describe(meeting.Words.Title, goal.TopicId, new(meeting.Place, meeting.Address == meeting.Place ? "" : meeting.Address, IsPublic: false), meeting.Words.Text);
        sitting.Classify(goal.Organ.Kind == OrganKind.Plenary ? SittingKind.Plenary : SittingKind.OrganMeeting);
        db.Add(sitting);
        return sitting;
    }

    /// <summary>Keeps a meeting of the past: it is no sitting, since nobody's attendance was recorded.</summary>
    public EarlierMeeting Keep(MeetingGoal goal, FormerMeeting meeting)
    {
        var kept = new EarlierMeeting(goal.Organ.AuthorityId, (goal.Organ.EditionId, goal.TopicId), meeting.Times, meeting.Words with { Place = meeting.WholePlace });
        kept.Declare(meeting.Attendees, meeting.Contributions);
        db.Add(kept);
        return kept;
    }
}
