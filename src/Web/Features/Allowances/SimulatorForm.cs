using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>What stands in the address of the simulator, as typed.</summary>
public sealed record SimulatorForm(string? Hours, string? Quotient, string? Side, string? Organ, string? Date)
{
    /// <summary>The question, or for each parameter at fault its name, its value and the key of the message.</summary>
    public (SimulatorQuestion? Question, IReadOnlyList<(string Parameter, string? Value, string Key)> Faults) Read(
        IReadOnlyList<(Guid Id, string Name)> organs, DateOnly today)
    {
        var faults = new List<(string, string?, string)>();
        var minutes = Typed.Minutes(Hours) ?? 0;
        Check(minutes is > 0 and <= 24 * 60, "heures", Hours, "Simulator.Fault.Hours");
        var quotient = Money.Zero;
        Check(string.IsNullOrWhiteSpace(Quotient) || Money.TryParse(Quotient, CultureInfo.InvariantCulture, out quotient) && quotient >= Money.Zero, "qf", Quotient, "Simulator.Fault.Quotient");
        var day = Typed.Day(Date);
        Check(string.IsNullOrWhiteSpace(Date) || day is not null, "date", Date, "Simulator.Fault.Date");
        var organ = organs.FirstOrDefault(o => string.Equals(o.Name, Organ?.Trim(), StringComparison.OrdinalIgnoreCase) || o.Id.ToString() == Organ?.Trim());
        Check(string.IsNullOrWhiteSpace(Organ) || organ.Name is not null, "organe", Organ, "Simulator.Fault.Organ");
        return faults.Count > 0 ? (null, faults) : (new SimulatorQuestion(minutes, organ.Name is null ? null : organ.Id, day ?? today)
        {
            Quotient = string.IsNullOrWhiteSpace(Quotient) ? null : quotient,
            Side = Typed.Chosen<EligibilityOutcome>(Side),
        }, faults);

        void Check(bool holds, string parameter, string? value, string key)
        {
            if (!holds)
            {
                faults.Add((parameter, value, key));
            }
        }
    }
}
