using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>Words to take down and the ground, as typed.</summary>
public sealed class WordsDownInput
{
    /// <summary>"A1" for an amendment, "V1" for a version.</summary>
    public string? What { get; set; }

    public string? Ground { get; set; }

    public string? Why { get; set; }

    /// <summary>What was typed, or null with every error at its field.</summary>
    public (TakenWords Words, TakeDownGround Ground, string Reason)? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (ground, reason) = (Typed.Chosen<TakeDownGround>(Ground), Typed.Text(Why));
        TakenWords? words = What switch
        {
            ['A', .. var number] when Typed.Whole(number) is { } amendment => new(null, amendment),
            ['V', .. var number] when Typed.Whole(number) is { } version => new(version, null),
            _ => null,
        };
        errors.Require(words is not null, nameof(What), texts);
        errors.Require(ground is not null, nameof(Ground), texts);
        errors.Require(reason?.Length is > 0 and <= 1000, nameof(Why), texts);
        return errors.Any ? null : (words!, ground!.Value, reason!);
    }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "words.none" or "words.in-force" or "words.already-down" => nameof(What),
        "words.no-reason" => nameof(Why),
        _ => "",
    };
}
