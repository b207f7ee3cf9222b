using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Settings of a sitting's tables, rules about people, and what members prefer. Each method saves once.</summary>
public sealed partial class TableSetupService(AppDbContext db, Actor actor, TableCaseQueries cases, TablePeopleQueries people, TimeProvider clock)
{
    private const string Faster = "tables.faster";

    /// <summary>Sets how a sitting works at tables.</summary>
    public async Task<IReadOnlyList<Refusal>> SaveAsync(Guid sittingId, TableSetupTerms terms)
    {
        actor.Does("Tables.SetUp");
        var sitting = await cases.SittingAsync(sittingId);
        if (WhyNot(sitting) is { Count: > 0 } over)
        {
            return over;
        }

        var groups = terms.Tables.Select(t => t.GroupId).OfType<Guid>().ToList();
        if (groups.Distinct().Count() != groups.Count || await db.Set<WorkingGroup>().CountAsync(g => groups.Contains(g.Id) && g.EditionId == sitting!.EditionId) != groups.Count)
        {
            return [new("tables.unknown-group")];
        }

        var setup = await db.Set<TableSetup>().Include(s => s.Tables).SingleOrDefaultAsync(s => s.SittingId == sittingId);
        if (setup is null)
        {
            db.Add(setup = new TableSetup(sitting!, 1));
        }

        var officials = new OfficialsRule(await cases.MostOfficialsAsync(sitting!), terms.MostOfficials);
        if (TableSetup.WhyNot([.. terms.Tables], terms.RoundTitles.Count, terms).Concat(officials.WhyNot()).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        setup.Describe(terms);
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Shows members where they sit, or no longer.</summary>
    public async Task<IReadOnlyList<Refusal>> ShowAsync(Guid sittingId, bool shown)
    {
        actor.Does("Tables.Show");
        if (await db.Set<TableSetup>().SingleOrDefaultAsync(s => s.SittingId == sittingId) is not { CurrentPlanId: not null } setup)
        {
            return [new("tables.unknown-plan")];
        }

        setup.Show(shown);
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Records which tables somebody prefers: told by themselves while choices are open, or by an organiser on their behalf.</summary>
    public async Task<IReadOnlyList<Refusal>> ChooseAsync(Guid sittingId, Guid personId, (int First, int? Second) choice, bool onBehalf)
    {
        actor.Does("Tables.Choose");
        var (sitting, setup) = (await cases.SittingAsync(sittingId), await cases.SetupAsync(sittingId));
        if (WhyNot(sitting) is { Count: > 0 } over)
        {
            return over;
        }

        var tables = setup?.Tables.Count ?? 0;
        var refusal = setup is null || (!onBehalf && !setup.ChoicesOpen) || setup.Format != TableFormat.SubGroups ? "choice.closed"
            : choice.First < 1 || choice.First > tables || choice.Second < 1 || choice.Second > tables ? "choice.unknown-table"
            : choice.First == choice.Second ? "choice.same"
            : (await people.TakingPartAsync(sitting!, await people.OfEditionAsync(sitting!))).Exists(p => p.Person.Id == personId) ? null : "rule.unknown-person";
        if (refusal is not null)
        {
            return [new(refusal)];
        }

        var known = await db.Set<TopicChoice>().SingleOrDefaultAsync(c => c.SittingId == sittingId && c.PersonId == personId);
        if (known is null)
        {
            db.Add(known = new TopicChoice(sitting!, personId));
        }

        known.Choose(choice.First, choice.Second, actor.Require(), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync(Faster);
    }

    private static IReadOnlyList<Refusal> WhyNot(Sitting? sitting) => sitting is null or { Status: SittingStatus.Closed or SittingStatus.Cancelled } ? [new("tables.sitting-over")] : [];
}
