namespace Misthos.Domain.Sittings;

/// <summary>
/// What a brief comes to, in the words of any method that seats people: how many at each table, who stays where, who sits together, who
/// apart. Small tables, tables of one gender, tables of minors and the most officials at a table are all said in these words.
/// </summary>
public sealed class SeatingDemands
{
    private readonly SeatingBrief _brief;
    private readonly IReadOnlyList<SeatingDemand> _rules;
    private readonly Dictionary<Guid, int> _fixed = [];
    private readonly HashSet<Guid> _hosts = [];
    private readonly List<(Guid First, Guid Second)> _apart = [];
    private readonly List<Refusal> _refusals = [];
    private readonly List<SeatingDemand> _unmet = [];
    private readonly SpecialTables _special;

    /// <summary>Works a brief out.</summary>
    public SeatingDemands(SeatingBrief brief)
    {
        (_brief, _rules) = (brief, brief.Held);
        if (brief.Tables < 1 || brief.Tables > brief.People.Count)
        {
            _special = new(brief, _rules, _fixed);
            _refusals.Add(new("tables.more-than-people", $"{brief.Tables}", $"{brief.People.Count}"));
            return;
        }

        PlaceHosts();
        PlaceChosen();
        _special = new(brief, _rules, _fixed);
        _unmet.AddRange(_special.Unmet);
        _refusals.AddRange(_special.Refusals);
        KeepTogether();
        KeepApart();
        SpreadOfficials();
        Sizes = SizesOf();
    }

    /// <summary>People at each table.</summary>
    public IReadOnlyList<int> Sizes { get; } = [];

    /// <summary>The table of everyone who stays at one, from 1.</summary>
    public IReadOnlyDictionary<Guid, int> Fixed => _fixed;

    /// <summary>Who receives the others.</summary>
    public IReadOnlySet<Guid> Hosts => _hosts;

    /// <summary>Pairs who always sit together.</summary>
    public IReadOnlyList<(Guid First, Guid Second)> Together { get; private set; } = [];

    /// <summary>Pairs who never do.</summary>
    public IReadOnlyList<(Guid First, Guid Second)> Apart => _apart;

    /// <summary>Wishes that cannot be met with these choices and tables.</summary>
    public IReadOnlyList<SeatingDemand> Unmet => _unmet;

    /// <summary>Why no plan can be made; empty when one may.</summary>
    public IReadOnlyList<Refusal> WhyNot => _refusals;

    // Named tables first; then facilitators take the tables without host in their order, a second round when they are more.
    private void PlaceHosts()
    {
        var named = _rules.Where(r => r.Kind == SeatingRuleKind.Host).OrderBy(r => r.Table ?? int.MaxValue).ToList();
        var others = _brief.People.Where(p => p.Capacity == Capacity.Facilitator && !named.Exists(r => r.PersonId == p.Id)).Select(p => new SeatingDemand(SeatingRuleKind.Host, p.Id));
        foreach (var host in named.Concat(others))
        {
            _fixed[host.PersonId] = host.Table is { } table && table <= _brief.Tables
                ? table
                : Enumerable.Range(1, _brief.Tables).MinBy(t => _fixed.Values.Count(f => f == t));
            _hosts.Add(host.PersonId);
        }
    }

    // Of two who must sit apart and chose the same table, the first keeps it.
    private void PlaceChosen()
    {
        foreach (var person in _brief.People.Where(p => _brief.Chosen.ContainsKey(p.Id) && !_fixed.ContainsKey(p.Id)))
        {
            var table = _brief.Chosen[person.Id];
            if (table <= _brief.Tables && !_rules.Any(r => r.Kind == SeatingRuleKind.Apart && OtherOf(r, person.Id) is { } foe && _fixed.GetValueOrDefault(foe) == table))
            {
                _fixed[person.Id] = table;
            }
        }
    }

    private void KeepTogether()
    {
        var asked = _rules.Where(r => r.Kind == SeatingRuleKind.Together).ToList();
        bool Split(SeatingDemand r) => _fixed.TryGetValue(r.PersonId, out var one) && _fixed.TryGetValue(r.OtherId!.Value, out var other) && one != other;
        _unmet.AddRange(asked.Where(Split));
        Together = [.. asked.Where(r => !Split(r)).Select(r => (r.PersonId, r.OtherId!.Value))];
    }

    private void KeepApart()
    {
        _apart.AddRange(_rules.Where(r => r.Kind == SeatingRuleKind.Apart).Select(r => (r.PersonId, r.OtherId!.Value)));
        foreach (var (asker, table, gender) in _special.SameGender)
        {
            _apart.AddRange(_brief.People.Where(p => p.Gender != gender && _fixed.GetValueOrDefault(p.Id) != table).Select(p => (asker, p.Id)));
        }
    }

    // At most n a table: n lists, and whoever is on the same list sits apart. None at the minors' table nor among people of one gender.
    private void SpreadOfficials()
    {
        var officials = _brief.People.Where(p => p.IsOfficial && !_hosts.Contains(p.Id)).OrderBy(p => _fixed.ContainsKey(p.Id) ? 0 : 1).ToList();
        var open = _brief.Tables - _special.Closed.Count - _special.SameGender.Count;
        if (officials.Count > _brief.MostOfficials * open)
        {
            _refusals.Add(new("officials.too-many", $"{officials.Count}", $"{_brief.MostOfficials}", $"{open}"));
            return;
        }

        var lists = Enumerable.Range(0, _brief.MostOfficials).Select(_ => new List<Guid>()).ToList();
        foreach (var official in officials)
        {
            var list = lists.Where(l => l.Count < open && !(_fixed.TryGetValue(official.Id, out var at) && l.Exists(o => _fixed.GetValueOrDefault(o) == at))).MinBy(l => l.Count);
            list?.ForEach(other => _apart.Add((other, official.Id)));
            list?.Add(official.Id);
        }
    }

    // Special tables have the size asked for; the others share everyone else, the emptiest first.
    private int[] SizesOf()
    {
        var sizes = Enumerable.Range(1, _brief.Tables).Select(t => _special.Size.GetValueOrDefault(t, _fixed.Values.Count(f => f == t))).ToArray();
        for (var left = _brief.People.Count - sizes.Sum(); left > 0; left--)
        {
            var open = Enumerable.Range(0, _brief.Tables).Where(t => !_special.Size.ContainsKey(t + 1) && sizes[t] < Most(t)).ToList();
            if (open.Count == 0)
            {
                _refusals.Add(new("tables.too-few-places", $"{_brief.People.Count}", $"{_brief.People.Count - left}"));
                break;
            }

            sizes[open.MinBy(t => sizes[t])]++;
        }

        return sizes;
    }

    private int Most(int table) => Math.Min(_brief.Places.ElementAtOrDefault(table) ?? int.MaxValue, _special.Most.GetValueOrDefault(table + 1, int.MaxValue));

    internal static Guid? OtherOf(SeatingDemand rule, Guid person) => rule.PersonId == person ? rule.OtherId : rule.OtherId == person ? rule.PersonId : null;
}
