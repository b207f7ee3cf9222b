using Microsoft.Extensions.Localization;
using Misthos.Domain.Evaluations;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Evaluations.Adjustments;

/// <summary>An adjustment as typed.</summary>
public sealed class AdjustmentInput
{
    public string? Figure { get; set; }

    public string? Theme { get; set; }

    public string? Kind { get; set; }

    public string? Barrier { get; set; }

    public string? Heard { get; set; }

    public string? Done { get; set; }

    public string? By { get; set; }

    public string? On { get; set; }

    public string? From { get; set; }

    public bool Tell { get; set; }

    /// <summary>What is said; null when something is missing, which is told at its field.</summary>
    public AdjustmentWords? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (kind, on, from) = (Typed.Chosen<AdjustmentKind>(Kind), Typed.Day(On), Typed.Day(From));
        errors.Require(kind is not null, "Kind", texts);
        errors.Require(on is not null, "On", texts);
        errors.Require(from is not null, "From", texts);
        return errors.Any ? null : new(kind!.Value, Heard ?? "", Done ?? "", By ?? "", on!.Value, from!.Value) { Barrier = Typed.Chosen<BarrierKind>(Barrier) };
    }

    /// <summary>Field of a refusal.</summary>
    public static string FieldOf(string code) => code switch
    {
        "adjustment.heard" => "Heard",
        "adjustment.done" => "Done",
        "adjustment.by" => "By",
        "adjustment.not-decided" => "On",
        "adjustment.starts-before" => "From",
        _ => "",
    };

    /// <summary>What is recorded, to be corrected.</summary>
    public static AdjustmentInput Of(Adjustment adjustment) => new()
    {
        Kind = $"{adjustment.Kind}",
        Barrier = $"{adjustment.Barrier}",
        Heard = adjustment.Heard,
        Done = adjustment.Done,
        By = adjustment.DecidedBy,
        On = Format.Machine(adjustment.DecidedOn),
        From = Format.Machine(adjustment.StartsOn),
    };
}

/// <summary>A lesson as typed.</summary>
public sealed class LessonInput
{
    public string? Verdict { get; set; }

    public string? Lesson { get; set; }
}
