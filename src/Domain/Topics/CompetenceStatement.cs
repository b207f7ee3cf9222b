namespace Misthos.Domain.Topics;

/// <summary>Whether a topic is within what the authority may decide.</summary>
public enum CompetenceOutcome
{
    /// <summary>Within its competences.</summary>
    Inside,

    /// <summary>Partly; the rest is passed on.</summary>
    Partly,

    /// <summary>Outside; passed to who is competent.</summary>
    Outside,
}

/// <summary>
/// The check of competence of a topic: whether it is of local public interest and within the authority's competences, the first condition for
/// indemnifying those who work on it (TA Poitiers, 13 March 2025, n° 2303524). Versions are only added; the last one counts.
/// </summary>
public sealed class CompetenceStatement : Entity
{
    /// <summary>Fewest letters of a statement.</summary>
    public const int Shortest = 40;

    private CompetenceStatement()
    {
    }

    /// <summary>Writes a version.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="order">Its number, from 1.</param>
    /// <param name="text">What is said.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="ArgumentException"><see cref="CompetenceText.WhyNot"/> is not empty.</exception>
    public CompetenceStatement(Topic topic, int order, CompetenceText text, Guid by, DateTimeOffset at)
        : base(topic.AuthorityId)
    {
        if (text.WhyNot().Count > 0)
        {
            throw new ArgumentException("A statement is written out, with its author, its legal basis, and to whom what is outside is passed.", nameof(text));
        }

        (TopicId, Order, Outcome, Author, On) = (topic.Id, order, text.Outcome, text.Author.Trim(), text.On);
        (Statement, LegalBasis, PassedTo) = (text.Statement.Trim(), text.LegalBasis.Trim(), text.PassedTo.Trim());
        (By, At) = (by, at);
    }

    /// <summary>The topic.</summary>
    public Guid TopicId { get; private set; }

    /// <summary>Order, from 1; unique within a topic.</summary>
    public int Order { get; private set; }

    /// <summary>Whether it is within the competences.</summary>
    public CompetenceOutcome Outcome { get; private set; }

    /// <summary>Who checked: a department or an office.</summary>
    public string Author { get; private set; } = "";

    /// <summary>Day of the check.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The reasons.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>Legal basis: "CGCT, L.2121-29 (affaires de la commune)".</summary>
    public string LegalBasis { get; private set; } = "";

    /// <summary>To whom what is outside was passed; empty when all is inside.</summary>
    public string PassedTo { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>What a check of competence says.</summary>
/// <param name="Outcome">Whether the topic is within the competences.</param>
/// <param name="Author">Who checked: a department or an office.</param>
/// <param name="On">Day of the check.</param>
/// <param name="Statement">The reasons, written out.</param>
/// <param name="LegalBasis">Legal basis.</param>
/// <param name="PassedTo">To whom what is outside was passed; empty when all is inside.</param>
public sealed record CompetenceText(CompetenceOutcome Outcome, string Author, DateOnly On, string Statement, string LegalBasis, string PassedTo = "")
{
    /// <summary>
    /// Why this is no check; empty when it is: <c>competence.too-short</c>, <c>competence.author</c>, <c>competence.legal-basis</c>,
    /// <c>competence.passed-to</c> when something is outside and nobody is named.
    /// </summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        (string Code, bool Wrong)[] checks =
        [
            ("competence.too-short", Statement.Trim().Length < CompetenceStatement.Shortest), ("competence.author", string.IsNullOrWhiteSpace(Author)),
            ("competence.legal-basis", string.IsNullOrWhiteSpace(LegalBasis)),
            ("competence.passed-to", Outcome != CompetenceOutcome.Inside && string.IsNullOrWhiteSpace(PassedTo)),
        ];
        return [.. checks.Where(check => check.Wrong).Select(check => new Refusal(check.Code))];
    }
}
