using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Ballots;

/// <summary>A ballot's rule and result in words.</summary>
internal static class BallotWords
{
    public static string Tone(BallotStatus status) => status switch
    {
        BallotStatus.Open => "info",
        BallotStatus.Closed => "warn",
        BallotStatus.Counted => "good",
        BallotStatus.Cancelled => "bad",
        _ => "neutral",
    };

    public static string Tone(BallotOutcome outcome) => outcome == BallotOutcome.Decided ? "good" : outcome == BallotOutcome.Tied ? "info" : "warn";

    /// <summary>The published rule, sentence by sentence.</summary>
    public static IEnumerable<string> Rule(Ballot ballot, IStringLocalizer<BallotTexts> texts)
    {
        var rule = ballot.Rule;
        yield return texts[$"Rule.{rule.Method}"];
        if (rule.Method != BallotMethod.ForOrAgainst)
        {
            yield return texts.Count("Rule.Places", rule.Places);
        }

        if (rule.Threshold.Kind != ThresholdKind.None)
        {
            yield return texts["Rule.Share", texts[$"Threshold.{rule.Threshold.Kind}"], texts[$"Basis.{rule.Threshold.Basis}"]];
        }

        if (rule.Quorum.Kind != QuorumKind.None)
        {
            yield return Sourced(texts[$"Rule.Quorum.{rule.Quorum.Kind}", rule.Quorum.Value], rule.Quorum.Source);
        }

        if (rule.Method != BallotMethod.ForOrAgainst)
        {
            yield return texts[$"Rule.Ties.{rule.Ties}"];
        }

        yield return Sourced(texts["Rule.Who", string.Join(", ", ballot.Colleges.Select(c => texts[$"Body.{c.Body}"].Value.ToLower(System.Globalization.CultureInfo.CurrentUICulture)))], ballot.VotingSource);
        if (ballot.Colleges.Count > 1)
        {
            yield return texts[$"Rule.Bodies.{rule.Combination}"];
        }
    }

    private static string Sourced(string rule, string source) => source.Length > 0 ? $"{rule.TrimEnd('.')} – {source}." : rule;
}
