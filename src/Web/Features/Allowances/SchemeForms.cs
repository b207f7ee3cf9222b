using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>What partial and remote presence pay, as typed.</summary>
public sealed class PresenceInput
{
    public string? Partial { get; set; } = nameof(PartialPresence.Undecided);

    public string? FullFromHours { get; set; }

    public string? Remote { get; set; } = nameof(RemotePresence.Undecided);

    public string? Minors { get; set; } = nameof(MinorAllowance.Undecided);

    public string? Ground { get; set; }

    public PresenceRules? ReadPresence(FormReader form)
    {
        var partial = form.Pick<PartialPresence>(nameof(Partial), Partial);
        var remote = form.Pick<RemotePresence>(nameof(Remote), Remote);
        var minors = form.Pick<MinorAllowance>(nameof(Minors), Minors);
        var minutes = partial == PartialPresence.FullFrom ? form.Hours(nameof(FullFromHours), FullFromHours, required: true) : null;
        return form.Failed ? null : new PresenceRules(partial!.Value, minutes, remote!.Value) { Minors = minors!.Value };
    }
}

/// <summary>A state of an act, as typed.</summary>
public sealed class StateInput
{
    public string? Kind { get; set; }

    public string? EffectiveOn { get; set; }

    public string? Source { get; set; }

    public StateReading? Read(FormReader form)
    {
        var kind = form.Pick<CouncilActStateKind>(nameof(Kind), Kind);
        var day = form.Day(nameof(EffectiveOn), EffectiveOn);
        var source = form.Text(nameof(Source), Source);
        return form.Failed ? null : new StateReading(kind!.Value, day!.Value, source!);
    }
}

/// <summary>Reads the fields of a form; each fault is told at its field.</summary>
public sealed class FormReader(Action<string, string> fault)
{
    public bool Failed { get; private set; }

    public void Check(bool holds, string field, string key)
    {
        if (!holds)
        {
            Failed = true;
            fault(field, key);
        }
    }

    public string? Text(string field, string? text)
    {
        var said = Typed.Text(text);
        Check(said is { Length: <= 2000 }, field, $"Fault.{field}");
        return said;
    }

    public DateOnly? Day(string field, string? text, bool required = true)
    {
        var day = Typed.Day(text);
        Check(day is not null || (!required && string.IsNullOrWhiteSpace(text)), field, "Fault.Day");
        return day;
    }

    public T? Pick<T>(string field, string? text)
        where T : struct, Enum
    {
        var chosen = Typed.Chosen<T>(text);
        Check(chosen is not null, field, "Fault.Choose");
        return chosen;
    }

    public Money? Amount(string field, string? text, bool required)
    {
        var isAmount = Money.TryParse(text, CultureInfo.CurrentCulture, out var amount) && amount > Money.Zero;
        Check(isAmount || (!required && string.IsNullOrWhiteSpace(text)), field, "Fault.Amount");
        return isAmount ? amount : null;
    }

    /// <summary>A whole number from 1, or nothing.</summary>
    public int? Whole(string field, string? text, int most)
    {
        var isWhole = int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most;
        Check(isWhole || string.IsNullOrWhiteSpace(text), field, "Fault.Whole");
        return isWhole ? number : null;
    }

    /// <summary>Minutes of a duration of a day at most.</summary>
    public int? Hours(string field, string? text, bool required = false)
    {
        var minutes = Typed.Minutes(text) is { } read and > 0 and <= 24 * 60 ? read : (int?)null;
        Check(minutes is not null || (!required && string.IsNullOrWhiteSpace(text)), field, "Fault.Hours");
        return minutes;
    }
}
