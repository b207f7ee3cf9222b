using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;

namespace Misthos.Web.Features.Allowances.Justification;

/// <summary>The tax and social treatment, as typed.</summary>
public sealed class TreatmentInput
{
    public string? Tax { get; set; }

    public string? Social { get; set; }

    public string? Ground { get; set; }
}

/// <summary>The note, as typed.</summary>
public sealed class NoteInput
{
    public string? Participation { get; set; }

    public string? Equality { get; set; }

    public string? Proportion { get; set; }

    public string? Bodies { get; set; }

    public ProportionalityText ToText() => new(Participation?.Trim() ?? "", Equality?.Trim() ?? "", Proportion?.Trim() ?? "", Bodies?.Trim() ?? "");
}

/// <summary>A statement of competence, as typed.</summary>
public sealed class StatementInput
{
    public string? Topic { get; set; }

    public string? Statement { get; set; }

    public string? LegalBasis { get; set; }
}

/// <summary>What a body asks and gives, as typed.</summary>
public sealed class BodyInput
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Hours { get; set; }

    public string? Amount { get; set; }

    public string? Receives { get; set; }

    public string? BodySource { get; set; }

    /// <summary>What was read, or null with each fault at its field.</summary>
    public BodyEffortText? Read(FormReader form)
    {
        var (name, receives, source) = (form.Text(nameof(Name), Name), form.Text(nameof(Receives), Receives), form.Text(nameof(BodySource), BodySource));
        form.Check(name is null or { Length: <= 200 }, nameof(Name), "Fault.Name");
        var kind = form.Pick<BodyKind>(nameof(Kind), Kind);
        var isHours = int.TryParse(Hours?.Trim(), NumberStyles.None, CultureInfo.CurrentCulture, out var hours) && hours is > 0 and <= 2000;
        form.Check(isHours, nameof(Hours), "Fault.HoursAYear");
        var amount = Money.Zero;
        var isAmount = string.IsNullOrWhiteSpace(Amount) || (Money.TryParse(Amount, CultureInfo.CurrentCulture, out amount) && amount >= Money.Zero && amount.Cents < 10_000_000);
        form.Check(isAmount, nameof(Amount), "Fault.AmountAYear");
        return form.Failed ? null : new BodyEffortText(name!, kind!.Value, hours, amount, receives!, source!);
    }
}
