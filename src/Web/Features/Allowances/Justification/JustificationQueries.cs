using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Justification;

/// <summary>A topic with its last statement, or none.</summary>
public sealed record TopicStatement(Topic Topic, CompetenceStatement? Statement);

/// <summary>What the edition asks of a member and has paid, to compare with other bodies.</summary>
public sealed record OwnEffort(int Sittings, int Minutes, int People, long PaidCents)
{
    /// <summary>What one of the people paid received on average.</summary>
    public Money APerson => People == 0 ? Money.Zero : Money.Euros(PaidCents / 100m / People);
}

/// <summary>All that justifies a scheme.</summary>
public sealed record JustificationView(AllowanceScheme Scheme, string Edition, string Assembly)
{
    public IReadOnlyList<string> Organs { get; init; } = [];

    public ProportionalityNote? Note { get; init; }

    public IReadOnlyList<TopicStatement> Topics { get; init; } = [];

    public IReadOnlyList<BodyEffort> Bodies { get; init; } = [];

    public OwnEffort Own { get; init; } = new(0, 0, 0, 0);

    public IReadOnlyDictionary<Guid, string> Users { get; init; } = new Dictionary<Guid, string>();

    public IReadOnlyList<Refusal> Lacks => SchemeReadiness.WhyNotPay(Scheme, Note is not null, Topics.Where(t => t.Statement is null or { Outcome: CompetenceOutcome.Outside }).Select(t => t.Topic.Title));
}

/// <summary>What justifies a scheme, as its page and its note read it.</summary>
public sealed class JustificationQueries(AppDbContext db)
{
    public async Task<JustificationView?> FindAsync(Guid schemeId)
    {
        var scheme = await db.Set<AllowanceScheme>().AsNoTracking().AsSplitQuery().Include(s => s.Rates).Include(s => s.Expenses).Include(s => s.TreatmentDecisions)
            .Include(s => s.CouncilAct.States).SingleOrDefaultAsync(s => s.Id == schemeId);
        if (scheme is null)
        {
            return null;
        }

        var found = await db.Set<Edition>().AsNoTracking().AsSingleQuery().Include(e => e.Organs).Include(e => e.Topics).Where(e => e.Id == scheme.EditionId)
            .Select(e => new { Edition = e, Assembly = db.Set<CitizensAssembly>().Where(a => a.Id == e.AssemblyId).Select(a => a.Name).First() }).SingleAsync();
        var (edition, assembly) = (found.Edition, found.Assembly);
        var topics = edition.Topics.Select(t => t.Id).ToList();
        var statements = await db.Set<CompetenceStatement>().AsNoTracking().Where(s => topics.Contains(s.TopicId)).ToListAsync();
        var note = await db.Set<ProportionalityNote>().AsNoTracking().Where(n => n.SchemeId == schemeId).OrderByDescending(n => n.Order).FirstOrDefaultAsync();
        var bodies = await db.Set<BodyEffort>().AsNoTracking().ToListAsync();
        Guid[] by = [.. scheme.TreatmentDecisions.Select(d => d.By), .. statements.Select(s => s.By), .. note is null ? Array.Empty<Guid>() : [note.By]];
        return new JustificationView(scheme, edition.Name, assembly)
        {
            Organs = [.. edition.Organs.Where(o => scheme.OrganIds.Contains(o.Id)).Select(o => o.Name)],
            Note = note,
            Topics = [.. edition.Topics.OrderBy(t => t.Order).Select(t => new TopicStatement(t, statements.Where(s => s.TopicId == t.Id).MaxBy(s => s.Order)))],
            Bodies = [.. bodies.GroupBy(b => b.Name).Select(g => g.MaxBy(b => b.Order)!).OrderByDescending(b => b.HoursAYear)],
            Own = await OwnAsync(scheme),
            Users = await db.Users.Where(u => by.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName),
        };
    }

    // Hours asked: the sittings of the organs covered. Paid: what was settled for them, corrections included.
    private async Task<OwnEffort> OwnAsync(AllowanceScheme scheme)
    {
        var organs = scheme.OrganIds;
        var sittings = await db.Set<Sitting>().Where(s => s.EditionId == scheme.EditionId && organs.Contains(s.OrganId) && s.Status != SittingStatus.Cancelled)
            .Select(s => new
            {
                s.PlannedMinutes,
                Paid = (from settlement in db.Set<Settlement>()
                        join line in db.Set<SettlementLine>() on settlement.Id equals line.SettlementId
                        where settlement.SittingId == s.Id
                        select new { line.PersonId, line.AmountCents }).ToList(),
            }).AsSingleQuery().ToListAsync();
        var paid = sittings.SelectMany(s => s.Paid).ToList();
        return new OwnEffort(sittings.Count, sittings.Sum(s => s.PlannedMinutes), paid.Select(p => p.PersonId).Distinct().Count(), paid.Sum(p => p.AmountCents));
    }
}
