using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// The method <see cref="DrawMethod.Random"/>: people in the order of HMAC-SHA-256(random text, ticket); each is kept when
/// at least one panel holds everyone kept so far and that person. Whoever is passed over could be in no such panel,
/// now or later. A panel known to exist saves most questions to the solver; it never changes an answer.
/// </summary>
internal sealed class RandomWalk
{
    private readonly PanelSpace _space;
    private readonly PanelSolver _solver;
    private readonly Remaining _remaining;
    private readonly HashSet<string> _households = new(StringComparer.Ordinal);
    private readonly bool[] _closed;
    private readonly List<Person> _order;
    private readonly int _reserve;
    private int[]? _known;

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
    internal bool Run(IProgress<DrawProgress>? progress)
    {
        _known = _solver.Find(_remaining);
        if (_known is null)
        {
            return false;
        }

        for (var i = 0; i < _order.Count && _remaining.Seats > 0; i++)
        {
            if (CanKeep(_order[i]))
            {
                Kept.Add(_order[i]);
                _households.Add(_space.HouseholdOf(_order[i]));
            }

            progress?.Report(new(i + 1, _order.Count, Kept.Count, _space.Seats));
        }

        NameReserve();
        return true;
    }

    private bool CanKeep(Person person)
    {
        if (_space.CellOf(person) is not { } cell || _closed[cell.Index] || _households.Contains(_space.HouseholdOf(person)))
        {
            return false;
        }

        _remaining.Seat(cell);
        if (_known![cell.Index] > 0)
        {
            _known[cell.Index]--;
            return true;
        }

        if (_solver.Find(_remaining) is { } panel)
        {
            _known = panel;
            return true;
        }

        _remaining.Seat(cell, -1);
        _closed[cell.Index] = true;
        return false;
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
