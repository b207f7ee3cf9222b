using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Seats;

/// <summary>Seats in outside bodies as pages read them; consent is asked each time a name is shown.</summary>
public sealed class SeatQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Every seat, those held first, then the latest.</summary>
    public async Task<List<SeatRow>> AllAsync()
    {
        var today = Today;
        var rows = await RowsAsync(db.Set<OutsideSeat>());
        return [.. rows.OrderBy(r => !r.Seat.IsHeldOn(today)).ThenByDescending(r => r.Seat.StartsOn).ThenBy(r => r.Person.SearchName)];
    }

    /// <summary>The seats of one person, the latest first.</summary>
    public async Task<List<SeatRow>> OfPersonAsync(Guid personId) => [.. (await RowsAsync(db.Set<OutsideSeat>().Where(s => s.PersonId == personId))).OrderByDescending(r => r.Seat.StartsOn)];

    /// <summary>One seat; null when there is none.</summary>
    public async Task<SeatRow?> FindAsync(Guid id) => (await RowsAsync(db.Set<OutsideSeat>().Where(s => s.Id == id))).SingleOrDefault();

    /// <summary>What the public sees beside a proposal: seats whose holder's name may be shown, held or past, with the reports for everyone.</summary>
    public async Task<List<SeatRow>> PublicOfAsync(Guid proposalId) =>
        [.. (await RowsAsync(db.Set<OutsideSeat>().Where(s => s.ProposalId == proposalId))).Where(r => r.MayBeShown(Today) && r.Seat.StartsOn <= Today).OrderByDescending(r => r.Seat.IsHeldOn(Today)).ThenByDescending(r => r.Seat.StartsOn)];

    /// <summary>What ambassadors told the members of these editions, the latest first.</summary>
    public async Task<List<ReportRow>> ReportsAsync(IReadOnlyCollection<Guid> editions)
    {
        var rows = await RowsAsync(db.Set<OutsideSeat>().Where(s => editions.Contains(s.EditionId)));
        return [.. rows.SelectMany(r => r.Reports.Where(report => report.Readership != Readership.Organisers).Select(report => new ReportRow(report, r.Body.Name, r.MayBeShown(Today) ? r.Person.FullName : null))).OrderByDescending(r => r.Report.On).Take(20)];
    }

    /// <summary>Bodies, by name.</summary>
    public Task<List<OutsideBody>> BodiesAsync() => db.Set<OutsideBody>().AsNoTracking().OrderBy(b => b.Name).ToListAsync();

    public Task<OutsideBody?> BodyAsync(Guid id) => db.Set<OutsideBody>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id);

    /// <summary>Who can be sent: members and former members, by family name.</summary>
    public Task<List<Person>> PeopleAsync() => Calls.CandidateQueries.Members(db).AsNoTracking().OrderBy(p => p.SearchName).ThenBy(p => p.Id).ToListAsync();

    /// <summary>Editions, the latest first.</summary>
    public Task<List<Edition>> EditionsAsync() => db.Set<Edition>().AsNoTracking().Where(e => e.Status != EditionStatus.Draft).OrderByDescending(e => e.StartsOn).ToListAsync();

    private async Task<List<SeatRow>> RowsAsync(IQueryable<OutsideSeat> seats)
    {
        var rows = await (from s in seats.AsNoTracking().AsSingleQuery()
                          join b in db.Set<OutsideBody>() on s.BodyId equals b.Id
                          join p in db.Set<Person>() on s.PersonId equals p.Id
                          select new
                          {
                              Seat = s,
                              Body = b,
                              Person = p,
                              Edition = db.Set<Edition>().Where(e => e.Id == s.EditionId).Select(e => e.Name).First(),
                              Proposal = db.Set<Proposal>().Where(x => x.Id == s.ProposalId).Select(x => new SeatProposal(x.Number, x.Title, x.EditionId)).FirstOrDefault(),
                              Consents = db.Set<SeatConsent>().Where(c => c.SeatId == s.Id).ToList(),
                              Reports = db.Set<SeatReport>().Where(r => r.SeatId == s.Id).ToList(),
                          }).ToListAsync();
        return rows.ConvertAll(r => new SeatRow(r.Seat, r.Body, r.Person) { Edition = r.Edition, Proposal = r.Proposal, Consents = [.. r.Consents.OrderBy(c => c.At).ThenBy(c => c.Id)], Reports = [.. r.Reports.OrderByDescending(x => x.On)] });
    }
}

/// <summary>A seat with its body, its holder, what the holder allowed and told.</summary>
public sealed record SeatRow(OutsideSeat Seat, OutsideBody Body, Person Person)
{
    public string Edition { get; init; } = "";

    public SeatProposal? Proposal { get; init; }

    public IReadOnlyList<SeatConsent> Consents { get; init; } = [];

    public IReadOnlyList<SeatReport> Reports { get; init; } = [];

    /// <summary>Whether the holder's name may be shown in public.</summary>
    public bool MayBeShown(DateOnly today) => SeatConsent.Allows(Consents, Minors.IsMinor(Person.BornOn, today));
}

/// <summary>The proposal a seat carries.</summary>
public sealed record SeatProposal(int Number, string Title, Guid EditionId);

/// <summary>A report, where from, and by whom when their name may be shown.</summary>
public sealed record ReportRow(SeatReport Report, string Body, string? Name);
