using Misthos.Domain.Booklets;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Booklets;

/// <summary>A booklet to prepare, as typed: a year, or an edition.</summary>
public sealed class NewBookletInput
{
    public string? Kind { get; set; }

    public string? Year { get; set; }

    public string? Edition { get; set; }
}

/// <summary>What the organiser adds, as typed.</summary>
public sealed class BookletInput
{
    public string? Subtitle { get; set; }

    public string? Method { get; set; }

    public string? Foreword { get; set; }

    public string? ForewordName { get; set; }

    public string? ForewordCapacity { get; set; }

    public static BookletInput Of(Booklet booklet) => new()
    {
        Subtitle = booklet.Subtitle,
        Method = booklet.Method,
        Foreword = booklet.Foreword,
        ForewordName = booklet.ForewordName,
        ForewordCapacity = booklet.ForewordCapacity,
    };

    public BookletWords Words => new(Line(Subtitle), Text(Method), Text(Foreword)) { ForewordName = Line(ForewordName), ForewordCapacity = Line(ForewordCapacity) };

    private static string Line(string? text) => Typed.Text(text) ?? "";

    private static string Text(string? text) => Line(text).ReplaceLineEndings("\n");
}

/// <summary>As of which day to freeze, as typed.</summary>
public sealed class CutInput
{
    public string? On { get; set; }

    public string? Reason { get; set; }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "booklet.pre-election" => nameof(BookletInput.Foreword),
        "booklet.no-signatory" => nameof(BookletInput.ForewordName),
        "booklet.no-reason" => nameof(Reason),
        "booklet.future-day" or "booklet.before-year" => nameof(On),
        "booklet.exists" or "booklet.no-edition" => nameof(NewBookletInput.Year),
        _ => "",
    };
}
