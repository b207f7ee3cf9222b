using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Journey;

/// <content>What was asked of the text before the vote, and what a minority said after it.</content>
public partial class JourneyPage
{
    private IEnumerable<JourneyStep> Asked(List<Amendment> amendments) => amendments.Select(a => new JourneyStep(
        a.DecidedOn ?? a.FiledOn, "text", T[$"Step.Amendment.{a.Outcome?.ToString() ?? "Waiting"}", a.Number], a.Outcome is null ? a.Reason : a.DecisionReason) { Href = $"{_path}/versions#amendement-{a.Number}", Link = T["Step.Amendment.See", a.Number] });

    private IEnumerable<JourneyStep> Minority(List<MinorityOpinion> opinions) => opinions.GroupBy(o => o.GivenOn).Select(day => new JourneyStep(
        day.Key, "words", T.Count("Step.Minority", day.Count()), T.Count("Step.Minority.Voices", day.Sum(o => o.Voices))) { Href = _path, Link = T["Step.Minority.See"] });
}
