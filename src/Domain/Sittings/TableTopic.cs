namespace Misthos.Domain.Sittings;

/// <summary>A table of a sitting: its name or subject, and whom it is for.</summary>
public sealed class TableTopic : Entity
{
    private TableTopic()
    {
    }

    internal TableTopic(TableSetup setup, int order)
        : base(setup.AuthorityId) => (SetupId, Order) = (setup.Id, order);

    /// <summary>The settings it belongs to.</summary>
    public Guid SetupId { get; private set; }

    /// <summary>Number of the table, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Name or subject; empty for a table without.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Most people at it; null without limit.</summary>
    public int? Places { get; private set; }

    /// <summary>The working group that sits there; null for none.</summary>
    public Guid? GroupId { get; private set; }

    internal void Describe(TableTerms terms) => (Title, Places, GroupId) = (terms.Title, terms.Places, terms.GroupId);
}

/// <summary>Which tables' subjects somebody prefers at a sitting; the last word counts.</summary>
public sealed class TopicChoice : Entity
{
    private TopicChoice()
    {
    }

    /// <summary>Records a preference.</summary>
    public TopicChoice(Sitting sitting, Guid personId)
        : base(sitting.AuthorityId) => (SittingId, PersonId) = (sitting.Id, personId);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Whose preference.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The table preferred, from 1.</summary>
    public int First { get; private set; }

    /// <summary>The second best; null for none.</summary>
    public int? Second { get; private set; }

    /// <summary>Who told it: the person, or an organiser on their behalf.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Says which tables are preferred.</summary>
    /// <exception cref="ArgumentException">Twice the same table.</exception>
    public void Choose(int first, int? second, Guid by, DateTimeOffset at) =>
        (First, Second, By, At) = first == second ? throw new ArgumentException("Two choices differ.", nameof(second)) : (first, second, by, at);
}
