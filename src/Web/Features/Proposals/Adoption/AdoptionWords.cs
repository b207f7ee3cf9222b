using Microsoft.Extensions.Localization;
using Misthos.Domain.Ballots;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Adoption;

/// <summary>A vote on a proposal in words.</summary>
internal static class AdoptionWords
{
    /// <summary>How the vote ended, in a word: "adopted".</summary>
    public static string Outcome(Ballot ballot, BallotResult? result, IStringLocalizer<AdoptionTexts> texts) => texts[result is null ? $"Said.{ballot.Status}" : $"Said.{result.Outcome}"];

    /// <summary>How the vote ended, with its figures: "adopted: 31 for, 4 against, 2 abstentions".</summary>
    public static string Said(Ballot ballot, BallotResult? result, IStringLocalizer<AdoptionTexts> texts) => result is null
        ? Outcome(ballot, result, texts)
        : texts["Said", Outcome(ballot, result, texts), string.Join(" ; ", result.Bodies.Select(body => Sides(body, result.Bodies.Count > 1, texts)))];

    /// <summary>The figures of a count, whole sentences: the sides, the quorum and the votes needed, of each body.</summary>
    public static string Figures(BallotResult result, IStringLocalizer<AdoptionTexts> texts) => string.Join(" ", result.Bodies.SelectMany(body => new[]
    {
        $"{Sides(body, result.Bodies.Count > 1, texts)}.",
        body.Quorum.Needed is { } quorum ? texts[body.Quorum.IsReached ? "Figures.Quorum" : "Figures.NoQuorum", body.Votes.Tally.Voters, body.Votes.Entitled, quorum].Value : texts["Figures.Voters", body.Votes.Tally.Voters, body.Votes.Entitled].Value,
        texts["Figures.Needed", body.Needed, body.OutOf].Value,
    }));

    private static string Sides(BodyResult body, bool isApart, IStringLocalizer<AdoptionTexts> texts)
    {
        var marks = body.Votes.Tally.Marks[0];
        var sides = texts["Sides", marks[0], marks[1], texts.Count("Abstained", marks[2])].Value;
        return isApart ? texts["Sides.Of", texts[$"Body.{body.Votes.Body}"].Value, sides] : sides;
    }
}
