using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Assemblies;

/// <summary>Fields of a new edition.</summary>
public sealed class NewEditionInput
{
    public string? AssemblyId { get; set; }

    public string? Name { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? Seats { get; set; }

    public string? AcknowledgementDelayMonths { get; set; } = "3";

    public string? AnswerDelayMonths { get; set; } = "12";

    /// <summary>The rules, or null with every error told at its field.</summary>
    public EditionRules? Read(FormErrors errors, IStringLocalizer<AssemblyTexts> texts)
    {
        var (starts, ends, seats) = (Typed.Day(StartsOn), Typed.Day(EndsOn), Typed.Whole(Seats, 1));
        var delays = new AnswerDelays(Typed.Whole(AcknowledgementDelayMonths, 1) ?? 0, Typed.Whole(AnswerDelayMonths, 1) ?? 0);
        (string Field, bool Wrong)[] checks =
        [
            (nameof(AssemblyId), !Guid.TryParse(AssemblyId, out _)),
            (nameof(Name), string.IsNullOrWhiteSpace(Name) || Name.Length > 200),
            (nameof(StartsOn), starts is null),
            (nameof(EndsOn), ends is null || ends < starts),
            (nameof(Seats), seats is null),
            (nameof(AcknowledgementDelayMonths), delays.Acknowledgement == 0),
            (nameof(AnswerDelayMonths), delays.Acknowledgement > 0 && !delays.AreSound),
        ];
        foreach (var (field, _) in checks.Where(c => c.Wrong))
        {
            errors.Add(field, texts[$"Missing.{field}"]);
        }

        return errors.Any ? null : new(Name!.Trim(), starts!.Value, ends!.Value, seats!.Value, delays);
    }
}

/// <summary>Fields that stay editable.</summary>
public sealed class EditionWordsInput
{
    public string? Name { get; set; }

    public string? Charter { get; set; }

    public bool IsOpenToAll { get; set; }

    public bool IsRenewable { get; set; }

    public string? TrustedContacts { get; set; }

    public string? MostOfficials { get; set; }

    public string? Shortfall { get; set; }
}

/// <summary>Fields of an organ.</summary>
public sealed class OrganInput
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Seats { get; set; }
}

/// <summary>Fields of a topic.</summary>
public sealed class TopicInput
{
    public string? Title { get; set; }

    public string? Origin { get; set; }

    public string? ReferredBy { get; set; }

    public string? Question { get; set; }
}

/// <summary>How editions are shown.</summary>
internal static class EditionForms
{
    public static string Tone(EditionStatus status) => status switch { EditionStatus.Open => "good", EditionStatus.Draft => "warn", _ => "neutral" };
}
