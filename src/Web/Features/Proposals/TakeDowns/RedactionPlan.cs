using System.Security.Cryptography;
using System.Text;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Proposals.Amendments;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Passages to remove from a version in force, the ground and the public reason.</summary>
public sealed record RedactionTyping(int Version, IReadOnlyList<string> Passages, TakeDownGround Ground, string Reason);

/// <summary>What removing passages gives; the page that shows it and the service that does it make the same.</summary>
/// <param name="Version">The version in force, before and after.</param>
/// <param name="Missing">Passages that do not stand in it.</param>
public sealed record RedactionPlan(RedactedVersion Version, IReadOnlyList<string> Missing)
{
    /// <summary>The other versions the passages stand in: they lose them too, or a difference would tell them.</summary>
    public IReadOnlyList<RedactedVersion> Others { get; init; } = [];

    /// <summary>Numbers of the amendments the passages stand in: their words are taken down.</summary>
    public IReadOnlyList<int> Amendments { get; init; } = [];

    /// <summary>Numbers of the versions whose reason loses them.</summary>
    public IReadOnlyList<int> Reasons => [.. Others.Prepend(Version).Where(v => v.Why.After != v.Why.Before).Select(v => v.Number).Order()];

    /// <summary>What the proposal starts from, without them; null when they do not stand in it.</summary>
    public string? Start { get; init; }

    /// <summary>The plan; null when the words of such a version are not shown.</summary>
    public static RedactionPlan? Of(Proposal proposal, ShownWords words, IReadOnlyCollection<Amendment> amendments, RedactionTyping typing)
    {
        if (words.Wording(typing.Version) is not { } shown)
        {
            return null;
        }

        bool Holds(params string[] texts) => typing.Passages.Any(passage => texts.Any(text => RemovedPassages.IsIn(text, passage)));
        string[] here = [shown.Title, shown.Text, words.ReasonOf(typing.Version), proposal.StartsFrom];
        return new(Without(words, typing.Version, typing), [.. typing.Passages.Where(p => !Array.Exists(here, text => RemovedPassages.IsIn(text, p)))])
        {
            Start = Holds(proposal.StartsFrom) ? RemovedPassages.Remove(proposal.StartsFrom, typing.Passages) : null,
            Others = [.. words.Versions.Where(v => v.Number != typing.Version && Holds([words.ReasonOf(v.Number), .. words.Wording(v.Number) is { } other ? new[] { other.Title, other.Text } : []])).Select(v => Without(words, v.Number, typing))],
            Amendments = [.. amendments.Where(a => words.OfAmendment(a.Number) is null && Holds(a.Title, a.Text, a.Reason)).Select(a => a.Number)],
        };
    }

    /// <summary>Names the result, so that what is removed is what was shown.</summary>
    public string Seen => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Others.Prepend(Version).Select(v => $"{v.Number} {v.Order} {AmendmentWords.Of(v.After)} {v.Why.After}").Concat(Amendments.Select(a => $"A{a}")).Append(Start)))));

    // Words taken down stay so: of such a version the reason alone is shown.
    private static RedactedVersion Without(ShownWords words, int number, RedactionTyping typing)
    {
        var (shown, reason) = (words.Wording(number) ?? words.Versions.Where(v => v.Number == number).Select(v => new ProposalWording(v.Title, v.Text)).Single(), words.ReasonOf(number));
        return new(number, words.RedactionsOf(number).Count + 1, shown, new(RemovedPassages.Remove(shown.Title, typing.Passages), RemovedPassages.Remove(shown.Text, typing.Passages)))
        {
            Why = (reason, RemovedPassages.Remove(reason, typing.Passages)),
            Passages = typing.Passages,
        };
    }
}
