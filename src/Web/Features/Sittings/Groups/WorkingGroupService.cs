using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Forms lasting sub-groups from the tables of a sitting, and changes who is in them. Each method saves once.</summary>
public sealed class WorkingGroupService(AppDbContext db, Actor actor, TimeProvider clock, IStringLocalizer<TablesTexts> texts)
{
    private const string Twice = "group.name-taken";

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Keeps the tables of a plan of one round as working groups; officers there become their contacts, hosts and officials do not join.</summary>
    public async Task<IReadOnlyList<Refusal>> KeepAsync(Guid sittingId)
    {
        actor.Does("Groups.Keep");
        var setup = await db.Set<TableSetup>().Include(s => s.Tables).SingleOrDefaultAsync(s => s.SittingId == sittingId);
        var plan = setup is null ? null : await db.Set<TablePlan>().Include(p => p.Seats).SingleOrDefaultAsync(p => p.Id == setup.CurrentPlanId);
        if (plan is null || plan.Rounds != 1)
        {
            return [new("group.one-round-only")];
        }

        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == sittingId);
        var known = await db.Set<WorkingGroup>().Include(g => g.Members).Where(g => g.EditionId == sitting.EditionId).ToListAsync();
        foreach (var table in setup!.Tables.OrderBy(t => t.Order))
        {
            Fill(known, sitting, table, plan);
        }

        setup.Describe(TermsOf(setup, known));
        return await db.SaveOrRefuseAsync(Twice);
    }

    /// <summary>Renames a group.</summary>
    public async Task<IReadOnlyList<Refusal>> RenameAsync(Guid id, string? name)
    {
        actor.Does("Groups.Rename");
        return WorkingGroup.WhyNotName(name) is { Count: > 0 } refusals ? refusals : await ChangeAsync(id, group => group.Rename(name!.Trim()));
    }

    /// <summary>Lets a member, an officer or anyone known to the edition join.</summary>
    public async Task<IReadOnlyList<Refusal>> JoinAsync(Guid id, Guid personId, bool asContact)
    {
        actor.Does("Groups.Join");
        return await db.Set<Person>().AnyAsync(p => p.Id == personId) ? await ChangeAsync(id, group => group.Join(personId, asContact, Today, actor.Require())) : [new("rule.unknown-person")];
    }

    /// <summary>Notes that somebody left.</summary>
    public async Task<IReadOnlyList<Refusal>> LeaveAsync(Guid id, Guid personId)
    {
        actor.Does("Groups.Leave");
        return await ChangeAsync(id, group => group.Leave(personId, Today));
    }

    /// <summary>Ends a group; what it wrote stays.</summary>
    public async Task<IReadOnlyList<Refusal>> EndAsync(Guid id)
    {
        actor.Does("Groups.End");
        return await ChangeAsync(id, group => group.End(Today));
    }

    private void Fill(List<WorkingGroup> known, Sitting sitting, TableTopic table, TablePlan plan)
    {
        var name = table.Title.Length > 0 ? table.Title : texts["Group.Numbered", table.Order].Value;
        var group = known.Find(g => g.Id == table.GroupId || (g.Name == name && g.EndedOn is null));
        if (group is null)
        {
            group = new WorkingGroup(sitting, name);
            known.Add(group);
            db.Add(group);
        }

        foreach (var seat in plan.Seats.Where(s => s.Table == table.Order && !s.IsHost && (s.Capacity is Capacity.Member or Capacity.FormerMember or Capacity.OpenParticipant or Capacity.Officer)))
        {
            group.Join(seat.PersonId, seat.Capacity == Capacity.Officer, sitting.Day, actor.Require());
        }
    }

    // The sitting's own tables are now those of the groups: who sat there is known to be with the group.
    private TableSetupTerms TermsOf(TableSetup setup, List<WorkingGroup> groups) => new(
        setup.Format, setup.RoundTitles,
        [.. setup.Tables.OrderBy(t => t.Order).Select(t => new TableTerms(t.Title, t.Places, groups.Find(g => g.Id == t.GroupId || (g.Name == (t.Title.Length > 0 ? t.Title : texts["Group.Numbered", t.Order].Value) && g.EndedOn is null))!.Id))],
        setup.Balance, setup.MostOfficials, setup.SmallTable, setup.ChoicesOpen);

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, Action<WorkingGroup> change)
    {
        if (await db.Set<WorkingGroup>().Include(g => g.Members).SingleOrDefaultAsync(g => g.Id == id) is not { } group)
        {
            return [new("group.unknown")];
        }

        change(group);
        return await db.SaveOrRefuseAsync(Twice);
    }
}
