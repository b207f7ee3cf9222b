using System.Globalization;
using Misthos.Domain.Administration;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Answers to the questionnaire of a sitting; nothing ties them to the people who were there.</summary>
internal sealed class DemoAnswers(DemoScope demo)
{
    private static readonly string[] Words =
    [
        "Une pause plus longue à midi. (fictif)", "Savoir plus tôt qui sera dans mon groupe. (fictif)", "Un micro dans les grands groupes. (fictif)",
        "Que quelqu’un garde les enfants sur place. (fictif)", "Des documents plus courts, en gros caractères. (fictif)",
    ];

    /// <summary>About six people in ten who were there answer; the place is liked more or less.</summary>
    public void Add(Sitting sitting, bool likesPlace)
    {
        var evaluation = new Evaluation(demo.AuthorityId, sitting.Id, Features.Evaluations.EvaluationService.Instrument, demo.UserId(Role.Organiser), DemoCalendar.Noon(sitting.Day.AddDays(1)));
        demo.Db.Add(evaluation);
        var present = demo.Db.Set<Attendance>().Local.Count(attendance => attendance.SittingId == sitting.Id && attendance.MinutesPresent > 0);
        evaluation.MarkMailed(present * 5 / 6);
        evaluation.MarkPrinted(present - (present * 5 / 6), unused: 0);
        for (var i = 0; i < present * 6 / 10; i++)
        {
            var answers = new Dictionary<string, string>
            {
                ["heard"] = Scale(3, 5),
                ["dared"] = Scale(2, 5),
                ["place"] = likesPlace ? Scale(4, 5) : Scale(1, 4),
                ["pace"] = Scale(2, 5),
                ["facilitation"] = Scale(3, 5),
            };
            if (i % 9 == 0)
            {
                answers["come-back"] = demo.Chance.ArrayElement(Words);
            }

            demo.Db.Add(new EvaluationAnswer(new Guid(demo.Chance.Bytes(16)), evaluation, onPaper: i % 7 == 0, answers));
        }
    }

    private string Scale(int from, int to) => demo.Chance.Number(from, to).ToString(CultureInfo.InvariantCulture);
}
