namespace Misthos.Domain.Sittings;

/// <summary>What is not as asked at a table.</summary>
public enum SeatingFault
{
    /// <summary>Two people who must sit apart share a table.</summary>
    Apart,

    /// <summary>A host changes tables.</summary>
    HostMoved,

    /// <summary>Somebody of another gender sits at a table asked for among one's own.</summary>
    SameGender,

    /// <summary>Two people who wish to sit together do not.</summary>
    Together,

    /// <summary>More elected officials and officers than the edition allows.</summary>
    Officials,

    /// <summary>A table asked for as a small one is large.</summary>
    SmallTable,

    /// <summary>Somebody else sits at the minors' table.</summary>
    OwnAge,
}

/// <summary>A fault, where, and whom it is about.</summary>
public sealed record FaultyTable(SeatingFault Fault, int Round, int Table, Guid PersonId, Guid? OtherId = null)
{
    /// <summary>Whether no change by hand may cause it.</summary>
    public bool IsForbidden => Fault is SeatingFault.Apart or SeatingFault.HostMoved or SeatingFault.SameGender;
}

/// <summary>A value that comes more or less often at a table than its share of the people, rounded down or up.</summary>
public sealed record OffShare(int Round, int Table, string Feature, string Value, int Count, int Least, int Most);

/// <summary>How good a plan is, whoever made it: new encounters, balance, and what was asked and is not met.</summary>
public sealed class TableMeasure
{
    private readonly SeatingBrief _brief;
    private readonly List<(int Round, int Table, List<Guid> People)> _tables;
    private readonly Dictionary<Guid, SeatedPerson> _people;

    /// <summary>Measures a plan.</summary>
    /// <param name="brief">What was asked; its people are those of the plan.</param>
    /// <param name="places">The plan.</param>
    /// <param name="met">Pairs who met at earlier sittings of the edition.</param>
    public TableMeasure(SeatingBrief brief, IReadOnlyList<TablePlace> places, IReadOnlySet<MetPair> met)
    {
        (_brief, _people) = (brief, brief.People.ToDictionary(p => p.Id));
        _tables = [.. places.GroupBy(p => (p.Round, p.Table)).OrderBy(g => g.Key).Select(g => (g.Key.Round, g.Key.Table, g.Select(p => p.PersonId).Order().ToList()))];
        var pairs = _tables.SelectMany(t => MetPair.Among(t.People)).ToList();
        (PairSlots, Pairs) = (pairs.Count, pairs.Where(p => !met.Contains(p)).Distinct().Count());
        OffShares = [.. Shares()];
        Faults = [.. Rules().Concat(Hosts(places)).Concat(Officials())];
    }

    /// <summary>Pairs who meet for the first time in the edition.</summary>
    public int Pairs { get; }

    /// <summary>Pairs at all tables of all rounds: there can be no more encounters.</summary>
    public int PairSlots { get; }

    /// <summary>Values that are off their share.</summary>
    public IReadOnlyList<OffShare> OffShares { get; }

    /// <summary>What is not as asked.</summary>
    public IReadOnlyList<FaultyTable> Faults { get; }

    // The people of whom a feature is not known (an officer has none of the panel's) take seats, and are no value to balance.
    private IEnumerable<OffShare> Shares() =>
        from feature in Enumerable.Range(0, _brief.Features.Count)
        from value in _people.Values.Where(p => p.Values[feature].Length > 0).GroupBy(p => p.Values[feature], StringComparer.Ordinal)
        from table in _tables
        let count = table.People.Count(id => _people.GetValueOrDefault(id)?.Values[feature] == value.Key)
        let least = value.Count() * table.People.Count / _people.Count
        let most = ((value.Count() * table.People.Count) + _people.Count - 1) / _people.Count
        where count < least || count > most
        select new OffShare(table.Round, table.Table, _brief.Features[feature], value.Key, count, least, most);

    private IEnumerable<FaultyTable> Rules() =>
        from table in _tables
        from rule in _brief.Held
        where table.People.Contains(rule.PersonId)
        from fault in Broken(rule, table.People, table.Table)
        select fault with { Round = table.Round, Table = table.Table };

    private IEnumerable<FaultyTable> Broken(SeatingDemand rule, List<Guid> there, int table) => rule.Kind switch
    {
        SeatingRuleKind.Together when !there.Contains(rule.OtherId!.Value) => [new(SeatingFault.Together, 0, 0, rule.PersonId, rule.OtherId)],
        SeatingRuleKind.Apart when there.Contains(rule.OtherId!.Value) => [new(SeatingFault.Apart, 0, 0, rule.PersonId, rule.OtherId)],
        SeatingRuleKind.SmallTable when there.Count > Math.Max(_brief.SmallTable, there.Count(id => Asks(id, rule.Kind) || IsHost(id))) => [new(SeatingFault.SmallTable, 0, 0, rule.PersonId)],
        SeatingRuleKind.SameGenderTable => there.Where(id => !IsHost(id) && _people[id].Gender != _people[rule.PersonId].Gender).Select(id => new FaultyTable(SeatingFault.SameGender, 0, 0, rule.PersonId, id)),
        SeatingRuleKind.OwnAgeTable => there.Where(id => !IsHost(id) && !Asks(id, rule.Kind)).Select(id => new FaultyTable(SeatingFault.OwnAge, 0, 0, rule.PersonId, id)),
        _ => [],
    };

    private bool Asks(Guid person, SeatingRuleKind kind) => _brief.Rules.Any(r => r.Kind == kind && r.PersonId == person);

    private bool IsHost(Guid person) => _people[person].Capacity == Capacity.Facilitator || Asks(person, SeatingRuleKind.Host);

    private static IEnumerable<FaultyTable> Hosts(IReadOnlyList<TablePlace> places) =>
        from host in places.Where(p => p.IsHost).GroupBy(p => p.PersonId)
        let own = host.GroupBy(p => p.Table).OrderByDescending(t => t.Count()).ThenByDescending(t => t.Max(p => p.Round)).First().Key
        from place in host.Where(p => p.Table != own)
        select new FaultyTable(SeatingFault.HostMoved, place.Round, place.Table, host.Key);

    private IEnumerable<FaultyTable> Officials() =>
        from table in _tables
        let officials = table.People.Where(id => _people.GetValueOrDefault(id) is { IsOfficial: true } && !IsHost(id)).ToList()
        where officials.Count > _brief.MostOfficials
        select new FaultyTable(SeatingFault.Officials, table.Round, table.Table, officials[0], officials.ElementAtOrDefault(1));
}

/// <summary>Two people who shared a table, whatever their order.</summary>
public readonly record struct MetPair
{
    /// <summary>Makes the pair.</summary>
    public MetPair(Guid one, Guid other) => (First, Second) = one.CompareTo(other) < 0 ? (one, other) : (other, one);

    /// <summary>The smaller identifier.</summary>
    public Guid First { get; }

    /// <summary>The larger identifier.</summary>
    public Guid Second { get; }

    /// <summary>Every pair among people.</summary>
    public static IEnumerable<MetPair> Among(IReadOnlyList<Guid> people) =>
        from i in Enumerable.Range(0, people.Count)
        from j in Enumerable.Range(i + 1, people.Count - i - 1)
        select new MetPair(people[i], people[j]);
}
