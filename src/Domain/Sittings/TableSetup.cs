namespace Misthos.Domain.Sittings;

/// <summary>How people work at tables during a sitting.</summary>
public enum TableFormat
{
    /// <summary>World Café: people change tables at each round, hosts stay.</summary>
    WorldCafe,

    /// <summary>Sub-groups: one composition for the whole sitting.</summary>
    SubGroups,
}

/// <summary>The settings of a sitting's tables, and which plan is the current one. One for each sitting.</summary>
public sealed class TableSetup : Entity
{
    /// <summary>Most tables and most rounds of a sitting.</summary>
    public const int MostTables = 60, MostRounds = 12;

    private readonly List<TableTopic> _tables = [];

    private TableSetup()
    {
    }

    /// <summary>Starts with one round and the tables asked for.</summary>
    public TableSetup(Sitting sitting, int tables)
        : base(sitting.AuthorityId)
    {
        (SittingId, EditionId) = (sitting.Id, sitting.EditionId);
        Describe(new(TableFormat.WorldCafe, [""], [.. Enumerable.Repeat(new TableTerms("", null, null), tables)], [], null, 5, false));
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>World Café or sub-groups.</summary>
    public TableFormat Format { get; private set; }

    /// <summary>Title of each round; empty for one without.</summary>
    public List<string> RoundTitles { get; private set; } = [];

    /// <summary>Features that every table should hold in the proportions of the whole.</summary>
    public List<string> Balance { get; private set; } = [];

    /// <summary>Most elected officials and officers at a table when the sitting narrows its edition's rule (<see cref="OfficialsRule"/>); null when it follows it.</summary>
    public int? MostOfficials { get; private set; }

    /// <summary>Most people at a table asked for as a small one.</summary>
    public int SmallTable { get; private set; }

    /// <summary>Whether members may say which table's subject they prefer.</summary>
    public bool ChoicesOpen { get; private set; }

    /// <summary>Whether members see where they sit.</summary>
    public bool IsShown { get; private set; }

    /// <summary>The plan in use; null while none was made.</summary>
    public Guid? CurrentPlanId { get; private set; }

    /// <summary>Number of the last plan made, 0 before the first.</summary>
    public int LastNumber { get; private set; }

    /// <summary>The tables, in their order.</summary>
    public IReadOnlyList<TableTopic> Tables => _tables;

    /// <summary>Why these settings are refused; empty when they are not.</summary>
    public static IReadOnlyList<Refusal> WhyNot(TableTerms[] tables, int rounds, TableSetupTerms terms)
    {
        var refusals = new List<Refusal>();
        Refuse(tables.Length is < 1 or > MostTables, "tables.number", $"{MostTables}");
        Refuse(rounds is < 1 or > MostRounds, "tables.rounds", $"{MostRounds}");
        Refuse(terms.MostOfficials is < 0 or > OfficialsRule.Highest, "tables.officials", $"{OfficialsRule.Highest}");
        Refuse(terms.SmallTable is < 2 or > 12, "tables.small", "2", "12");
        Refuse(terms.Format == TableFormat.SubGroups && rounds > 1, "tables.one-round");
        Refuse(terms.ChoicesOpen && (terms.Format != TableFormat.SubGroups || Array.TrueForAll(tables, t => t.Title.Length == 0)), "tables.nothing-to-choose");
        return refusals;

        void Refuse(bool when, string code, params string[] values)
        {
            if (when)
            {
                refusals.Add(new(code, values));
            }
        }
    }

    /// <summary>Sets everything; tables keep their identity by their order.</summary>
    /// <exception cref="ArgumentException"><see cref="WhyNot"/> is not empty.</exception>
    public void Describe(TableSetupTerms terms)
    {
        if (WhyNot([.. terms.Tables], terms.RoundTitles.Count, terms).Count > 0)
        {
            throw new ArgumentException("The settings are refused.", nameof(terms));
        }

        (Format, RoundTitles, Balance) = (terms.Format, [.. terms.RoundTitles], [.. terms.Balance]);
        (MostOfficials, SmallTable, ChoicesOpen) = (terms.MostOfficials, terms.SmallTable, terms.ChoicesOpen);
        _tables.RemoveAll(t => t.Order > terms.Tables.Count);
        foreach (var (index, table) in terms.Tables.Index())
        {
            if (_tables.Find(t => t.Order == index + 1) is not { } known)
            {
                _tables.Add(known = new TableTopic(this, index + 1));
            }

            known.Describe(table);
        }
    }

    /// <summary>Shows members where they sit, or no longer.</summary>
    public void Show(bool shown) => IsShown = shown;

    /// <summary>Takes the number of the next plan and makes it the current one.</summary>
    internal int Number(Guid planId)
    {
        CurrentPlanId = planId;
        return ++LastNumber;
    }

    /// <summary>Takes an earlier plan up again.</summary>
    /// <exception cref="ArgumentException">The plan is of another sitting.</exception>
    public void Use(TablePlan plan) => CurrentPlanId = plan.SittingId == SittingId ? plan.Id : throw new ArgumentException("Another sitting's plan.", nameof(plan));
}

/// <summary>Settings as the organiser gives them.</summary>
public sealed record TableSetupTerms(TableFormat Format, IReadOnlyList<string> RoundTitles, IReadOnlyList<TableTerms> Tables, IReadOnlyList<string> Balance, int? MostOfficials, int SmallTable, bool ChoicesOpen);

/// <summary>A table: name or subject, places when they are limited, the working group it is for.</summary>
public sealed record TableTerms(string Title, int? Places, Guid? GroupId);
