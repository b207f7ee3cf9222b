using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Recruitment.Registrations;

namespace Misthos.Web.Features.Recruitment;

/// <summary>The calls about the seats of a panel, and who replaced whom, as organisers read them.</summary>
public sealed class CallQueries(AppDbContext db, GuardianQueries guardians)
{
    /// <summary>Null unless the draw is confirmed.</summary>
    public async Task<CallsView?> ViewAsync(Guid editionId, Guid drawId)
    {
        if (await db.Set<PanelDraw>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == drawId && d.EditionId == editionId && d.Status == PanelDrawStatus.Confirmed) is not { } draw)
        {
            return null;
        }

        var called = await db.Set<CalledPerson>().AsNoTracking().Include(c => c.Calls).Where(c => c.DrawId == drawId).OrderBy(c => c.Id).ToListAsync();
        var replacements = await db.Set<PanelReplacement>().AsNoTracking().Where(r => r.DrawId == drawId).OrderBy(r => r.Id).ToListAsync();
        var members = await (from c in db.Set<CalledPerson>().AsNoTracking()
                             where c.DrawId == drawId
                             join m in db.Set<Mandate>() on c.MandateId equals m.Id
                             join p in db.Set<Person>() on m.PersonId equals p.Id
                             select new { c.Id, MandateId = m.Id, m.Status, Person = p }).ToListAsync();
        var resigned = members.Where(m => m.Status is MandateStatus.Resigned or MandateStatus.Excluded).Select(m => m.MandateId).ToHashSet();
        var ids = called.ConvertAll(c => c.VolunteerId);
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Quotas).Include(p => p.Volunteers.Where(v => ids.Contains(v.Id)))
            .SingleAsync(p => p.Id == draw.PoolId);
        var roll = new CallRoll(pool, replacements, members.ToDictionary(m => m.Id, m => m.Person), resigned);
        var lacking = await guardians.OfVolunteersAsync(pool.Volunteers);
        List<CallLine> lines = [.. called.Select(c => roll.LineOf(c) with { Guardian = c.StateWith(resigned) == SeatState.GivenUp ? null : lacking.GetValueOrDefault(c.VolunteerId) })];
        return new(draw.Seats, PanelReplacement.VacantSeats(draw, called, resigned), lines, [.. replacements.Select((r, i) => ReplacementLine.Of(r, i + 1))])
        {
            Balance = roll.BalanceOf(called),
            Names = await NamesAsync(lines.SelectMany(l => l.Calls).Select(c => c.By).Concat(replacements.Select(r => r.By)).Distinct().ToList()),
        };
    }

    /// <summary>What waits in confirmed draws: people to call, and drawn minors whose guardian's authorisation is awaited.</summary>
    public async Task<IReadOnlyList<CallsDue>> DueAsync()
    {
        var lacking = guardians.LackingVolunteers();
        var due = await (from called in db.Set<CalledPerson>()
                         join draw in db.Set<PanelDraw>() on called.DrawId equals draw.Id
                         where called.State != SeatState.GivenUp && !db.Set<Mandate>().Any(m => m.Id == called.MandateId && (m.Status == MandateStatus.Resigned || m.Status == MandateStatus.Excluded))
                         select new { draw.Id, draw.EditionId, ToCall = called.State == SeatState.ToCall, Lacks = lacking.Contains(called.VolunteerId) })
                        .Where(c => c.ToCall || c.Lacks).ToListAsync();
        return [.. due.GroupBy(c => (c.Id, c.EditionId)).Select(g => new CallsDue(g.Key.EditionId, g.Key.Id, g.Count(c => c.ToCall), g.Count(c => c.Lacks)))];
    }

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(List<Guid> users) =>
        await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
}

/// <summary>What waits in a confirmed draw.</summary>
public sealed record CallsDue(Guid EditionId, Guid DrawId, int ToCall, int Guardians)
{
    public string Path => $"gestion/editions/{EditionId}/tirages/{DrawId}/appels";
}

/// <summary>Everyone called for the seats of a panel.</summary>
public sealed record CallsView(int Seats, int Vacant, IReadOnlyList<CallLine> Lines, IReadOnlyList<ReplacementLine> Replacements)
{
    /// <summary>Quotas of those who hold a seat or are being called for one.</summary>
    public IReadOnlyList<ChartBar> Balance { get; init; } = [];

    /// <summary>Organisers by their account.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    public bool HasLog => Replacements.Count > 0 || Lines.Any(line => line.Calls.Count > 0);

    public int Count(SeatState state) => Lines.Count(line => line.State == state);

    /// <summary>Those to call first are those called least.</summary>
    public IEnumerable<CallLine> In(SeatState state) => Lines.Where(line => line.State == state).OrderBy(line => line.State == SeatState.ToCall ? line.Calls.Count : 0);
}

/// <summary>A person called for a seat; contact details are those of the member, or else of the pool.</summary>
public sealed record CallLine(Guid Id, string Name, string ExternalId, SeatState State, IReadOnlyList<SeatCall> Calls)
{
    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Values of the quotas.</summary>
    public string Criteria { get; init; } = "";

    /// <summary>The member, once there is one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The replacement that proposed the person, from 1; null for someone drawn in the panel.</summary>
    public int? Replacement { get; init; }

    /// <summary>Quotas that lacked people like this one.</summary>
    public string Mends { get; init; } = "";

    /// <summary>The guardian whose authorisation is awaited; null when none is needed or all is in order.</summary>
    public GuardianLine? Guardian { get; init; }

    /// <summary>The seat was accepted, then left.</summary>
    public bool HasLeft => State == SeatState.GivenUp && Calls is not [.., { Outcome: CallOutcome.Declined or CallOutcome.GivenUp }];
}

/// <summary>A proposal of whom to call.</summary>
public sealed record ReplacementLine(int Number, string RandomText, int SeatsOffQuotas, int SeatsLeftVacant, Guid By, DateTimeOffset At)
{
    public static ReplacementLine Of(PanelReplacement replacement, int number) =>
        new(number, replacement.RandomText, replacement.SeatsOffQuotas, replacement.SeatsLeftVacant, replacement.By, replacement.At);
}
