namespace Misthos.Sortition;

/// <summary>A drawn person.</summary>
/// <param name="Rank">From 1: order in which seats were filled, or calling order in the reserve.</param>
/// <param name="Id">Identifier in the pool.</param>
/// <param name="Ticket">The ticket that stands for the person in public.</param>
public sealed record DrawnPerson(int Rank, string Id, string Ticket);

/// <summary>A quota and what the panel makes of it.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Value">Its value.</param>
/// <param name="Min">Fewest seats.</param>
/// <param name="Max">Most seats.</param>
/// <param name="Selected">Seats of the whole panel, people already seated included.</param>
/// <param name="InPool">People of the pool with that value.</param>
public sealed record QuotaCount(string Feature, string Value, int Min, int Max, int Selected, int InPool);

/// <summary>A drawn panel with all that is needed to show, keep and replay it.</summary>
public sealed class DrawResult
{
    private DrawResult(Proof proof, IReadOnlyList<DrawnPerson> panel, IReadOnlyList<DrawnPerson> reserve) =>
        (Proof, Panel, Reserve) = (proof, panel, reserve);

    /// <summary>What was prepared: the lottery and its certificate.</summary>
    public required PreparedDraw Prepared { get; init; }

    /// <summary>The published lottery: the prepared one, or the one panel drawn by <see cref="DrawMethod.Random"/>.</summary>
    public IReadOnlyList<LotteryEntry> PublicLottery =>
        Prepared.Method == DrawMethod.Random ? Proof.Lottery : Prepared.PublicLottery;

    /// <summary>The people drawn, in the order in which seats were filled; people already seated are not repeated.</summary>
    public IReadOnlyList<DrawnPerson> Panel { get; }

    /// <summary>The reserve, in calling order.</summary>
    public IReadOnlyList<DrawnPerson> Reserve { get; }

    /// <summary>Every quota with the seats it got, in the order of the quotas.</summary>
    public required IReadOnlyList<QuotaCount> Quotas { get; init; }

    /// <summary>Different combinations of values among the candidates.</summary>
    public required int Types { get; init; }

    /// <summary>What may be published: no characteristic of anyone.</summary>
    public Proof Proof { get; }

    /// <summary>The public random value.</summary>
    public string RandomText => Proof.Random!;

    /// <summary>The method that was used.</summary>
    public DrawMethod Method => Proof.Method;

    /// <summary>Name and version of the engine.</summary>
    public string Engine => Proof.Engine;

    /// <summary>SHA-256 (hexadecimal) of the canonical pool: everyone's ticket, identifier, values and household.</summary>
    public string PoolHash => Proof.Hashes.Pool;

    /// <summary>SHA-256 (hexadecimal) of the canonical quotas with seats and household rule.</summary>
    public string QuotasHash => Proof.Hashes.Quotas;

    internal static DrawResult Of(PreparedDraw prepared, DrawRequest request, string randomText, RandomWalk walk) =>
        Of(prepared, request, (randomText, 1), (walk.Kept, walk.Reserve));

    internal static DrawResult Of(
        PreparedDraw prepared, DrawRequest request, (string Random, int Index) drawn, (List<Person> Panel, List<Person> Reserve) people)
    {
        var panel = Ranked(people.Panel, request.Tickets);
        var reserve = Ranked(people.Reserve, request.Tickets);
        var quotas = Count(request, people.Panel);
        return quotas.All(q => q.Selected >= q.Min && q.Selected <= q.Max) && panel.Count + request.Seated.Count == request.Seats
            ? new(prepared.Proof.Drawn(request, drawn, panel, reserve), panel, reserve)
            {
                Prepared = prepared,
                Quotas = quotas,
                Types = new PanelSpace(request, request.HouseholdRule).TypeCount,
            }
            : throw new InvalidOperationException("The panel does not meet its quotas; nothing was drawn.");
    }

    private static List<DrawnPerson> Ranked(List<Person> people, Tickets tickets) =>
        [.. people.Select((p, i) => new DrawnPerson(i + 1, p.Id, tickets[p.Id]))];

    /// <summary>Counts again from the people themselves, without the solver.</summary>
    internal static List<QuotaCount> Count(DrawRequest request, IReadOnlyList<Person> drawn)
    {
        var selected = request.Quotas.Count(request.Pool, drawn);
        var seated = request.Quotas.Count(request.Already ?? Pool.Empty, request.Seated);
        var pool = request.Quotas.Count(request.Pool, request.Pool.People);
        return [.. request.Quotas.Rows.Select((q, i) => new QuotaCount(q.Feature, q.Value, q.Min, q.Max, selected[i] + seated[i], pool[i]))];
    }
}
