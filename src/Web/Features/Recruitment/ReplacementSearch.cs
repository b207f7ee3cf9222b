using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Everyone called so far, the mandates that ended before their term, and the volunteers who cannot be called any more.</summary>
internal sealed record SeatStates(IReadOnlyList<CalledPerson> People, IReadOnlySet<Guid> Resigned, IReadOnlySet<Guid> Gone);

/// <summary>Asks the engine whom to call for the vacant seats of a panel.</summary>
internal static class ReplacementSearch
{
    /// <summary>Those called keep their seats unless given up; nobody is asked twice.</summary>
    public static FoundReplacement Find(
        RecruitmentPool pool, PanelDraw draw, SeatStates called, string randomText, CancellationToken cancellation)
    {
        var request = RequestOf(pool, draw, called);
        var names = pool.Volunteers.ToDictionary(v => v.Id, v => v.ExternalId);
        var asked = called.People.Select(c => c.VolunteerId).Concat(called.Gone).ToHashSet();
        List<string> reserve = [.. draw.DrawnSeats.Where(s => s.IsReserve && !asked.Contains(s.VolunteerId)).OrderBy(s => s.Rank).Select(s => names[s.VolunteerId])];
        var found = Search(request, reserve, randomText, cancellation);
        var ids = pool.Volunteers.ToDictionary(v => v.ExternalId, v => v.Id, StringComparer.Ordinal);
        var people = request.Pool.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        return new([.. found.People.Select(p => new ProposedPerson(ids[p.Id], Mends(request, people[p.Id])))], found.Missing, found.Vacant);
    }

    // When the reserve alone mends everything, the answer is the same with or without the rest of the pool, and much sooner found.
    private static Replacement Search(DrawRequest request, List<string> reserve, string randomText, CancellationToken cancellation)
    {
        var waiting = reserve.ToHashSet(StringComparer.Ordinal);
        var first = Replacements.Find(request with { Pool = Part(request.Pool, p => waiting.Contains(p.Id)) }, reserve, randomText, cancellation);
        return first is { Missing: 0, Vacant: 0 } ? first : Replacements.Find(request, reserve, randomText, cancellation);
    }

    private static DrawRequest RequestOf(RecruitmentPool pool, PanelDraw draw, SeatStates called)
    {
        var whole = PoolRebuilder.RequestOf(pool, draw);
        var names = pool.Volunteers.ToDictionary(v => v.Id, v => v.ExternalId);
        var states = called.People.ToDictionary(c => names[c.VolunteerId], c => c.StateWith(called.Resigned), StringComparer.Ordinal);
        var gone = called.Gone.Select(id => names[id]).ToHashSet(StringComparer.Ordinal);
        return whole with
        {
            Pool = Part(whole.Pool, p => !states.ContainsKey(p.Id) && !gone.Contains(p.Id)),
            Already = Part(whole.Pool, p => states.TryGetValue(p.Id, out var state) && state != SeatState.GivenUp),
        };
    }

    private static Pool Part(Pool pool, Func<Person, bool> which) =>
        new(pool.Features, pool.People.Where(which), pool.Columns, pool.IdColumn) { HouseholdColumns = pool.HouseholdColumns };

    private static string Mends(DrawRequest request, Person person)
    {
        var (held, own) = (request.Quotas.Count(request.Already!, request.Already!.People), request.Quotas.Count(request.Pool, [person]));
        return string.Join(", ", request.Quotas.Rows.Where((q, i) => own[i] > 0 && held[i] < q.Min).Select(q => $"{q.Feature} : {q.Value}"));
    }
}
