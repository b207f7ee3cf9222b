using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Misthos.Domain.Allowances;

/// <summary>What the calculator answers.</summary>
public enum AllowanceOutcome
{
    /// <summary>Nothing is due; <see cref="AllowanceBreakdown.Reasons"/> say why.</summary>
    NotDue,

    /// <summary>Somebody must decide something first; the amount is zero until then.</summary>
    ToBeDecided,

    /// <summary>The amount is due.</summary>
    Due,
}

/// <summary>
/// The allowance of one person for one sitting, with everything that explains it: what went in, the scheme, rate and act as they stood,
/// the steps, and the reasons when nothing is due. A plain record, kept as JSON with the amount: a later change of rate, act or attendance
/// never alters it. The amounts of <see cref="Lines"/> add up to <see cref="Amount"/>.
/// </summary>
public sealed record AllowanceBreakdown(AllowanceOutcome Outcome, Money Amount)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Version of the rule that computed it; see the table of versions in docs/domain/indemnites.md.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>What went in.</summary>
    public required AllowanceInput Input { get; init; }

    /// <summary>The scheme, rate and act as they stood; null when no scheme exists.</summary>
    public AllowanceBasis? Basis { get; init; }

    /// <summary>The steps and grounds, in the order in which to tell them.</summary>
    public IReadOnlyList<AllowanceLine> Lines { get; init; } = [];

    /// <summary>Why nothing is due, or what must be decided; empty when the amount is due.</summary>
    public IReadOnlyList<Refusal> Reasons { get; init; } = [];

    /// <summary>What makes it a correction of lines settled before; null for a first line.</summary>
    public AllowanceCorrection? Correction { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a breakdown.</exception>
    public static AllowanceBreakdown FromJson(string json) =>
        JsonSerializer.Deserialize<AllowanceBreakdown>(json, Json) ?? throw new JsonException("Empty breakdown.");

    /// <summary>The form in which a breakdown is kept and given out: amounts in cents, enums by name, days as 2023-06-26.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>One step or ground of a breakdown. The web application words it; see <see cref="AllowanceLineCodes"/> for the values of each code.</summary>
/// <param name="Code">One of <see cref="AllowanceLineCodes"/>.</param>
/// <param name="Amount">What the step adds to (or takes from) the amount; null for a ground.</param>
/// <param name="Values">Values of the message, in its order: amounts in cents, days as 2023-06-26, minutes, enums by name, free text.</param>
public sealed record AllowanceLine(string Code, Money? Amount, params IReadOnlyList<string> Values);
