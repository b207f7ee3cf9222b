using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Booklets;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Features.Portal.Elections;
using Misthos.Web.Features.Portal.Openness;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Recognition.Yearly;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Registers;

namespace Misthos.Web.Features.Booklets;

/// <summary>Gathers what a booklet tells, as of a day, from where the public pages read it; a fixed number of queries whatever the number of proposals.</summary>
public sealed class BookletFactsQueries(AppDbContext db, Tenant tenant, OpennessQueries openness, DrawQueries draws, YearlyQueries yearly, RegisterQueries register, ElectionQueries elections)
{
    internal async Task<BookletFacts> OfAsync(Booklet booklet, DateOnly day)
    {
        var proposals = await ProposalsAsync(booklet, day);
        var told = booklet.Year is { } year ? proposals.FindAll(p => p.IsOpen || p.MovedIn(year)) : proposals;
        var editions = await EditionsAsync(booklet, told);
        var ids = editions.ConvertAll(e => e.Edition.Id);
        return new(booklet, tenant.Authority.Name, day)
        {
            Editions = editions,
            Proposals = told,
            Over = proposals.Count - told.Count,
            Handovers = await db.Set<Restitution>().AsNoTracking().Where(r => ids.Contains(r.EditionId) && r.On <= day).OrderBy(r => r.On).ToListAsync(),
            Panels = await PanelsAsync(editions),
            Sittings = await db.Set<Sitting>().CountAsync(s => s.Status == SittingStatus.Closed && s.Day <= day && (booklet.Year != null ? s.Day >= new DateOnly(booklet.Year.Value, 1, 1) && s.Day <= new DateOnly(booklet.Year.Value, 12, 31) : s.EditionId == booklet.EditionId)),
            Hours = booklet.Year is { } asked && await yearly.OfAsync(asked) is { } given && given.Year == asked ? given.TotalHours : null,
            LastAct = await register.LastAsync(),
            Period = await elections.CurrentAsync(),
        };
    }

    private async Task<List<ProposalFacts>> ProposalsAsync(Booklet booklet, DateOnly day)
    {
        var rows = await (
            from p in db.Set<Proposal>().AsNoTracking().Include(p => p.Responses).ThenInclude(r => r.Offices).Include(p => p.Extensions).AsSplitQuery()
            where booklet.EditionId != null ? p.EditionId == booklet.EditionId && p.AdoptedOn <= day && p.WithdrawnOn == null : p.HandedOverOn <= day
            orderby p.Number
            select p).ToListAsync();
        var places = await (
            from t in db.Set<Topic>().AsNoTracking()
            join e in db.Set<Edition>() on t.EditionId equals e.Id
            join a in db.Set<CitizensAssembly>() on e.AssemblyId equals a.Id
            select new { Topic = t, Edition = e.Name, a.Slug }).ToDictionaryAsync(row => row.Topic.Id);
        var several = places.Values.Select(p => p.Slug).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var downs = (await db.Set<ResponseTakeDown>().AsNoTracking().OrderBy(t => t.On).ToListAsync()).DistinctBy(t => t.ResponseId).ToDictionary(t => t.ResponseId);
        var acts = (await (from l in db.Set<ProposalDeliberation>() join d in db.Set<Deliberation>() on l.DeliberationId equals d.Id where d.On <= day orderby d.On select new { l.ProposalId, Act = d }).AsNoTracking().ToListAsync()).ToLookup(row => row.ProposalId, row => row.Act);
        var commitments = await CommitmentsAsync(day);
        var redactions = (await db.Set<WordsRedaction>().AsNoTracking().OrderBy(r => r.Order).ToListAsync()).ToLookup(r => (r.ProposalId, r.VersionNumber));
        return rows.ConvertAll(p => new ProposalFacts(p, places[p.TopicId].Topic, places[p.TopicId].Edition, day)
        {
            Path = ProposalRow.PathOf(p.Number, several ? places[p.TopicId].Slug : null),
            TakeDowns = downs,
            Redactions = [.. redactions[(p.Id, p.LatestVersion)]],
            Acts = [.. acts[p.Id]],
            Commitments = [.. commitments[p.Id].OrderByDescending(c => c.Status == CommitmentStatus.Late).ThenBy(c => c.Commitment.Order)],
        });
    }

    private async Task<ILookup<Guid, CommitmentStanding>> CommitmentsAsync(DateOnly day)
    {
        var rows = await db.Set<Commitment>().AsNoTracking().Include(c => c.Milestones).ThenInclude(m => m.Moves).Include(c => c.Notes).Include(c => c.Figures).AsSplitQuery().ToListAsync();
        var offices = await db.Set<Office>().ToDictionaryAsync(o => o.Id, o => o.Name);
        var opinions = (await db.Set<CommissionOpinion>().AsNoTracking().Where(o => o.On <= day).ToListAsync()).ToLookup(o => o.CommitmentId);
        return rows.Select(c => new CommitmentStanding(c, c.OfficeId is { } id ? offices.GetValueOrDefault(id) : null, [.. new Commitments.CommitmentView(c, null, [.. opinions[c.Id]]).Standing], day)).ToLookup(c => c.Commitment.ProposalId);
    }

    private async Task<List<BookletEdition>> EditionsAsync(Booklet booklet, List<ProposalFacts> told)
    {
        var ids = booklet.EditionId is { } one ? [one] : told.Select(p => p.Proposal.EditionId).Distinct().ToList();
        var rows = await (
            from e in db.Set<Edition>().AsNoTracking().Include(e => e.Topics)
            join a in db.Set<CitizensAssembly>() on e.AssemblyId equals a.Id
            where ids.Contains(e.Id)
            orderby e.StartsOn descending, e.Name
            select new { Edition = e, a.Name }).ToListAsync();
        return rows.ConvertAll(r => new BookletEdition(r.Edition, r.Name, [.. r.Edition.Topics.OrderBy(t => t.Order)]));
    }

    private async Task<List<PanelFacts>> PanelsAsync(List<BookletEdition> editions)
    {
        var panels = new List<PanelFacts>();
        foreach (var edition in editions)
        {
            var rows = await openness.PanelDrawAsync(edition.Edition.Id) is { } id && await draws.FindAsync(id) is { } draw ? await draws.CompositionAsync(draw) : [];
            panels.Add(new(edition.Edition.Name, await openness.OriginsAsync(edition.Edition.Id), rows));
        }

        return panels.FindAll(p => p.Origins.Count + p.Rows.Count > 0);
    }
}
