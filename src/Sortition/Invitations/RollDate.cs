using System.Buffers.Text;

namespace Misthos.Sortition;

/// <summary>
/// A date of birth as electoral rolls write it: <c>dd/mm/yyyy</c>, <c>00/00/yyyy</c> or <c>yyyy</c> when the day is not known, and
/// <c>yyyy-mm-dd</c>. An unknown day or month is taken as the middle of what is known: 1 July of the year, the 15th of the month.
/// </summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month, 0 when unknown.</param>
/// <param name="Day">Day of the month, 0 when unknown.</param>
public readonly record struct RollDate(int Year, int Month, int Day)
{
    private const int Earliest = 1880, Latest = 2100;

    /// <summary>The day ages are counted from.</summary>
    public DateOnly Middle => Month == 0 ? new(Year, 7, 1) : new(Year, Month, Day == 0 ? 15 : Day);

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">UTF-8 text without quotes.</param>
    /// <param name="date">The date.</param>
    /// <returns>False when the cell holds no date of birth between 1880 and 2100.</returns>
    public static bool TryParse(ReadOnlySpan<byte> cell, out RollDate date)
    {
        Span<int> parts = stackalloc int[3];
        var (count, at, isoFirst) = (0, 0, cell.Length > 4 && cell[4] == '-');
        while (count < 3 && at < cell.Length && Utf8Parser.TryParse(cell[at..], out uint part, out var read) && read <= 4)
        {
            parts[count++] = (int)part;
            at += read;
            if (at < cell.Length && cell[at] is (byte)'/' or (byte)'-' or (byte)'.')
            {
                at++;
            }
        }

        date = (count, isoFirst) switch
        {
            (1, _) => new(parts[0], 0, 0),
            (3, true) => new(parts[0], parts[1], parts[2]),
            (3, false) => new(parts[2], parts[1], parts[0]),
            _ => default,
        };
        return at == cell.Length && date.Year is >= Earliest and <= Latest && date.Month is >= 0 and <= 12
            && (date.Month == 0 ? date.Day == 0 : date.Day <= DateTime.DaysInMonth(date.Year, date.Month));
    }

    /// <summary>Age in whole years on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var born = Middle;
        return day.Year - born.Year - (day.Month < born.Month || (day.Month == born.Month && day.Day < born.Day) ? 1 : 0);
    }
}
