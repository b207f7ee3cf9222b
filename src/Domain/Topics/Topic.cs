namespace Misthos.Domain.Topics;

/// <summary>A topic that an edition works on: where it comes from, what is asked, and how it was narrowed down.</summary>
public sealed class Topic : Entity
{
    private readonly List<NarrowingStep> _steps = [];
    private readonly List<string> _delegations = [];
    private readonly List<string> _departments = [];

    private Topic()
    {
    }

    internal Topic(Guid authorityId, Guid editionId, string title, TopicOrigin origin)
        : base(authorityId) => (EditionId, Title, Origin) = (editionId, title, origin);

    /// <summary>The edition it belongs to.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it comes from.</summary>
    public TopicOrigin Origin { get; private set; }

    /// <summary>Who referred it (a body or an office, never a named person), or null.</summary>
    public string? ReferredBy { get; private set; }

    /// <summary>The question put to the assembly.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Order within the edition, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>Delegations of elected officials it crosses.</summary>
    public IReadOnlyList<string> Delegations => _delegations;

    /// <summary>Departments of the authority it crosses.</summary>
    public IReadOnlyList<string> Departments => _departments;

    /// <summary>Day the mandate letter was signed; null without letter.</summary>
    public DateOnly? LetterOn { get; private set; }

    /// <summary>Who signed the mandate letter; empty without letter.</summary>
    public string LetterSignatory { get; private set; } = "";

    /// <summary>Words of the mandate letter.</summary>
    public string LetterText { get; private set; } = "";

    /// <summary>The signed letter; null without file.</summary>
    public Guid? LetterDocumentId { get; private set; }

    /// <summary>The option of a ballot that made it a topic; null when it was not voted here.</summary>
    public Guid? BallotOptionId { get; private set; }

    /// <summary>The mandate letter; null when there is none.</summary>
    public MandateLetter? Letter => LetterOn is { } on ? new(on, LetterSignatory, LetterText, LetterDocumentId) : null;

    /// <summary>The narrowing steps (<i>entonnoir</i>), oldest first.</summary>
    public IReadOnlyList<NarrowingStep> Steps => [.. _steps.OrderBy(step => step.Order)];

    /// <summary>Sets who referred the topic and the question.</summary>
    public void Describe(string? referredBy, string question) => (ReferredBy, Question) = (referredBy, question);

    /// <summary>Why these words do not do; empty when they do: <c>topic.referred-by</c> when a referral does not say who asks.</summary>
    public static IReadOnlyList<Refusal> WhyNot(TopicWords words) =>
        words.Origin == TopicOrigin.Referral && string.IsNullOrWhiteSpace(words.ReferredBy) ? [new Refusal("topic.referred-by")] : [];

    /// <summary>Sets title, origin, question, and the delegations and departments it crosses.</summary>
    /// <exception cref="ArgumentException"><see cref="WhyNot"/> is not empty.</exception>
    public void Write(TopicWords words)
    {
        if (WhyNot(words).Count > 0)
        {
            throw new ArgumentException("A referral says who asks.", nameof(words));
        }

        (Title, Origin, Question) = (words.Title, words.Origin, words.Question);
        ReferredBy = words.Origin == TopicOrigin.Referral ? words.ReferredBy : null;
        _delegations.Clear();
        _delegations.AddRange(words.Delegations);
        _departments.Clear();
        _departments.AddRange(words.Departments);
    }

    /// <summary>Keeps the mandate letter.</summary>
    /// <exception cref="ArgumentException"><see cref="MandateLetter.WhyNot"/> is not empty.</exception>
    public void Receive(MandateLetter letter, DateOnly today)
    {
        if (letter.WhyNot(today).Count > 0)
        {
            throw new ArgumentException("A letter has a day, a signatory, and words or a file.", nameof(letter));
        }

        (LetterOn, LetterSignatory, LetterText, LetterDocumentId) = (letter.On, letter.Signatory, letter.Text, letter.DocumentId);
    }

    /// <summary>States which option of a ballot made it a topic.</summary>
    public void ChosenBy(Guid ballotOptionId) => BallotOptionId = ballotOptionId;

    /// <summary>Adds a narrowing step.</summary>
    /// <exception cref="ArgumentException"><see cref="NarrowingContent.WhyNot"/> is not empty.</exception>
    public NarrowingStep Narrow(NarrowingContent content, DateOnly today, Guid by, DateTimeOffset at)
    {
        if (content.WhyNot(today, _steps.Count == 0 ? null : _steps.Max(s => s.On)).Count > 0)
        {
            throw new ArgumentException("A step says what was kept, what was left, and why.", nameof(content));
        }

        var step = new NarrowingStep(this, _steps.Count + 1, content, by, at);
        _steps.Add(step);
        return step;
    }
}

/// <summary>What is said of a topic.</summary>
/// <param name="Title">Title.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="ReferredBy">Who referred it; needed for a referral only.</param>
/// <param name="Question">The question put to the assembly.</param>
public sealed record TopicWords(string Title, TopicOrigin Origin, string? ReferredBy, string Question)
{
    /// <summary>Delegations it crosses.</summary>
    public IReadOnlyList<string> Delegations { get; init; } = [];

    /// <summary>Departments it crosses.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];
}
