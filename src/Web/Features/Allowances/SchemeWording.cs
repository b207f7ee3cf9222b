using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>Says schemes and states of acts in plain words.</summary>
internal static partial class SchemeWording
{
    public static string Tone(CouncilActStateKind? state) => state switch
    {
        CouncilActStateKind.InForce or CouncilActStateKind.Upheld => "good",
        CouncilActStateKind.Contested or CouncilActStateKind.UpheldUnderAppeal => "warn",
        CouncilActStateKind.Suspended or CouncilActStateKind.Annulled or CouncilActStateKind.AnnulledUnderAppeal => "bad",
        _ => "neutral",
    };

    public static string State(this IStringLocalizer<AllowanceTexts> texts, CouncilActStateKind? state) =>
        texts[state is { } kind ? $"State.{kind}" : "State.None"];

    public static string Act(this IStringLocalizer<AllowanceTexts> texts, CouncilAct act) =>
        texts["Explanation.Act", act.Number, Format.LongDay(act.AdoptedOn), act.Title, Fictional(texts, act.IsFictional, act.Title)];

    /// <summary>" (fictif)" after the title of a fictitious act, once.</summary>
    public static string Fictional(IStringLocalizer<AllowanceTexts> texts, bool isFictional, string title) =>
        isFictional && !title.Contains("(fictif)", StringComparison.Ordinal) ? texts["Fictional"].Value : "";

    public static string Period(this IStringLocalizer<AllowanceTexts> texts, DateOnly from, DateOnly? to) => to is { } last
        ? texts["Period.FromTo", Format.LongDay(from), Format.LongDay(last)]
        : texts["Period.From", Format.LongDay(from)];

    public static string Presence(this IStringLocalizer<AllowanceTexts> texts, PartialPresence partial, int? minutes) =>
        partial == PartialPresence.FullFrom && minutes is { } from ? texts["Partial.FullFromHours", Format.Duration(from)] : texts[$"Partial.{partial}"];

    public static List<Choice> Choices<T>(this IStringLocalizer<AllowanceTexts> texts, string prefix)
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => new Choice(name, Capital(texts[$"{prefix}.{name}"])))];

    /// <summary>The field of a form a refusal stands at; empty for the form as a whole.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "act.state-before-adoption" or "act.state-before-last" => nameof(StateInput.EffectiveOn),
        "act.not-a-pdf" or "act.file-too-big" => nameof(ActFileInput.File),
        "act.state-without-source" => nameof(StateInput.Source),
        "scheme.before-act" or "rate.overlap" or "rate.empty-period" => nameof(RateInput.From),
        "scheme.other-organ" => nameof(NewSchemeInput.Organs),
        _ => "",
    };

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
