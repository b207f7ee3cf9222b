using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings.Groups;

namespace Misthos.Web.Features.Proposals.Contributions;

/// <summary>Reads of contributions.</summary>
public sealed class ContributionQueries(AppDbContext db, TimeProvider clock, TableNoteQueries tables)
{
    private const int Most = 200;

    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Contributions of a topic, or of all of them, the latest first.</summary>
    public Task<List<ContributionView>> AllAsync(Guid? topicId, ContributionFilter filter) => ViewsAsync(
        db.Set<Contribution>().Where(c => c.WithdrawnOn == null && (topicId == null || c.TopicId == topicId)).Where(c => filter == ContributionFilter.All
            || (filter == ContributionFilter.Aside && c.SetAsideOn != null && !db.Set<ContributionUse>().Any(u => u.ContributionId == c.Id))
            || (filter == ContributionFilter.Used && db.Set<ContributionUse>().Any(u => u.ContributionId == c.Id))
            || (filter == ContributionFilter.ToUse && c.SetAsideOn == null && !db.Set<ContributionUse>().Any(u => u.ContributionId == c.Id))));

    /// <summary>What a member gave.</summary>
    public Task<List<ContributionView>> OfMemberAsync(Guid personId) => ViewsAsync(db.Set<Contribution>().Where(c => c.PersonId == personId));

    /// <summary>What went into a proposal.</summary>
    public Task<List<ContributionView>> OfProposalAsync(Guid proposalId) =>
        RowsAsync(db.Set<Contribution>().Where(c => c.WithdrawnOn == null && db.Set<ContributionUse>().Any(u => u.ProposalId == proposalId && u.ContributionId == c.Id)));

    /// <summary>Those of these that are there.</summary>
    public Task<List<ContributionView>> ChosenAsync(IReadOnlyCollection<Guid> ids) => ViewsAsync(db.Set<Contribution>().Where(c => ids.Contains(c.Id) && c.WithdrawnOn == null));

    public async Task<ContributionView?> FindAsync(Guid id) => (await ViewsAsync(db.Set<Contribution>().Where(c => c.Id == id))).SingleOrDefault();

    /// <summary>The photo of the sheet, for the team, or for the member who gave it.</summary>
    public Task<StoredDocument?> SheetAsync(Guid id, Guid? ofUser) => (
        from c in db.Set<Contribution>()
        join d in db.Set<StoredDocument>() on c.SheetId equals d.Id
        where c.Id == id && (ofUser == null || db.Set<Person>().Any(p => p.Id == c.PersonId && p.UserId == ofUser))
        select d).AsNoTracking().SingleOrDefaultAsync();

    /// <summary>Who was heard on a topic: experts and officers, at its sittings that were held.</summary>
    public Task<List<HeardSpeaker>> HeardAsync(Guid topicId) => (
        from speaker in db.Set<SittingSpeaker>()
        join sitting in db.Set<Sitting>() on speaker.SittingId equals sitting.Id
        where sitting.TopicId == topicId && sitting.Status != SittingStatus.Cancelled && sitting.Day <= Today && speaker.Capacity != Capacity.Facilitator
        orderby sitting.Day, speaker.Order
        select new HeardSpeaker(sitting.Id, sitting.Day, speaker.Name, speaker.Affiliation)).ToListAsync();

    /// <summary>Editions a member contributes to, the latest first; their topics.</summary>
    public async Task<List<(Guid EditionId, Guid TopicId, string Title)>> TopicsOfAsync(Guid personId) => [.. (await (
        from t in db.Set<Topic>()
        join e in db.Set<Edition>() on t.EditionId equals e.Id
        where e.Status == EditionStatus.Open && db.Set<Mandate>().Any(m => m.PersonId == personId && m.EditionId == e.Id && m.StartsOn <= Today && (m.Status == MandateStatus.Active || m.Status == MandateStatus.Ended))
        orderby e.StartsOn descending, t.Order
        select new { t.EditionId, t.Id, t.Title }).ToListAsync()).Select(t => (t.EditionId, t.Id, t.Title))];

    /// <summary>Members of open editions, for what somebody of the team types for them.</summary>
    public async Task<List<Choice>> MembersAsync() => [.. (await db.Set<Person>().AsNoTracking()
        .Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && db.Set<Edition>().Any(e => e.Id == m.EditionId && e.Status == EditionStatus.Open)))
        .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).Select(p => new { p.Id, p.GivenName, p.FamilyName }).ToListAsync()).Select(p => new Choice(p.Id.ToString(), $"{p.FamilyName} {p.GivenName}"))];

    /// <summary>Sittings of open editions that were held or are today, the latest first.</summary>
    public async Task<List<Choice>> SittingsAsync() => [.. (await db.Set<Sitting>().Where(s => s.Status != SittingStatus.Cancelled && s.Day <= Today && db.Set<Edition>().Any(e => e.Id == s.EditionId && e.Status == EditionStatus.Open))
        .OrderByDescending(s => s.Day).Take(60).Select(s => new { s.Id, s.Title, s.Day }).ToListAsync()).Select(s => new Choice(s.Id.ToString(), $"{s.Title} ({Format.LongDay(s.Day)})"))];

    /// <summary>Notes of tables that are ready and that no contribution was made of, in open editions.</summary>
    public async Task<List<ReadyNote>> NotesAsync()
    {
        var (notes, used) = (new List<ReadyNote>(), await db.Set<Contribution>().Where(c => c.NoteId != null).Select(c => c.NoteId!.Value).ToListAsync());
        foreach (var edition in await db.Set<Edition>().Where(e => e.Status == EditionStatus.Open).Select(e => e.Id).ToListAsync())
        {
            notes.AddRange((await tables.ReadyAsync(edition)).Where(n => !used.Contains(n.Id)));
        }

        return notes;
    }

    /// <summary>Proposals that contributions may still go into.</summary>
    public async Task<List<Choice>> OpenProposalsAsync() => [.. (await db.Set<Proposal>().Where(p => p.HandedOverOn == null && p.WithdrawnOn == null)
        .OrderByDescending(p => p.Number).Select(p => new { p.Id, p.Number, p.Title }).ToListAsync()).Select(p => new Choice(p.Id.ToString(), $"{p.Number} – {p.Title}"))];

    private async Task<List<ContributionView>> ViewsAsync(IQueryable<Contribution> wanted)
    {
        var rows = await RowsAsync(wanted);
        var ids = rows.ConvertAll(r => r.Contribution.Id);
        var uses = (await (
            from u in db.Set<ContributionUse>()
            join p in db.Set<Proposal>() on u.ProposalId equals p.Id
            join a in db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
            where ids.Contains(u.ContributionId)
            orderby p.Number
            select new UsingProposal(u.ContributionId, p.Id, p.Number, p.Title, p.AdoptedOn != null) { Assembly = db.Set<CitizensAssembly>().Count() > 1 ? a.Slug : null }).ToListAsync()).ToLookup(u => u.ContributionId);
        return rows.ConvertAll(r => r with { Proposals = [.. uses[r.Contribution.Id]] });
    }

    private async Task<List<ContributionView>> RowsAsync(IQueryable<Contribution> wanted) => (await (
        from c in wanted.AsNoTracking()
        join t in db.Set<Topic>() on c.TopicId equals t.Id into topics
        from t in topics.DefaultIfEmpty()
        join s in db.Set<Sitting>() on c.SittingId equals s.Id into sittings
        from s in sittings.DefaultIfEmpty()
        join p in db.Set<Person>() on c.PersonId equals p.Id into people
        from p in people.DefaultIfEmpty()
        orderby c.GivenOn descending, c.Id
        select new { c, Topic = (string?)t.Title, Author = p == null ? null : p.GivenName + " " + p.FamilyName, Sitting = (string?)s.Title, Day = (DateOnly?)s.Day }).Take(Most).ToListAsync())
        .ConvertAll(r => new ContributionView(r.c, r.Topic, r.Author) { Sitting = r.Sitting, SittingDay = r.Day });
}
