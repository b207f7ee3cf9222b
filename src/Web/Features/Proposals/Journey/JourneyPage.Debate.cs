using Misthos.Domain.Proposals;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals.Amendments;

namespace Misthos.Web.Features.Proposals.Journey;

/// <content>What was asked of the text before the vote, and what a minority said after it.</content>
public partial class JourneyPage
{
    private IEnumerable<JourneyStep> Asked(List<Amendment> amendments, ShownWords words)
    {
        foreach (var asked in amendments)
        {
            var title = T[$"Step.Amendment.{asked.Outcome?.ToString() ?? "Waiting"}", asked.Number];
            yield return new(asked.DecidedOn ?? asked.FiledOn, "text", title, asked.Outcome is not null ? words.DecisionOf(asked) : words.OfAmendment(asked.Number) is null ? asked.Reason : null)
            {
                Href = $"{_path}/versions#amendement-{asked.Number}",
                Link = T["Step.Amendment.See", asked.Number],
            };
        }
    }

    private IEnumerable<JourneyStep> Minority(List<MinorityOpinion> opinions)
    {
        foreach (var day in opinions.GroupBy(opinion => opinion.GivenOn))
        {
            yield return new(day.Key, "words", T.Count("Step.Minority", day.Count()), T.Count("Step.Minority.Voices", day.Sum(opinion => opinion.Voices)))
            {
                Href = _path,
                Link = T["Step.Minority.See"],
            };
        }
    }
}
