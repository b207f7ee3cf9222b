using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members.Needs;

/// <content>Objects lent, wishes that plans of tables answer, and meals without names.</content>
public sealed partial class NeedService
{
    /// <summary>Records that a lent object came back, today or on an earlier day.</summary>
    public Task<IReadOnlyList<Refusal>> TakeLoanBackAsync(Guid needId, Guid measureId, DateOnly on)
    {
        actor.Does("Members.TakeLoanBack");
        return on > Format.DayOf(clock.GetUtcNow())
            ? Task.FromResult<IReadOnlyList<Refusal>>([new("loan.day-to-come")])
            : OnLoanAsync(needId, measureId, m => m.WhyNotReturn(on), need => need.TakeBack(measureId, on));
    }

    /// <summary>Lets a member keep a lent object longer.</summary>
    public Task<IReadOnlyList<Refusal>> ProlongLoanAsync(Guid needId, Guid measureId, DateOnly until)
    {
        actor.Does("Members.ProlongLoan");
        return OnLoanAsync(needId, measureId, m => m.WhyNotProlong(until), need => need.Prolong(measureId, until));
    }

    /// <summary>Plans, as a measure, that tables answer a need; the caller saves. Refused when the need is not of that person.</summary>
    internal async Task<IReadOnlyList<Refusal>> PlanAtTablesAsync(Guid needId, Guid personId, string what)
    {
        if (await FindAsync(needId) is not { } need || need.PersonId != personId)
        {
            return [new Refusal("need.unknown")];
        }

        if (need.WhyNotPlan() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(need.Plan(seals.Close(new MeasureContent(what, "")), new([], Money.Zero), actor.Require(), clock.GetUtcNow()));
        return [];
    }

    // What a meal is called goes to the caterer, who is told nobody's name.
    private async Task<bool> NamesThePersonAsync(Need need, string what)
    {
        if (seals.Open<NeedContent>(need.Content)?.Kind != NeedKind.Diet)
        {
            return false;
        }

        var (person, said) = (await db.Set<Person>().SingleAsync(p => p.Id == need.PersonId), Folding.Letters(what));
        return new[] { person.GivenName, person.FamilyName }.All(name => Folding.Letters(name) is { Length: > 0 } folded && said.Contains(folded, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<Refusal>> OnLoanAsync(Guid needId, Guid measureId, Func<NeedMeasure, IReadOnlyList<Refusal>> whyNot, Action<Need> change)
    {
        if (await FindAsync(needId) is not { } need || need.Measures.FirstOrDefault(m => m.Id == measureId) is not { } measure)
        {
            return [new Refusal("need.unknown")];
        }

        if (whyNot(measure) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        change(need);
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
