using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// The method <see cref="DrawMethod.Random"/>: people in the order of HMAC-SHA-256(random text, ticket); each is kept when
/// at least one panel holds everyone kept so far and that person. Whoever is passed over could be in no such panel,
/// now or later. Panels known to exist save most questions to the solver; they never change an answer.
/// </summary>
internal sealed class RandomWalk
{
    private readonly PanelSpace _space;
    private readonly PanelSolver _solver;
    private readonly Remaining _remaining;
    private readonly HashSet<string> _households = new(StringComparer.Ordinal);
    private readonly List<int[]> _known = [];
    private readonly bool[] _closed;
    private readonly List<Person> _order;
    private readonly int _reserve;

    internal RandomWalk(DrawRequest request, string randomText, CancellationToken cancellation)
    {
        var key = Encoding.UTF8.GetBytes(randomText);
        _space = new PanelSpace(request, request.HouseholdRule);
        _solver = new PanelSolver(_space, cancellation);
        _remaining = new Remaining(_space);
        _closed = new bool[_space.Cells.Count];
        _order = [.. request.Candidates.OrderBy(p => Tickets.Place(key, request.Tickets[p.Id]), StringComparer.Ordinal)];
        _reserve = request.Reserve;
    }

    internal List<Person> Kept { get; } = [];

    internal List<Person> Reserve { get; } = [];

    internal int Types => _space.TypeCount;

    /// <summary>Walks; <see langword="false"/> when no panel exists at all.</summary>
    internal bool Run()
    {
        if (_solver.Find(_remaining) is not { } panel)
        {
            return false;
        }

        _known.Add(panel);
        for (var i = 0; i < _order.Count && _remaining.Seats > 0; i++)
        {
            if (IsFree(_order[i]) && CanKeep(_space.CellOf(_order[i])!, i))
            {
                Kept.Add(_order[i]);
                _households.Add(_space.HouseholdOf(_order[i]));
            }
        }

        NameReserve();
        return true;
    }

    private bool IsFree(Person person) => _space.CellOf(person) is not null && !_households.Contains(_space.HouseholdOf(person));

    private bool CanKeep(PanelSpace.Cell cell, int at)
    {
        if (_closed[cell.Index])
        {
            return false;
        }

        if (!IsKnown(cell) && !Learn(cell))
        {
            _closed[cell.Index] = true;
            CloseMore(at + 1);
            return false;
        }

        _remaining.Seat(cell);
        _known.RemoveAll(p => p[cell.Index] == 0);
        _known.ForEach(p => p[cell.Index]--);
        return true;
    }

    /// <summary>Looks for a panel that holds someone of a cell; <see langword="false"/> when there is none.</summary>
    private bool Learn(PanelSpace.Cell cell)
    {
        var panel = _known.Select(p => Exchange.Find(_space, _remaining, p, cell)).FirstOrDefault(p => p is not null)
            ?? _solver.Find(_remaining, [cell]);
        if (panel is not null)
        {
            _known.Add(panel);
        }

        return panel is not null;
    }

    private bool IsKnown(PanelSpace.Cell cell) => _known.Exists(p => p[cell.Index] > 0);

    /// <summary>
    /// Asks about the next cells together, twice as many after each no: one no closes them all. A cell once closed stays
    /// closed, for the panels that hold the people kept only become fewer.
    /// </summary>
    private void CloseMore(int from)
    {
        for (var many = 2; ; many *= 2)
        {
            var next = _order.Skip(from).Where(IsFree).Select(p => _space.CellOf(p)!).Distinct()
                .Where(c => !_closed[c.Index] && !IsKnown(c)).Take(many).ToList();
            if (next.Count == 0)
            {
                return;
            }

            if (_solver.Find(_remaining, next) is { } panel)
            {
                _known.Add(panel);
                return;
            }

            next.ForEach(c => _closed[c.Index] = true);
        }
    }

    /// <summary>The next in the same order, one per household, none with a housemate on the panel.</summary>
    private void NameReserve()
    {
        var panel = Kept.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var person in _order.Where(p => !panel.Contains(p.Id) && _space.CellOf(p) is not null))
        {
            if (Reserve.Count < _reserve && _households.Add(_space.HouseholdOf(person)))
            {
                Reserve.Add(person);
            }
        }
    }
}
