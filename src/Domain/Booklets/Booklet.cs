using System.Globalization;
using Misthos.Domain.Portal;

namespace Misthos.Domain.Booklets;

/// <summary>A booklet being prepared: what the organiser adds to what the records say. Its text is public once frozen (<see cref="BookletFreeze"/>).</summary>
public sealed class Booklet : Entity
{
    /// <summary>Longest foreword or method, characters.</summary>
    public const int Longest = 6000;

    /// <summary>The first and last year there can be a booklet of.</summary>
    public const int FirstYear = 2000, LastYear = 2100;

    private Booklet()
    {
    }

    /// <summary>Prepares the booklet of a year.</summary>
    public Booklet(Guid authorityId, int year)
        : base(authorityId) => (Kind, Year, Key) = (BookletKind.Yearly, year, year.ToString(CultureInfo.InvariantCulture));

    /// <summary>Prepares the booklet of what an edition handed over.</summary>
    public Booklet(Guid authorityId, Guid editionId)
        : base(authorityId) => (Kind, EditionId, Key) = (BookletKind.Restitution, editionId, editionId.ToString("D"));

    /// <summary>What it tells.</summary>
    public BookletKind Kind { get; private set; }

    /// <summary>The year; null for a restitution.</summary>
    public int? Year { get; private set; }

    /// <summary>The edition; null for a year.</summary>
    public Guid? EditionId { get; private set; }

    /// <summary>Year or edition, as in its address; once in an authority.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Line under the title of the cover; may be empty.</summary>
    public string Subtitle { get; private set; } = "";

    /// <summary>Foreword of an elected official, plain text; may be empty.</summary>
    public string Foreword { get; private set; } = "";

    /// <summary>Who signs the foreword; empty without one.</summary>
    public string ForewordName { get; private set; } = "";

    /// <summary>In what capacity they sign; empty without foreword.</summary>
    public string ForewordCapacity { get; private set; } = "";

    /// <summary>How the assembly worked, plain text; may be empty.</summary>
    public string Method { get; private set; } = "";

    /// <summary>Public page, below the authority's address.</summary>
    public string Path => $"{(Kind == BookletKind.Yearly ? "livrets" : "restitutions")}/{Key}";

    /// <summary>Why these words do not do; empty when they do. A foreword says who signs it.</summary>
    public static IReadOnlyList<Refusal> WhyNot(BookletWords words) =>
        words.Foreword.Length > 0 && (words.ForewordName.Length == 0 || words.ForewordCapacity.Length == 0) ? [new Refusal("booklet.no-signatory")]
        : words.Foreword.Length > Longest || words.Method.Length > Longest ? [new Refusal("booklet.too-long", Longest.ToString(CultureInfo.InvariantCulture))] : [];

    /// <summary>Why these words cannot be written now; empty when they can. Before an election a foreword waits, the rest goes on.</summary>
    /// <param name="words">The words.</param>
    /// <param name="period">The period before an election that holds today; null outside.</param>
    public IReadOnlyList<Refusal> WhyNotWrite(BookletWords words, PreElectionPeriod? period) =>
        period is not null && words.Foreword.Length > 0 && (words.Foreword, words.ForewordName, words.ForewordCapacity) != (Foreword, ForewordName, ForewordCapacity) ? [period.Refuse("booklet.pre-election")] : WhyNot(words);

    /// <summary>Writes what the organiser adds.</summary>
    /// <exception cref="ArgumentException"><see cref="WhyNot"/> is not empty.</exception>
    public void Write(BookletWords words)
    {
        if (WhyNot(words).Count > 0)
        {
            throw new ArgumentException("A foreword says who signs it.", nameof(words));
        }

        (Subtitle, Method, Foreword) = (words.Subtitle, words.Method, words.Foreword);
        (ForewordName, ForewordCapacity) = words.Foreword.Length == 0 ? ("", "") : (words.ForewordName, words.ForewordCapacity);
    }

    /// <summary>Why it cannot be frozen; empty when it can: not after today, a year not before its first day, and a reason for any but the first time.</summary>
    public IReadOnlyList<Refusal> WhyNotFreeze(BookletCut cut, DateOnly today, int earlier)
    {
        (bool Fails, string Code)[] checks =
        [
            (cut.On > today, "booklet.future-day"),
            (Kind == BookletKind.Yearly && cut.On.Year < Year, "booklet.before-year"),
            (earlier > 0 && cut.Reason.Length == 0, "booklet.no-reason"),
        ];
        return [.. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code))];
    }
}

/// <summary>What the organiser adds to a booklet.</summary>
/// <param name="Subtitle">Line under the title.</param>
/// <param name="Method">How the assembly worked.</param>
/// <param name="Foreword">Foreword of an elected official.</param>
public sealed record BookletWords(string Subtitle, string Method, string Foreword)
{
    /// <summary>Who signs the foreword.</summary>
    public string ForewordName { get; init; } = "";

    /// <summary>In what capacity.</summary>
    public string ForewordCapacity { get; init; } = "";
}

/// <summary>As of which day a booklet is frozen, and why it is frozen again.</summary>
/// <param name="On">The day, inclusive.</param>
/// <param name="Reason">Why another version; empty for the first.</param>
public sealed record BookletCut(DateOnly On, string Reason);
