namespace Misthos.Domain.Evaluations;

/// <summary>
/// The answers of one person to what is ticked. No person, no time, no way they came, a random identifier; written with all the others when the box is
/// opened, in random order. What was written in words stands apart (<see cref="EvaluationRemark"/>): words may show who wrote them.
/// </summary>
public sealed class EvaluationAnswer : IOwnedByAuthority
{
    private EvaluationAnswer()
    {
    }

    /// <summary>Records answers.</summary>
    /// <param name="id">Purely random identifier (never version 7, which tells the time).</param>
    /// <param name="evaluation">The questionnaire.</param>
    /// <param name="answers">Code of the field → code of the answer; several are separated by spaces.</param>
    public EvaluationAnswer(Guid id, Evaluation evaluation, IReadOnlyDictionary<string, string> answers)
    {
        (Id, AuthorityId, EvaluationId) = (id, evaluation.AuthorityId, evaluation.Id);
        Answers = answers.ToDictionary();
    }

    /// <summary>Random identifier.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The questionnaire.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>Code of the field → code of the answer.</summary>
    public Dictionary<string, string> Answers { get; private set; } = [];
}

/// <summary>What somebody wrote in words, apart from everything else they answered.</summary>
public sealed class EvaluationRemark : Entity
{
    private EvaluationRemark()
    {
    }

    /// <summary>Keeps what was written.</summary>
    /// <param name="id">Purely random identifier.</param>
    /// <param name="evaluation">The questionnaire.</param>
    /// <param name="questionCode">The question.</param>
    /// <param name="text">The words.</param>
    public EvaluationRemark(Guid id, Evaluation evaluation, string questionCode, string text)
        : base(evaluation.AuthorityId) => (Id, EvaluationId, QuestionCode, Text) = (id, evaluation.Id, questionCode, text);

    /// <summary>The questionnaire.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>The question.</summary>
    public string QuestionCode { get; private set; } = "";

    /// <summary>The words, read by the team only.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Themes given by hand, separated by commas.</summary>
    public string Tags { get; private set; } = "";

    /// <summary>What may be read by others, after names and whatever shows somebody were taken out; null while nobody went over it.</summary>
    public string? Published { get; private set; }

    /// <summary>Who went over it last.</summary>
    public Guid? TreatedBy { get; private set; }

    /// <summary>Themes, each once, in the order given.</summary>
    public IReadOnlyList<string> Themes => Split(Tags);

    /// <summary>Gives themes and decides what is published.</summary>
    /// <param name="tags">Themes, separated by commas.</param>
    /// <param name="published">The text without anything that shows somebody; null to publish nothing.</param>
    /// <param name="by">Who went over it.</param>
    public void Treat(string? tags, string? published, Guid by) =>
        (Tags, Published, TreatedBy) = (string.Join(", ", Split(tags ?? "").Take(8)), published, by);

    private static IReadOnlyList<string> Split(string tags) =>
        [.. tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => t.Length > 40 ? t[..40] : t).Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>Somebody asks to be called. It holds nothing of a questionnaire: neither which one, nor the hour.</summary>
public sealed class ContactWish : Entity
{
    private ContactWish()
    {
    }

    /// <summary>Notes the wish.</summary>
    /// <param name="id">Purely random identifier.</param>
    /// <param name="authorityId">The authority.</param>
    /// <param name="words">Name, how to reach them and what about: sealed.</param>
    public ContactWish(Guid id, Guid authorityId, Members.SealedText words)
        : base(authorityId) => (Id, Words) = (id, words);

    /// <summary>Name, how to reach them and what about: sealed.</summary>
    [Administration.Secret]
    public Members.SealedText Words { get; private set; }
}
