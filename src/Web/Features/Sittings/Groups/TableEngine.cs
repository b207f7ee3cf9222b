using Misthos.Domain;
using Misthos.Domain.Sittings;
using Engine = Misthos.Sortition;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Puts what a sitting asks in the words of the engine, and its answer in ours. Neither knows the other.</summary>
internal static class TableEngine
{
    /// <summary>Work allowed; a plan of 110 people takes about as long.</summary>
    private const double Usual = 0.5;

    /// <summary>Makes a plan.</summary>
    /// <param name="brief">What is asked.</param>
    /// <param name="met">Pairs who met already.</param>
    /// <param name="nameOf">Names for the reasons.</param>
    /// <param name="seconds">Work allowed, in seconds of a usual machine.</param>
    /// <returns>The places and no refusal, or the reasons and no place.</returns>
    public static (IReadOnlyList<TablePlace> Places, IReadOnlyList<Refusal> Refusals) Plan(SeatingBrief brief, IReadOnlySet<MetPair> met, Func<Guid, string> nameOf, double seconds = Usual)
    {
        var demands = new SeatingDemands(brief);
        if (demands.WhyNot.Count > 0)
        {
            return ([], demands.WhyNot);
        }

        try
        {
            var plan = Engine.Seating.Plan(RequestOf(brief, demands, met) with { Seconds = seconds });
            return ([.. plan.Seats.Select(s => new TablePlace(s.Round, s.Table, Guid.ParseExact(s.Id, "N")) { IsHost = demands.Hosts.Contains(Guid.ParseExact(s.Id, "N")) })], []);
        }
        catch (Engine.ImpossibleSeatingException impossible)
        {
            return ([], [.. impossible.Refusals.Select(r => new Refusal($"engine.{r.Code}", string.Join(", ", r.Ids.Select(id => nameOf(Guid.ParseExact(id, "N"))))))]);
        }
    }

    /// <summary>The request of the engine.</summary>
    internal static Engine.SeatingRequest RequestOf(SeatingBrief brief, SeatingDemands demands, IReadOnlySet<MetPair> met) =>
        new([.. brief.People.Select(p => new Engine.Participant(Id(p.Id), p.Values))], brief.Tables, brief.Rounds)
        {
            Balance = brief.Features,
            Sizes = demands.Sizes,
            Fixed = [.. demands.Fixed.Select(f => new Engine.FixedSeat(Id(f.Key), f.Value))],
            Together = Pairs(demands.Together),
            Apart = Pairs(demands.Apart),
            Earlier = [[.. met.Index().SelectMany(m => new Engine.Seat[] { new(m.Index + 1, 1, Id(m.Item.First)), new(m.Index + 1, 1, Id(m.Item.Second)) })]],
        };

    private static List<Engine.SeatingPair> Pairs(IEnumerable<(Guid First, Guid Second)> pairs) => [.. pairs.Select(p => new Engine.SeatingPair(Id(p.First), Id(p.Second)))];

    private static string Id(Guid id) => id.ToString("N");
}
