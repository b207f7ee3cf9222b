using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Passages to remove from a version in force, as typed.</summary>
public sealed class RedactionInput : TakeDownInput
{
    /// <summary>Number of the version.</summary>
    public string? Version { get; set; }

    /// <summary>One passage a line.</summary>
    public string? Passages { get; set; }

    /// <summary>Fingerprint of the result that was shown; another result is shown first.</summary>
    public string? Seen { get; set; }

    /// <summary>What was typed, or null with every error at its field.</summary>
    public RedactionTyping? Read(FormErrors errors, IStringLocalizer texts)
    {
        List<string> passages = [.. (Passages ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        errors.Require(Typed.Whole(Version) is not null, nameof(Version), texts);
        errors.Require(passages.Count > 0 && passages.Sum(p => p.Length) <= Proposal.LongestText, nameof(Passages), texts);
        var why = Grounds(errors, texts);
        return errors.Any ? null : new(Typed.Whole(Version)!.Value, passages, why!.Value.Ground, why.Value.Reason);
    }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "words.not-found" or "words.nothing-removed" or "words.changed" => nameof(Passages),
        "words.none" or "words.not-fixed" => nameof(Version),
        "words.no-reason" => nameof(Why),
        _ => "",
    };
}
