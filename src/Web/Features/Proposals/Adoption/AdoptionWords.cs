using Microsoft.Extensions.Localization;
using Misthos.Domain.Ballots;

namespace Misthos.Web.Features.Proposals.Adoption;

/// <summary>A vote on a proposal in words.</summary>
internal static class AdoptionWords
{
    /// <summary>How the vote ended, with its figures: "adopted: 31 for, 4 against, 2 abstentions".</summary>
    public static string Said(Ballot ballot, BallotResult? result, IStringLocalizer<AdoptionTexts> texts) => result is null
        ? texts[$"Said.{ballot.Status}"]
        : texts["Said", texts[$"Said.{result.Outcome}"].Value, string.Join(" ; ", result.Bodies.Select(body => Sides(body, result.Bodies.Count > 1, texts)))];

    private static string Sides(BodyResult body, bool isApart, IStringLocalizer<AdoptionTexts> texts)
    {
        var marks = body.Votes.Tally.Marks[0];
        var sides = texts["Sides", marks[0], marks[1], marks[2]].Value;
        return isApart ? texts["Sides.Of", texts[$"Body.{body.Votes.Body}"].Value, sides] : sides;
    }
}
