using System.Globalization;

namespace Misthos.Web.Features.Members;

/// <summary>How to reach a person.</summary>
public sealed class ContactInput
{
    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? Channel { get; set; }
}

/// <summary>Whether the person works for the authority or is one of its elected officials.</summary>
public sealed class StandingInput
{
    public bool IsStaff { get; set; }

    public bool IsElected { get; set; }
}

/// <summary>A resignation.</summary>
public sealed class ResignInput
{
    public string? MandateId { get; set; }

    public string? On { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A need.</summary>
public sealed class NeedInput
{
    public string? Kind { get; set; }

    public string? Words { get; set; }
}

/// <summary>A measure.</summary>
public sealed class MeasureInput
{
    public string? NeedId { get; set; }

    public string? Measure { get; set; }
}

/// <summary>Reading fields.</summary>
internal static class MemberForms
{
    public static T? Pick<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
