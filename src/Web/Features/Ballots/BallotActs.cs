using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Registers;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Ballots;

/// <summary>Public acts of a ballot, as the register says them. The fingerprint is that of the question and of the options kept, one a line.</summary>
internal static class BallotActs
{
    public static PublicActContent Counted(Ballot ballot, BallotResult result, string edition, DateOnly on) => Of(
        ballot, edition, $"{string.Join(" ; ", result.Bodies.Select(b => $"{b.Votes.Tally.Voters} votes pour {b.Votes.Entitled} personnes appelées"))}. {Said(result.Outcome)}", on,
        string.Join('\n', [ballot.Title, .. result.Kept.Select(index => ballot.Options[index].Title)]));

    public static PublicActContent LotDrawn(Ballot ballot, string edition) =>
        Of(ballot, edition, "Les options à égalité sont départagées par un tirage au sort public.", ballot.LotOn!.Value, ballot.LotStory);

    public static PublicActContent Cancelled(Ballot ballot, string edition, DateOnly on) =>
        Of(ballot, edition, "Le vote est abandonné. La raison est publique.", on, ballot.CancelledBecause);

    /// <summary>Name of the edition people vote in.</summary>
    public static Task<string> EditionAsync(AppDbContext db, Ballot ballot) => db.Set<Edition>().Where(e => e.Id == ballot.EditionId).Select(e => e.Name).SingleAsync();

    private static PublicActContent Of(Ballot ballot, string edition, string text, DateOnly on, string? words) =>
        new(PublicActKind.Ballot, $"Vote, édition « {edition} »", text, on, $"votes/{ballot.Id}") { Words = words };

    private static string Said(BallotOutcome outcome) => outcome switch
    {
        BallotOutcome.Decided => "Le vote décide.",
        BallotOutcome.NotReached => "Rien n’atteint le seuil : rien n’est décidé.",
        BallotOutcome.Tied => "Égalité.",
        BallotOutcome.NoQuorum => "Le quorum n’est pas atteint : rien n’est décidé.",
        _ => "Les collèges ne décident pas la même chose : rien n’est décidé.",
    };
}
