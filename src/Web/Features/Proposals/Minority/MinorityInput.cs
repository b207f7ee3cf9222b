using Microsoft.Extensions.Localization;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Minority;

/// <summary>A minority opinion, as typed.</summary>
public sealed class MinorityInput
{
    /// <summary>Made with the form: sent twice, it is kept once.</summary>
    public string? Key { get; set; }

    public string? Proposal { get; set; }

    public string? Text { get; set; }

    public string? Voices { get; set; }

    public static MinorityInput New() => new() { Key = Guid.CreateVersion7().ToString(), Voices = "1" };

    /// <summary>What was typed, or null with every error at its field.</summary>
    public MinorityTyping? Read(FormErrors errors, IStringLocalizer texts, Guid? proposal)
    {
        var voices = Typed.Whole(Voices);
        errors.Require(proposal is not null, nameof(Proposal), texts);
        errors.Require(voices is not null, nameof(Voices), texts);
        errors.Require(Text?.Contains('\0', StringComparison.Ordinal) != true, nameof(Text), texts);
        return errors.Any ? null : new(Guid.TryParse(Key, out var key) && key != Guid.Empty ? key : Guid.CreateVersion7(), proposal!.Value, new((Text ?? "").Trim().ReplaceLineEndings("\n"), voices!.Value));
    }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "minority.no-text" or "minority.too-long" => nameof(Text),
        "minority.voices" => nameof(Voices),
        "minority.not-entitled" or "minority.closed" or "minority.no-vote" => nameof(Proposal),
        _ => "",
    };
}
