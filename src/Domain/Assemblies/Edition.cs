using Misthos.Domain.Topics;

namespace Misthos.Domain.Assemblies;

/// <summary>Where an edition is in its life.</summary>
public enum EditionStatus
{
    /// <summary>Being prepared; nothing public yet.</summary>
    Draft,

    /// <summary>Open: its rules are fixed and public.</summary>
    Open,

    /// <summary>Term over.</summary>
    Closed,
}

/// <summary>One edition (or cycle) of an assembly: its own panel, term, organs, topics and rules.</summary>
public sealed partial class Edition : Entity
{
    private readonly List<Organ> _organs = [];
    private readonly List<Topic> _topics = [];
    private readonly List<EditionChange> _changes = [];

    private Edition()
    {
    }

    /// <summary>Prepares an edition.</summary>
    /// <exception cref="ArgumentException">The term ends before it starts, or there is no seat.</exception>
    public Edition(Guid authorityId, Guid assemblyId, string name, DateOnly startsOn, DateOnly endsOn, int seats)
        : base(authorityId)
    {
        if (endsOn < startsOn || seats < 1)
        {
            throw new ArgumentException("A term ends after it starts and has at least one seat.", nameof(endsOn));
        }

        (AssemblyId, Name, StartsOn, EndsOn, Seats) = (assemblyId, name, startsOn, endsOn, seats);
    }

    /// <summary>The assembly this is an edition of.</summary>
    public Guid AssemblyId { get; private set; }

    /// <summary>Name, for example "Édition 2 (2025)".</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day of the term.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day of the term, inclusive.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Seats of the panel, people.</summary>
    public int Seats { get; private set; }

    /// <summary>The charter, plain text.</summary>
    public string Charter { get; private set; } = "";

    /// <summary>Whether people who are not members may come, speak and vote.</summary>
    public bool IsOpenToAll { get; private set; }

    /// <summary>Whether somebody who was a member in another edition of the assembly may be one again.</summary>
    public bool IsRenewable { get; private set; }

    /// <summary>Whom members tell in confidence when something goes wrong, one a line; empty when nobody is named.</summary>
    public string TrustedContacts { get; private set; } = "";

    /// <summary>What the panel could not reach and why, told in public; null when nothing to say.</summary>
    public string? Shortfall { get; private set; }

    /// <summary>Where the edition is in its life.</summary>
    public EditionStatus Status { get; private set; } = EditionStatus.Draft;

    /// <summary>Organs: the plenary and the smaller bodies the rules name.</summary>
    public IReadOnlyList<Organ> Organs => _organs;

    /// <summary>Topics, in the order they were taken up.</summary>
    public IReadOnlyList<Topic> Topics => _topics;

    /// <summary>Every change of status.</summary>
    public IReadOnlyList<EditionChange> Changes => _changes;

    /// <summary>Sets what the organiser may still correct.</summary>
    public void Describe(string name, string charter, bool isOpenToAll, string? shortfall) =>
        (Name, Charter, IsOpenToAll, Shortfall) = (name, charter, isOpenToAll, shortfall);

    /// <summary>Names whom members tell in confidence when something goes wrong.</summary>
    public void SetTrustedContacts(string lines) => TrustedContacts = lines;

    /// <summary>States whether former members may be members again.</summary>
    public void SetRenewable(bool isRenewable) => IsRenewable = isRenewable;

    /// <summary>Sets term and seats, while the edition is a draft.</summary>
    /// <exception cref="InvalidOperationException">The edition is open: its rules are fixed.</exception>
    public void SetRules(DateOnly startsOn, DateOnly endsOn, int seats)
    {
        if (Status != EditionStatus.Draft)
        {
            throw new InvalidOperationException("The rules of an open edition are fixed.");
        }

        (StartsOn, EndsOn, Seats) = (startsOn, endsOn, seats);
    }

    /// <summary>Adds an organ.</summary>
    public Organ AddOrgan(string name, OrganKind kind, int seats)
    {
        var organ = new Organ(AuthorityId, Id, name, kind, seats);
        _organs.Add(organ);
        return organ;
    }

    /// <summary>Adds a topic.</summary>
    public Topic AddTopic(string title, TopicOrigin origin, string? referredBy, string question)
    {
        var topic = new Topic(AuthorityId, Id, title, origin) { Order = _topics.Count + 1 };
        topic.Describe(referredBy, question);
        _topics.Add(topic);
        return topic;
    }

    /// <summary>Why the edition cannot be opened; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotOpen()
    {
        var refusals = new List<Refusal>();
        if (Status != EditionStatus.Draft)
        {
            refusals.Add(new Refusal("edition.already-open"));
        }

        if (Charter.Length == 0)
        {
            refusals.Add(new Refusal("edition.no-charter"));
        }

        if (_organs.Count == 0)
        {
            refusals.Add(new Refusal("edition.no-organ"));
        }

        return refusals;
    }

    /// <summary>Opens the edition: its rules become public and fixed.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotOpen"/> is not empty.</exception>
    public void Open(Guid by, DateTimeOffset at)
    {
        if (WhyNotOpen().Count > 0)
        {
            throw new InvalidOperationException("The edition cannot be opened.");
        }

        Change(EditionStatus.Open, by, at);
    }

    /// <summary>Closes the edition at the end of its term.</summary>
    public void Close(Guid by, DateTimeOffset at) => Change(EditionStatus.Closed, by, at);

    private void Change(EditionStatus status, Guid by, DateTimeOffset at)
    {
        _changes.Add(new EditionChange(AuthorityId, Id, status, by, at));
        Status = status;
    }
}
