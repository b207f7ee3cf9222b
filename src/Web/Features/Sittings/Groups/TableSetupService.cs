using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Settings of a sitting's tables, rules about people, and what members prefer. Each method saves once.</summary>
public sealed class TableSetupService(AppDbContext db, Actor actor, TableCaseQueries cases, TablePeopleQueries people, TimeProvider clock)
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

        if (TableSetup.WhyNot([.. terms.Tables], terms.RoundTitles.Count, terms) is { Count: > 0 } refusals)
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

    /// <summary>States a rule about one person or two.</summary>
    public async Task<IReadOnlyList<Refusal>> AddRuleAsync(Guid sittingId, SeatingRuleTerms terms)
    {
        actor.Does("Tables.AddRule");
        var sitting = await cases.SittingAsync(sittingId);
        if (WhyNot(sitting).Concat(SeatingRule.WhyNot(terms)).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var edition = await people.OfEditionAsync(sitting!);
        var here = (await people.TakingPartAsync(sitting!, edition)).ToDictionary(p => p.Person.Id, p => p.Person);
        if (!here.TryGetValue(terms.PersonId, out var person) || (SeatingRule.NeedsTwo(terms.Kind) && !here.ContainsKey(terms.OtherId!.Value)))
        {
            return [new("rule.unknown-person")];
        }

        if (WhyNotWish(terms, edition, person) is { } refusal)
        {
            return [refusal];
        }

        var rule = new SeatingRule(sitting!, terms, actor.Require(), clock.GetUtcNow());
        if ((await cases.RulesAsync(sitting!)).Exists(r => r.Kind == rule.Kind && r.PersonId == rule.PersonId && r.OtherId == rule.OtherId))
        {
            return [new("rule.twice")];
        }

        db.Add(rule);
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Takes a rule back.</summary>
    public async Task RemoveRuleAsync(Guid sittingId, Guid ruleId)
    {
        actor.Does("Tables.RemoveRule");
        if (await cases.SittingAsync(sittingId) is { } sitting && await db.Set<SeatingRule>().SingleOrDefaultAsync(r => r.Id == ruleId && r.EditionId == sitting.EditionId) is { } rule)
        {
            db.Remove(rule);
            await db.SaveChangesAsync();
        }
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

    private static Refusal? WhyNotWish(SeatingRuleTerms terms, EditionPeople edition, TablePerson person) => terms.Kind switch
    {
        SeatingRuleKind.OwnAgeTable when !edition.IsMinor(person) => new("rule.not-a-minor"),
        SeatingRuleKind.SameGenderTable when edition.Seated(person.Id, Capacity.Member, []).Gender is null => new("rule.gender-unknown"),
        _ => null,
    };

    private static IReadOnlyList<Refusal> WhyNot(Sitting? sitting) => sitting is null or { Status: SittingStatus.Closed or SittingStatus.Cancelled } ? [new("tables.sitting-over")] : [];
}
