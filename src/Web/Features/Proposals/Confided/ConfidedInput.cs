using Microsoft.Extensions.Localization;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Proposals.Confided;

/// <summary>What is confided, as typed.</summary>
public sealed class ConfidedInput
{
    /// <summary>The word the person keeps; the server chose it.</summary>
    public string? Word { get; set; }

    public string? Topic { get; set; }

    public string? Facilitator { get; set; }

    public string? Words { get; set; }

    /// <summary>The word of a form that is shown: that of the form that was sent, or a new one.</summary>
    public string Keep()
    {
        var word = PaperCode.Read(Word);
        return Word = ConfidedQueries.IsWord(word) ? word : Ballots.BallotCodes.Create();
    }

    /// <summary>What was typed, or null with every error at its field.</summary>
    public Confiding? Read(FormErrors errors, IStringLocalizer texts)
    {
        errors.Require(Guid.TryParse(Topic, out var topic), nameof(Topic), texts);
        errors.Require(Guid.TryParse(Facilitator, out var facilitator), nameof(Facilitator), texts);
        errors.Require(Typed.Text(Words) is not null && !Words!.Contains('\0', StringComparison.Ordinal), nameof(Words), texts);
        return errors.Any ? null : new(topic, facilitator, Words!.Trim().ReplaceLineEndings("\n"));
    }

    public static string FieldOf(string code) => code switch
    {
        "confided.no-text" or "confided.too-long" => nameof(Words),
        "confided.no-topic" => nameof(Topic),
        "confided.no-facilitator" => nameof(Facilitator),
        _ => "",
    };
}

/// <summary>The word of somebody who comes back, and what they say.</summary>
public sealed class WordInput
{
    public string? Word { get; set; }

    /// <summary>Fingerprint of the text that was read.</summary>
    public string? Read { get; set; }

    /// <summary>yes, no or back; nothing when they only read.</summary>
    public string? Says { get; set; }
}

/// <summary>How often a network address may try a word that opens nothing: none of sixty tries finds one of 2⁵⁹ words.</summary>
internal sealed class ConfidedLimits : IDisposable
{
    private readonly AddressLimit _wrong = new(60, TimeSpan.FromMinutes(15));

    public bool MayTry(HttpContext http) => _wrong.May(http);

    public void CountWrong(HttpContext http) => _wrong.Take(http);

    public void Dispose() => _wrong.Dispose();
}
