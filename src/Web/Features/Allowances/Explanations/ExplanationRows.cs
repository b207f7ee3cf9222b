using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Explanations;

/// <summary>One fact of an explanation: under which heading, its name, its value.</summary>
public sealed record ExplanationRow(string Heading, string Label, string Value);

/// <summary>Lays a breakdown out as facts, as a judge reads them: nothing is left out that the amount depends on.</summary>
internal sealed class ExplanationRows(IStringLocalizer<ExplanationTexts> texts, IStringLocalizer<AllowanceTexts> words)
{
    public IReadOnlyList<ExplanationRow> Of(AllowanceBreakdown breakdown) =>
        [.. Presence(breakdown.Input), .. Person(breakdown.Input), .. breakdown.Basis is { } basis ? Basis(basis) : [], .. Rule(breakdown)];

    private IEnumerable<ExplanationRow> Presence(AllowanceInput input)
    {
        yield return Row("Presence", "Day", Format.LongDay(input.Day));
        yield return Row("Presence", "Status", words["Attendance." + input.Status]);
        yield return Row("Presence", "Minutes", Format.Duration(input.MinutesPresent));
        yield return Row("Presence", "Planned", Format.Duration(input.PlannedMinutes));
        if (input.Evidence is { } record)
        {
            yield return Row("Presence", "Record", record.AttendanceId.ToString());
            yield return Row("Presence", "ClosedAt", record.ClosedAt is { } at ? Format.Moment(at) : texts["NotKept"]);
        }

        yield return Row("Presence", "SameDay", Format.Money(input.AlreadyDueThatDay));
        if (input.SittingsAttended > 0)
        {
            yield return Row("Presence", "Attended", Format.Number(input.SittingsAttended));
        }
    }

    private IEnumerable<ExplanationRow> Person(AllowanceInput input)
    {
        yield return Row("Person", "Capacity", words["Capacity." + input.Capacity]);
        yield return Row("Person", "Asked", input.HasDeclined ? words["My.Declined"] : Yes(input.HasRequested));
        yield return Row("Person", "Staff", Yes(input.IsStaffOfAuthority));
        yield return Row("Person", "Elected", Yes(input.IsElectedOfficial));
        yield return Row("Person", "Minor", Yes(input.IsMinor));
        if (input.Eligibility is { } fact)
        {
            yield return Row("Person", "Eligibility", words["Decided." + fact.Outcome]);
            yield return Row("Person", "EligibilityBasis", words["Basis." + fact.Basis]);
            yield return Row("Person", "EligibilityThreshold", Format.Money(fact.Threshold));
            yield return Row("Person", "EligibilityOn", Format.LongDay(fact.DecidedOn));
            yield return Row("Person", "EligibilityHolds", words["Period.FromTo", Format.LongDay(fact.ValidFrom), Format.LongDay(fact.ValidTo)]);
        }
    }

    private IEnumerable<ExplanationRow> Basis(AllowanceBasis basis)
    {
        yield return Row("Scheme", "Name", basis.SchemeName);
        yield return Row("Scheme", "Condition", words[basis.OnRequest ? "Scheme.OnRequest" : "Scheme.WithoutRequest"] + (basis.QuotientThreshold is { } most ? " " + words["Scheme.Ceiling", Format.Money(most)] : ""));
        yield return Row("Scheme", "Partial", words.Presence(basis.PartialPresence, basis.FullFromMinutes));
        yield return Row("Scheme", "Remote", words[$"Remote.{basis.RemotePresence}"]);
        yield return Row("Scheme", "Treatment", words["allowance.treatment", words[$"Tax.{basis.Tax}"].Value, words[$"Social.{basis.Social}"].Value]);
        foreach (var row in basis.Rate is { } rate ? Rate(rate) : [])
        {
            yield return row;
        }

        foreach (var row in Act(basis.Act))
        {
            yield return row;
        }
    }

    private IEnumerable<ExplanationRow> Rate(AllowanceRateFacts rate)
    {
        yield return Row("Rate", "Amount", $"{Format.Money(rate.Amount)} ({words[$"Unit.{rate.Unit}"]})");
        yield return Row("Rate", "DayCap", rate.DayCap is { } cap ? Format.Money(cap) : texts["None"]);
        yield return Row("Rate", "Reference", rate.ReferenceMinutes is { } minutes ? Format.Duration(minutes) : texts["None"]);
        yield return Row("Rate", "From", Format.LongDay(rate.From));
        yield return Row("Rate", "Provenance", words[$"Provenance.{rate.Provenance}"]);
        if (rate.Derivation.Length > 0)
        {
            yield return Row("Rate", "Derivation", rate.Derivation);
        }

        yield return Row("Rate", "Source", rate.Source);
    }

    private IEnumerable<ExplanationRow> Act(AllowanceActFacts act)
    {
        yield return Row("Act", "Number", act.Number);
        yield return Row("Act", "Title", act.Title);
        yield return Row("Act", "Adopted", Format.LongDay(act.AdoptedOn));
        yield return Row("Act", "Transmitted", act.TransmittedOn is { } sent ? Format.LongDay(sent) : words["Act.NotTransmitted"]);
        yield return Row("Act", "State", words.State(act.State) + (act.StateSince is { } since ? $" ({words["Period.From", Format.LongDay(since)]})" : ""));
        yield return Row("Act", "Evidence", act.StateSource ?? texts["None"]);
        yield return Row("Act", "LegalBasis", act.LegalBasis);
        yield return Row("Act", "Url", act.Url ?? texts["None"]);
    }

    private IEnumerable<ExplanationRow> Rule(AllowanceBreakdown breakdown)
    {
        yield return Row("Rule", "Version", breakdown.RuleVersion);
        yield return Row("Rule", "Outcome", words["Outcome." + breakdown.Outcome]);
    }

    private ExplanationRow Row(string heading, string label, string value) => new(texts["Heading." + heading], texts[$"{heading}.{label}"], value);

    private string Yes(bool said) => texts[said ? "Yes" : "No"];
}
