using System.Globalization;

namespace Misthos.Domain.Allowances;

/// <summary>How a value of a rate table is known.</summary>
public enum RateStatus
{
    /// <summary>Read in the source given (<c>verifie</c>).</summary>
    Verified,

    /// <summary>Computed from other sourced values (<c>derive</c>).</summary>
    Derived,
}

/// <summary>A value valid from one day to another, both included; no <c>To</c> means until further notice. Unit: euros (an hour, a day).</summary>
public sealed record DatedRate(DateOnly From, DateOnly? To, Money Value, RateStatus Status, string Source)
{
    /// <summary>Whether the value applies on that day.</summary>
    public bool AppliesOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>
/// A dated index, such as the hourly SMIC, each value with its source. A day outside every period has no value: the one before is not taken
/// in its place. Three conventions are in use among cities: the value of 1 January (the law, CPP R.140), the one in force on the day of the
/// sitting, and the one frozen at the day of the act; the caller chooses the day.
/// </summary>
public sealed class RateTable
{
    private const string Header = "du;au;valeur;statut;source";

    /// <summary>A table of values whose periods do not overlap.</summary>
    /// <exception cref="ArgumentException">Two values for one day, or a period that ends before it starts.</exception>
    public RateTable(IEnumerable<DatedRate> rates)
    {
        Rates = [.. rates.OrderBy(rate => rate.From)];
        var overlap = Rates.Zip(Rates.Skip(1)).Any(pair => pair.First.To is null || pair.First.To >= pair.Second.From);
        if (overlap || Rates.Any(rate => rate.To < rate.From))
        {
            throw new ArgumentException("Periods overlap or end before they start.", nameof(rates));
        }
    }

    /// <summary>The values, oldest first.</summary>
    public IReadOnlyList<DatedRate> Rates { get; }

    /// <summary>
    /// Reads the semicolon-separated form of data/rates: header <c>du;au;valeur;statut;source</c>, days as 2023-01-01, values in euros with
    /// a point, status <c>verifie</c> or <c>derive</c>, a source on each line.
    /// </summary>
    /// <exception cref="FormatException">The header or a line is wrong; the message gives the line.</exception>
    public static RateTable Parse(TextReader reader)
    {
        if (reader.ReadLine()?.Trim('\uFEFF', ' ') != Header)
        {
            throw new FormatException($"Line 1: the header is not '{Header}'.");
        }

        var rates = new List<DatedRate>();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length > 0)
            {
                rates.Add(Row(text) ?? throw new FormatException($"Line {line}: '{text}' is not a dated rate."));
            }
        }

        return new RateTable(rates);
    }

    /// <summary>The value of that day with its source, or null.</summary>
    public DatedRate? Find(DateOnly day) => Rates.SingleOrDefault(rate => rate.AppliesOn(day));

    /// <summary>The value of that day.</summary>
    /// <exception cref="InvalidOperationException">No value is known for that day.</exception>
    public Money ValueOn(DateOnly day) =>
        Find(day)?.Value ?? throw new InvalidOperationException($"No rate is known for {AllowanceFormat.Day(day)}.");

    /// <summary>The value of 1 January of that year, as R.140 of the Code de procédure pénale wants it.</summary>
    /// <exception cref="InvalidOperationException">No value is known for that day.</exception>
    public Money ValueOnJanuaryFirst(int year) => ValueOn(new DateOnly(year, 1, 1));

    private static DatedRate? Row(string text)
    {
        var cells = text.Split(';', 5, StringSplitOptions.TrimEntries);
        if (cells is not [var from, var to, var value, "verifie" or "derive", { Length: > 0 } source]
            || Day(from) is not { } first || (to.Length > 0 && Day(to) is null)
            || !Money.TryParse(value, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        return new DatedRate(first, Day(to), amount, cells[3] == "verifie" ? RateStatus.Verified : RateStatus.Derived, source);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
