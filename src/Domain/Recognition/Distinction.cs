namespace Misthos.Domain.Recognition;

/// <summary>
/// A recognition that comes from outside and carries proposals: a bid, a prize, a publication, a piece of research. Each step it reaches is made
/// public only after those whose proposal it is were told of that very step.
/// </summary>
public sealed partial class Distinction : Entity
{
    private readonly List<DistinctionStep> _steps = [];
    private readonly List<DistinctionProposal> _proposals = [];
    private readonly List<DistinctionDocument> _documents = [];
    private readonly List<DistinctionAuthor> _authors = [];
    private readonly List<DistinctionTelling> _tellings = [];

    private Distinction()
    {
    }

    /// <summary>Starts without a step.</summary>
    public Distinction(Guid authorityId, DistinctionKind kind, DistinctionWords words)
        : base(authorityId) => Describe(kind, words);

    /// <summary>What it is.</summary>
    public DistinctionKind Kind { get; private set; }

    /// <summary>Name of the bid, the prize, the work; once within the authority.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who awards, publishes or leads it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What it is about and what the proposals have to do with it, plain text.</summary>
    public string About { get; private set; } = "";

    /// <summary>Address of its own page, or null.</summary>
    public string? Link { get; private set; }

    /// <summary>Order of the last step made public; 0 while nothing is.</summary>
    public int PublishedUpTo { get; private set; }

    /// <summary>When the last step made public was; null while nothing is.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Every step, oldest first; only ever added.</summary>
    public IReadOnlyList<DistinctionStep> Steps => _steps;

    /// <summary>The proposals it carries.</summary>
    public IReadOnlyList<DistinctionProposal> Proposals => _proposals;

    /// <summary>Files attached.</summary>
    public IReadOnlyList<DistinctionDocument> Documents => _documents;

    /// <summary>Those whose proposal it is, as an organiser names them; never shown in public.</summary>
    public IReadOnlyList<DistinctionAuthor> Authors => _authors;

    /// <summary>Who was told of which step, and how.</summary>
    public IReadOnlyList<DistinctionTelling> Tellings => _tellings;

    /// <summary>The last step; null before the first.</summary>
    public DistinctionStep? Latest => _steps.MaxBy(step => step.Order);

    /// <summary>Steps anyone may read, oldest first.</summary>
    public IEnumerable<DistinctionStep> PublicSteps => _steps.Where(step => step.Order <= PublishedUpTo).OrderBy(step => step.Order);

    /// <summary>Authors who were not told of the last step.</summary>
    public IReadOnlyList<Guid> Untold => Latest is not { } latest ? [] :
        [.. _authors.Select(author => author.PersonId).Where(person => !_tellings.Exists(t => t.PersonId == person && t.Step == latest.Order))];

    /// <summary>Changes what is said of it.</summary>
    public void Describe(DistinctionKind kind, DistinctionWords words) =>
        (Kind, Title, Body, About, Link) = (kind, words.Title, words.Body, words.About, words.Link);

    /// <summary>Carries these proposals and no other.</summary>
    public void Carry(IReadOnlyCollection<Guid> proposals)
    {
        _proposals.RemoveAll(row => !proposals.Contains(row.ProposalId));
        _proposals.AddRange(proposals.Distinct().Where(id => !_proposals.Exists(row => row.ProposalId == id)).Select(id => new DistinctionProposal(this, id)).ToList());
    }

    /// <summary>Names those whose proposals it carries, and nobody else; what was told stays.</summary>
    public void NameAuthors(IReadOnlyCollection<Guid> people)
    {
        _authors.RemoveAll(row => !people.Contains(row.PersonId));
        _authors.AddRange(people.Distinct().Where(id => !_authors.Exists(row => row.PersonId == id)).Select(id => new DistinctionAuthor(this, id)).ToList());
    }

    /// <summary>Attaches a file to the last step: it becomes public with that step, if it may.</summary>
    public DistinctionDocument Attach(Guid documentId, string title, bool isPublic)
    {
        var document = new DistinctionDocument(this, new(documentId, title, isPublic));
        _documents.Add(document);
        return document;
    }

    /// <summary>Whether anyone may read a file.</summary>
    public bool IsPublic(DistinctionDocument document) => document.IsPublic && document.Step <= PublishedUpTo && PublishedUpTo > 0;

    /// <summary>Why a step cannot be recorded; empty when it can.</summary>
    /// <param name="state">State reached.</param>
    /// <param name="on">Day it was reached.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    public IReadOnlyList<Refusal> WhyNotRecord(DistinctionState state, DateOnly on, DateOnly today) =>
        on > today ? [new Refusal("distinction.future")]
        : Latest is { } latest && on < latest.On ? [new Refusal("distinction.before-last")]
        : Latest?.State == state ? [new Refusal("distinction.same-state")]
        : [];

    /// <summary>Records a step.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRecord"/> is not empty.</exception>
    public DistinctionStep Record(DistinctionState state, DateOnly on, string note, DistinctionAct act)
    {
        Require(WhyNotRecord(state, on, act.Today));
        var step = new DistinctionStep(this, (Latest?.Order ?? 0) + 1, new(state, on, note), act);
        _steps.Add(step);
        return step;
    }

    private static void Require(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }
    }
}
