namespace Misthos.Domain.Sittings;

/// <summary>Tables set apart, from the last one on: of minors, of one gender, of few people. Those who asked stay there; at the small and same-gender ones the others change.</summary>
internal sealed class SpecialTables
{
    /// <summary>A table of minors of fewer people would set them apart rather than at ease.</summary>
    public const int FewestMinors = 3;

    private readonly SeatingBrief _brief;
    private readonly Dictionary<Guid, int> _fixed;
    private int _last;

    public SpecialTables(SeatingBrief brief, IReadOnlyList<SeatingDemand> rules, Dictionary<Guid, int> @fixed)
    {
        (_brief, _fixed, _last) = (brief, @fixed, brief.Tables);
        var asked = rules.Where(r => r.Kind is SeatingRuleKind.SmallTable or SeatingRuleKind.SameGenderTable or SeatingRuleKind.OwnAgeTable).ToList();
        Unmet.AddRange(asked.Where(r => _fixed.ContainsKey(r.PersonId)));
        asked.RemoveAll(r => _fixed.ContainsKey(r.PersonId));
        Minors(Take(asked, SeatingRuleKind.OwnAgeTable));
        var people = brief.People.ToDictionary(p => p.Id);
        foreach (var group in Take(asked, SeatingRuleKind.SameGenderTable).GroupBy(r => people[r.PersonId].Gender, StringComparer.Ordinal))
        {
            OfOneGender(group.Key, [.. group]);
        }

        foreach (var few in Take(asked, SeatingRuleKind.SmallTable).Chunk(Math.Max(1, brief.SmallTable - 1)))
        {
            Small(few);
        }
    }

    /// <summary>Sizes that are set.</summary>
    public Dictionary<int, int> Size { get; } = [];

    /// <summary>Most people at a table.</summary>
    public Dictionary<int, int> Most { get; } = [];

    /// <summary>Tables nobody else can sit at.</summary>
    public HashSet<int> Closed { get; } = [];

    /// <summary>One of those who asked, the table, the gender.</summary>
    public List<(Guid Asker, int Table, string? Gender)> SameGender { get; } = [];

    public List<SeatingDemand> Unmet { get; } = [];

    public List<Refusal> Refusals { get; } = [];

    // One wish each: whoever has a special table already does not get the second.
    private List<SeatingDemand> Take(List<SeatingDemand> asked, SeatingRuleKind kind)
    {
        var wishes = asked.Where(r => r.Kind == kind).DistinctBy(r => r.PersonId).ToLookup(r => _fixed.ContainsKey(r.PersonId));
        Unmet.AddRange(wishes[true]);
        return [.. wishes[false]];
    }

    private void Minors(List<SeatingDemand> asked)
    {
        if (asked.Count == 0)
        {
            return;
        }

        if (asked.Count < FewestMinors || !HasRoom)
        {
            Unmet.AddRange(asked);
            return;
        }

        var table = Seat(asked);
        Size[table] = Seated(table);
        Closed.Add(table);
    }

    private void OfOneGender(string? gender, IReadOnlyList<SeatingDemand> asked)
    {
        var able = _brief.People.Count(p => p.Gender == gender && !_fixed.ContainsKey(p.Id));
        if (gender is null || able < 2 || !HasRoom)
        {
            Unmet.AddRange(asked);
            return;
        }

        var table = Seat(asked);
        SameGender.Add((asked[0].PersonId, table, gender));
        Most[table] = Seated(table) + able - asked.Count;
    }

    private void Small(IReadOnlyList<SeatingDemand> asked)
    {
        if (!HasRoom)
        {
            Unmet.AddRange(asked);
            return;
        }

        var table = Seat(asked);
        Size[table] = Math.Max(Seated(table), Math.Min(_brief.SmallTable, _brief.People.Count / _brief.Tables));
    }

    // One ordinary table must remain.
    private bool HasRoom => _last > 1;

    private int Seat(IReadOnlyList<SeatingDemand> asked)
    {
        var table = _last--;
        foreach (var rule in asked)
        {
            _fixed[rule.PersonId] = table;
        }

        return table;
    }

    private int Seated(int table) => _fixed.Values.Count(t => t == table);
}
