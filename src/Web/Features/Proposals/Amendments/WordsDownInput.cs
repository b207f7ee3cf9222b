using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals.TakeDowns;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>Words to take down and the ground, as typed.</summary>
public sealed class WordsDownInput : TakeDownInput
{
    /// <summary>"A1" for an amendment, "V1" for a version.</summary>
    public string? What { get; set; }

    /// <summary>What was typed, or null with every error at its field.</summary>
    public (TakenWords Words, TakeDownGround Ground, string Reason)? Read(FormErrors errors, IStringLocalizer texts, IStringLocalizer grounds)
    {
        TakenWords? words = What switch
        {
            ['A', .. var number] when Typed.Whole(number) is { } amendment => new(null, amendment),
            ['V', .. var number] when Typed.Whole(number) is { } version => new(version, null),
            _ => null,
        };
        errors.Require(words is not null, nameof(What), texts);
        var why = Grounds(errors, grounds);
        return errors.Any ? null : (words!, why!.Value.Ground, why.Value.Reason);
    }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "words.none" or "words.in-force" or "words.already-down" => nameof(What),
        "words.no-reason" => nameof(Why),
        _ => "",
    };
}
