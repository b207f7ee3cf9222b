using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Misthos.Domain.Certificates;

/// <summary>
/// What a certificate says, as printed on the day it was issued: no more than its purpose needs. A sitting's title tells what was debated and is
/// left out; the name of the body, the day and the hours are enough for whoever reads it.
/// </summary>
/// <param name="Holder">Name of the person.</param>
/// <param name="Body">Name of the assembly.</param>
/// <param name="From">Day of the sitting, or first day of the term.</param>
/// <param name="Until">The same day, or last day the certificate speaks of.</param>
public sealed record CertificateFacts(string Holder, string Body, DateOnly From, DateOnly Until)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>To whom it is shown.</summary>
    public CertificateReader Reader { get; init; }

    /// <summary>Start of the sitting, local; null for a term.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>End of the sitting, local; null for a term.</summary>
    public TimeOnly? EndsAt { get; init; }

    /// <summary>Where the sitting is held, with its address; empty for a term.</summary>
    public string Place { get; init; } = "";

    /// <summary>Minutes of presence attested; 0 in a convocation.</summary>
    public int Minutes { get; init; }

    /// <summary>Sittings attended; 1 for a presence.</summary>
    public int Sittings { get; init; }

    /// <summary>Whether the term was still running.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Organs in which the person held a seat.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Half-days, sittings or skills.</summary>
    public IReadOnlyList<CertificateLine> Lines { get; init; } = [];

    /// <summary>Who signs, in what role and where.</summary>
    public Signatory Signatory { get; init; } = Signatory.None;

    /// <summary>The facts as they are stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static CertificateFacts Parse(string json) => JsonSerializer.Deserialize<CertificateFacts>(json, Json) ?? throw new FormatException("No facts.");
}

/// <summary>A line of a certificate: a half-day, a sitting or a skill.</summary>
/// <param name="Text">Name of the half-day or of the skill; empty for a sitting.</param>
public sealed record CertificateLine(string Text)
{
    /// <summary>Day of a sitting.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Minutes of presence.</summary>
    public int Minutes { get; init; }

    /// <summary>Framework a skill belongs to.</summary>
    public string Framework { get; init; } = "";

    /// <summary>Who countersigned a skill, with their role; empty when nobody did.</summary>
    public string Countersigned { get; init; } = "";
}

/// <summary>Who signs in the city's name.</summary>
/// <param name="Name">Name; empty when only the role signs.</param>
/// <param name="Role">Role or delegation.</param>
/// <param name="Place">Where papers are made out ("Fait à …").</param>
public sealed record Signatory(string Name, string Role, string Place)
{
    /// <summary>Nobody yet: the city's name stands alone.</summary>
    public static Signatory None { get; } = new("", "", "");
}
