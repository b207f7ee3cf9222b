using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances;

/// <summary>What stands in the address of the simulator, as typed.</summary>
public sealed record SimulatorForm(string? Hours, string? Quotient, string? Side, string? Organ, string? Date)
{
    /// <summary>The question, or for each parameter at fault its name, its value and the key of the message.</summary>
    public (SimulatorQuestion? Question, IReadOnlyList<(string Parameter, string? Value, string Key)> Faults) Read(
        IReadOnlyList<(Guid Id, string Name)> organs, DateOnly today)
    {
        var faults = new List<(string, string?, string)>();
        var hasHours = decimal.TryParse(Hours?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours);
        var minutes = hasHours && hours is > 0 and <= 24 ? (int)Math.Round(hours * 60, MidpointRounding.AwayFromZero) : 0;
        Check(minutes > 0, "heures", Hours, "Simulator.Fault.Hours");
        var quotient = Money.Zero;
        Check(string.IsNullOrWhiteSpace(Quotient) || Money.TryParse(Quotient, CultureInfo.InvariantCulture, out quotient) && quotient >= Money.Zero, "qf", Quotient, "Simulator.Fault.Quotient");
        var day = today;
        Check(string.IsNullOrWhiteSpace(Date) || DateOnly.TryParseExact(Date.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day), "date", Date, "Simulator.Fault.Date");
        var organ = organs.FirstOrDefault(o => string.Equals(o.Name, Organ?.Trim(), StringComparison.OrdinalIgnoreCase) || o.Id.ToString() == Organ?.Trim());
        Check(string.IsNullOrWhiteSpace(Organ) || organ.Name is not null, "organe", Organ, "Simulator.Fault.Organ");
        return faults.Count > 0 ? (null, faults) : (new SimulatorQuestion(minutes, organ.Name is null ? null : organ.Id, day)
        {
            Quotient = string.IsNullOrWhiteSpace(Quotient) ? null : quotient,
            Side = Enum.TryParse<EligibilityOutcome>(Side, out var side) && Enum.IsDefined(side) ? side : null,
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
