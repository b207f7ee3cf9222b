using System.Security.Cryptography;
using System.Text;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Proposals.Amendments;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Passages to remove from a version, the ground and the public reason.</summary>
public sealed record RedactionTyping(int Version, IReadOnlyList<string> Passages, TakeDownGround Ground, string Reason);

/// <summary>What removing passages from a version gives; the page that shows it and the service that does it make the same.</summary>
/// <param name="Version">The version, before and after.</param>
/// <param name="Missing">Passages that do not stand in it.</param>
public sealed record RedactionPlan(RedactedVersion Version, IReadOnlyList<string> Missing)
{
    /// <summary>The plan; null when the words of such a version are not shown.</summary>
    public static RedactionPlan? Of(ShownWords words, RedactionTyping typing) => words.Wording(typing.Version) is not { } shown ? null : new(
        new(typing.Version, words.RedactionsOf(typing.Version).Count + 1, shown, new(RemovedPassages.Remove(shown.Title, typing.Passages), RemovedPassages.Remove(shown.Text, typing.Passages))),
        [.. typing.Passages.Where(p => !RemovedPassages.IsIn(shown.Title, p) && !RemovedPassages.IsIn(shown.Text, p))]);

    /// <summary>Names the result, so that what is removed is what was shown.</summary>
    public string Seen => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Version.Number} {Version.Order} {AmendmentWords.Of(Version.After)}")));
}
