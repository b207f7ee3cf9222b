namespace Misthos.Sortition;

/// <summary>
/// The panels that exist, described by counts. People of the same feature values whose housemates have the same sets of
/// values are interchangeable, so a panel is a number per <em>cell</em> = (kind of household, values of the one who comes).
/// A kind of household is the multiset of values found in it (so that housemates of one cell have the same chances in
/// every symmetric lottery); a person alone is a household of one.
/// At most one per household ⇔ over the cells of a kind, the counts sum to at most its number of households.
/// </summary>
internal sealed class PanelSpace
{
    private readonly Dictionary<string, Cell> _cellOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _householdOf = new(StringComparer.Ordinal);

    internal PanelSpace(DrawRequest request, HouseholdRule rule)
    {
        Quotas = request.Quotas;
        Seats = request.Seats - request.Seated.Count;
        var seatedRows = request.Seated.SelectMany(p => RowsOf(request.Already!, p)).CountBy(r => r).ToDictionary();
        Taken = [.. Quotas.Rows.Select((_, i) => seatedRows.GetValueOrDefault(i))];
        var full = rule == HouseholdRule.None
            ? []
            : request.Seated.Select(p => p.Household).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var people = request.Candidates.Where(p => p.Household is null || !full.Contains(p.Household)).ToList();
        foreach (var person in people)
        {
            _householdOf[person.Id] = rule == HouseholdRule.None || person.Household is null ? "1" + person.Id : "2" + person.Household;
        }

        Group(request.Pool, people);
    }

    internal Quotas Quotas { get; }

    /// <summary>Seats to fill, people already seated not counted.</summary>
    internal int Seats { get; }

    /// <summary>Seats already held, by quota row.</summary>
    internal int[] Taken { get; }

    internal List<Cell> Cells { get; } = [];

    /// <summary>Households of each kind.</summary>
    internal List<int> Kinds { get; } = [];

    /// <summary>The cell of a person; <see langword="null"/> when a housemate is already seated.</summary>
    internal Cell? CellOf(Person person) => _cellOf.GetValueOrDefault(person.Id);

    internal string HouseholdOf(Person person) => _householdOf[person.Id];

    internal int TypeCount => Cells.Select(c => string.Join(',', c.Rows)).Distinct(StringComparer.Ordinal).Count();

    private void Group(Pool pool, List<Person> people)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var cells = new Dictionary<(int Kind, string Values), Cell>();
        foreach (var household in people.GroupBy(HouseholdOf, StringComparer.Ordinal))
        {
            var members = household.Select(p => (Person: p, Rows: RowsOf(pool, p))).ToList();
            var name = string.Join('/', members.Select(m => string.Join(',', m.Rows)).Order(StringComparer.Ordinal));
            if (kinds.TryAdd(name, Kinds.Count))
            {
                Kinds.Add(0);
            }

            var kind = kinds[name];
            Kinds[kind]++;
            foreach (var (person, rows) in members)
            {
                var key = (kind, string.Join(',', rows));
                if (!cells.TryGetValue(key, out var cell))
                {
                    cells[key] = cell = new Cell(Cells.Count, kind, rows);
                    Cells.Add(cell);
                }

                _cellOf[person.Id] = cell;
            }
        }
    }

    private int[] RowsOf(Pool pool, Person person)
    {
        var rows = Quotas.RowsOf(pool, person);
        return Array.TrueForAll(rows, r => r >= 0) && rows.Length == Quotas.Features.Count
            ? rows
            : throw new ArgumentException($"The quotas do not name the values of person {person.Id}.", nameof(person));
    }

    /// <summary>One kind of household and the quota rows of the member who comes.</summary>
    internal sealed record Cell(int Index, int Kind, int[] Rows);
}
