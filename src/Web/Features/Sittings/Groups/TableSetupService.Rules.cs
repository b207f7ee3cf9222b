using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <content>Rules about people.</content>
public sealed partial class TableSetupService
{
    /// <summary>States a rule about one person or two.</summary>
    public async Task<IReadOnlyList<Refusal>> AddRuleAsync(Guid sittingId, SeatingRuleTerms terms)
    {
        actor.Does("Tables.AddRule");
        return await StateAsync(sittingId, terms) is { Count: > 0 } refusals ? refusals : await db.SaveOrRefuseAsync(Faster);
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

    /// <summary>States a rule; the caller saves.</summary>
    internal async Task<IReadOnlyList<Refusal>> StateAsync(Guid sittingId, SeatingRuleTerms terms)
    {
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
        return [];
    }

    private static Refusal? WhyNotWish(SeatingRuleTerms terms, EditionPeople edition, TablePerson person) => terms.Kind switch
    {
        SeatingRuleKind.OwnAgeTable when !edition.IsMinor(person) => new("rule.not-a-minor"),
        SeatingRuleKind.SameGenderTable when edition.Seated(person.Id, Capacity.Member, []).Gender is null => new("rule.gender-unknown"),
        _ => null,
    };
}
