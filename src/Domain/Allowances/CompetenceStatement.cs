namespace Misthos.Domain.Allowances;

/// <summary>
/// Why a topic is of local public interest and within the authority's competences, the first condition for indemnifying those who work on
/// it (TA Poitiers, 13 March 2025, n° 2303524). Versions are only added; the last one counts.
/// </summary>
public sealed class CompetenceStatement : Entity
{
    /// <summary>Fewest letters of a statement.</summary>
    public const int Shortest = 40;

    private CompetenceStatement()
    {
    }

    /// <summary>Writes a version.</summary>
    /// <exception cref="ArgumentException">The statement or its legal basis is missing.</exception>
    public CompetenceStatement(Guid authorityId, Guid topicId, int order, (string Statement, string LegalBasis) text, StateRecording recording)
        : base(authorityId)
    {
        if (text.Statement.Trim().Length < Shortest || string.IsNullOrWhiteSpace(text.LegalBasis))
        {
            throw new ArgumentException("A statement is written out, with its legal basis.", nameof(text));
        }

        (TopicId, Order, Statement, LegalBasis) = (topicId, order, text.Statement.Trim(), text.LegalBasis.Trim());
        (By, At) = (recording.By, recording.At);
    }

    /// <summary>The topic.</summary>
    public Guid TopicId { get; private set; }

    /// <summary>Order, from 1; unique within a topic.</summary>
    public int Order { get; private set; }

    /// <summary>Why the topic is within the authority's competences.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>Legal basis: "CGCT, L.2121-29 (affaires de la commune)".</summary>
    public string LegalBasis { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
