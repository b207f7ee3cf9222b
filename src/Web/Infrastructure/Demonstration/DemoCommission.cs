using Misthos.Domain.Administration;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>A meeting of the follow-up commission that was held, and what each college thought of what was promised. Fictitious.</summary>
internal sealed class DemoCommission(DemoScope demo)
{
    /// <summary>Held between the last answers and today; who was there is not recorded, so it counts in no allowance.</summary>
    public void AddMarseille()
    {
        var next = demo.Db.Set<Sitting>().Local.First(s => s.AuthorityId == demo.AuthorityId && s.Kind == SittingKind.FollowUp && s.Day > demo.Today);
        var day = demo.Calendar.Nearest(DayOfWeek.Thursday, -33);
        var meeting = new Sitting(demo.AuthorityId, next.EditionId, next.OrganId, "Première commission de suivi (fictif)", new SittingTimes(day, new TimeOnly(18, 0), new TimeOnly(20, 0), 120));
        meeting.Describe(meeting.Title, null, new("Hôtel de ville", "Entrée de plain-pied. (fictif)", IsPublic: true), "Ce qui avance, ce qui est en retard.");
        meeting.Classify(SittingKind.FollowUp);
        meeting.Convene(demo.UserId(Role.Organiser), DemoCalendar.Noon(day.AddDays(-14)));
        meeting.Close(demo.UserId(Role.Organiser), DemoCalendar.Noon(day.AddDays(1)));
        demo.Db.Add(meeting);
        Give(meeting, "Consultation à la Belle de Mai", (CommissionVerdict.Partly, "Le lieu est ouvert, sans horaires le soir. Nous demandons un soir par semaine."), (CommissionVerdict.Kept, "La consultation reçoit depuis son ouverture. Le soir sera étudié avec l’équipe."));
        Give(meeting, "Consultation à Saint-Jérôme", (CommissionVerdict.NotKept, "Rien n’est visible sur place."), (CommissionVerdict.Partly, "Le local est trouvé ; le recrutement a pris du retard."));
        Give(meeting, "Formation des mairies de secteur", (CommissionVerdict.Kept, "Les personnes formées en parlent bien."), null);
    }

    private void Give(Sitting meeting, string title, (CommissionVerdict Verdict, string Text) members, (CommissionVerdict Verdict, string Text)? administration)
    {
        var commitment = demo.Db.Set<Commitment>().Local.First(c => c.AuthorityId == demo.AuthorityId && c.Title.StartsWith(title, StringComparison.Ordinal));
        var act = new RecordedAct(meeting.Day, demo.UserId(Role.Organiser), DemoCalendar.Noon(meeting.Day.AddDays(1)));
        demo.Db.Add(new CommissionOpinion(commitment, (meeting.Id, 1), new(CommissionCollege.Members, members.Verdict, members.Text + " (fictif)"), act));
        if (administration is { } said)
        {
            demo.Db.Add(new CommissionOpinion(commitment, (meeting.Id, 1), new(CommissionCollege.Administration, said.Verdict, said.Text + " (fictif)"), act));
        }
    }
}
