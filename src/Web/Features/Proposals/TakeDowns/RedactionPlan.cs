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

    /// <summary>The plan; null when the words of such a version are not shown.</summary>
    public static RedactionPlan? Of(ShownWords words, IReadOnlyCollection<Amendment> amendments, RedactionTyping typing)
    {
        if (words.Wording(typing.Version) is not { } shown)
        {
            return null;
        }

        bool Holds(params string[] texts) => typing.Passages.Any(passage => texts.Any(text => RemovedPassages.IsIn(text, passage)));
        return new(Without(words, typing.Version, typing.Passages), [.. typing.Passages.Where(p => !RemovedPassages.IsIn(shown.Title, p) && !RemovedPassages.IsIn(shown.Text, p))])
        {
            Others = [.. words.Versions.Where(v => v.Number != typing.Version && words.Wording(v.Number) is { } other && Holds(other.Title, other.Text)).Select(v => Without(words, v.Number, typing.Passages))],
            Amendments = [.. amendments.Where(a => words.OfAmendment(a.Number) is null && Holds(a.Title, a.Text, a.Reason)).Select(a => a.Number)],
        };
    }

    /// <summary>Names the result, so that what is removed is what was shown.</summary>
    public string Seen => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Others.Prepend(Version).Select(v => $"{v.Number} {v.Order} {AmendmentWords.Of(v.After)}").Concat(Amendments.Select(a => $"A{a}"))))));

    private static RedactedVersion Without(ShownWords words, int number, IReadOnlyList<string> passages)
    {
        var shown = words.Wording(number)!;
        return new(number, words.RedactionsOf(number).Count + 1, shown, new(RemovedPassages.Remove(shown.Title, passages), RemovedPassages.Remove(shown.Text, passages)));
    }
}
