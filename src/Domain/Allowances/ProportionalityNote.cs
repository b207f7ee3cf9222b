namespace Misthos.Domain.Allowances;

/// <summary>What the authority writes to show that an allowance meets the conditions set by the court (TA Poitiers, 13 March 2025, n° 2303524).</summary>
/// <param name="Participation">How it serves an effective and sincere participation, and diverse views.</param>
/// <param name="Equality">Why its terms respect equality between people in the same situation.</param>
/// <param name="Proportion">Why the amount is not disproportionate.</param>
/// <param name="Bodies">Why members of the authority's other participation bodies are treated alike or otherwise.</param>
public sealed record ProportionalityText(string Participation, string Equality, string Proportion, string Bodies)
{
    /// <summary>Fewest letters of an answer: a word is not a reason.</summary>
    public const int Shortest = 40;

    /// <summary>Names of the answers that are missing or too short to be reasons.</summary>
    public IReadOnlyList<string> Missing() =>
        [.. new[] { (nameof(Participation), Participation), (nameof(Equality), Equality), (nameof(Proportion), Proportion), (nameof(Bodies), Bodies) }
            .Where(field => field.Item2.Trim().Length < Shortest).Select(field => field.Item1)];
}

/// <summary>One version of what the authority writes on the proportionality of a scheme: never changed, never removed; the last one counts.</summary>
public sealed class ProportionalityNote : Entity
{
    private ProportionalityNote()
    {
    }

    /// <summary>Writes a version.</summary>
    /// <exception cref="ArgumentException">An answer is missing.</exception>
    public ProportionalityNote(AllowanceScheme scheme, int order, ProportionalityText text, StateRecording recording)
        : base(scheme.AuthorityId)
    {
        if (text.Missing().Count > 0)
        {
            throw new ArgumentException("Every answer is written out.", nameof(text));
        }

        (SchemeId, Order) = (scheme.Id, order);
        (Participation, Equality, Proportion, Bodies) = (text.Participation.Trim(), text.Equality.Trim(), text.Proportion.Trim(), text.Bodies.Trim());
        (By, At) = (recording.By, recording.At);
    }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>Order, from 1; unique within a scheme.</summary>
    public int Order { get; private set; }

    /// <inheritdoc cref="ProportionalityText.Participation" />
    public string Participation { get; private set; } = "";

    /// <inheritdoc cref="ProportionalityText.Equality" />
    public string Equality { get; private set; } = "";

    /// <inheritdoc cref="ProportionalityText.Proportion" />
    public string Proportion { get; private set; } = "";

    /// <inheritdoc cref="ProportionalityText.Bodies" />
    public string Bodies { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
