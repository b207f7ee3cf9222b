using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Allowances;

/// <summary>A new scheme as read from its form: the act (a recorded one or a new one), its first state, the terms and the first rate.</summary>
public sealed record SchemeReading(Guid EditionId, Guid? ActId, CouncilActText? Act, SchemeTerms Terms, RateTerms Rate)
{
    public StateReading? FirstState { get; init; }

    public IReadOnlyList<ExpenseTerms> Expenses { get; init; } = [];
}

/// <summary>A state of an act as read from a form.</summary>
public sealed record StateReading(CouncilActStateKind Kind, DateOnly EffectiveOn, string Source);

/// <summary>Sets up acts and schemes. Each method saves once; each state and decision is a row that stays.</summary>
public sealed class SchemeService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Records a scheme on the ground of an act; its id, or why not.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> CreateAsync(SchemeReading reading)
    {
        actor.Does("Allowances.CreateScheme");
        var edition = await db.Set<Domain.Assemblies.Edition>().AsNoTracking().Include(e => e.Organs).SingleAsync(e => e.Id == reading.EditionId);
        var act = reading.ActId is { } id
            ? await db.Set<CouncilAct>().Include(a => a.States).SingleAsync(a => a.Id == id)
            : new CouncilAct(edition.AuthorityId, reading.Act ?? throw new InvalidOperationException("No act."));
        var refusals = new List<Refusal>();
        if (reading.FirstState is { } state)
        {
            refusals.AddRange(act.WhyNotRecord(state.Kind, state.EffectiveOn, state.Source));
        }

        if (reading.Terms.ValidFrom < act.AdoptedOn)
        {
            refusals.Add(new Refusal("scheme.before-act", AllowanceWording.Day(act.AdoptedOn)));
        }

        if (reading.Terms.OrganIds.Any(organ => edition.Organs.All(o => o.Id != organ)))
        {
            refusals.Add(new Refusal("scheme.other-organ"));
        }

        return refusals.Count > 0 ? (null, refusals) : (await SaveAsync(act, reading), []);
    }

    /// <summary>Records where the act of a scheme stands from a day on.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordStateAsync(Guid schemeId, StateReading reading)
    {
        actor.Does("Allowances.RecordActState", reading.Source);
        var act = (await db.Set<AllowanceScheme>().Include(s => s.CouncilAct.States).SingleAsync(s => s.Id == schemeId)).CouncilAct;
        if (act.WhyNotRecord(reading.Kind, reading.EffectiveOn, reading.Source) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(act.Record(reading.Kind, reading.EffectiveOn, reading.Source, Recording));
        return await db.SaveOrRefuseAsync("scheme.just-changed");
    }

    /// <summary>Attaches the text of the act: it goes to the public accountant with every statement.</summary>
    public async Task<IReadOnlyList<Refusal>> AttachActAsync(Guid schemeId, byte[] pdf)
    {
        actor.Does("Allowances.AttachAct");
        var refusals = DocumentService.WhyNotKeep(pdf).Select(r => new Refusal(r.Code == "document.too-big" ? "act.file-too-big" : "act.not-a-pdf")).ToList();
        if (refusals.Count > 0 || !pdf.AsSpan().StartsWith("%PDF"u8))
        {
            return refusals.Count > 0 ? refusals : [new Refusal("act.not-a-pdf")];
        }

        var act = (await db.Set<AllowanceScheme>().Include(s => s.CouncilAct.States).SingleAsync(s => s.Id == schemeId)).CouncilAct;
        act.Attach(new DocumentService(db).Keep("deliberation", pdf).Id);
        return await db.SaveOrRefuseAsync("scheme.just-changed");
    }

    /// <summary>Decides what the act left open about partial and remote presence.</summary>
    public async Task<IReadOnlyList<Refusal>> DecidePresenceAsync(Guid schemeId, PresenceRules rules, string ground)
    {
        actor.Does("Allowances.DecidePresence", ground);
        var scheme = await db.Set<AllowanceScheme>().Include(s => s.PresenceDecisions).SingleAsync(s => s.Id == schemeId);
        scheme.Decide(rules, ground, Recording);
        db.Add(scheme.PresenceDecisions[^1]);
        return await db.SaveOrRefuseAsync("scheme.just-changed");
    }

    /// <summary>Adds a rate from a day on; the one without an end is closed the day before.</summary>
    public async Task<IReadOnlyList<Refusal>> AddRateAsync(Guid schemeId, RateTerms terms)
    {
        actor.Does("Allowances.AddRate", terms.Source);
        var scheme = await db.Set<AllowanceScheme>().Include(s => s.Rates).SingleAsync(s => s.Id == schemeId);
        if (scheme.WhyNotAddRate(terms) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(scheme.AddRate(terms));
        return await db.SaveOrRefuseAsync("scheme.just-changed");
    }

    /// <summary>Adds a kind of expense from a day on; the one without an end of the same kind is closed the day before.</summary>
    public async Task<IReadOnlyList<Refusal>> AddExpenseAsync(Guid schemeId, ExpenseTerms terms)
    {
        actor.Does("Allowances.AddExpense", terms.Source);
        var scheme = await db.Set<AllowanceScheme>().Include(s => s.Expenses).SingleAsync(s => s.Id == schemeId);
        if (scheme.WhyNotAddExpense(terms) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(scheme.AddExpense(terms));
        return await db.SaveOrRefuseAsync("scheme.just-changed");
    }

    private StateRecording Recording => new(actor.Require(), clock.GetUtcNow());

    private async Task<Guid> SaveAsync(CouncilAct act, SchemeReading reading)
    {
        if (reading.FirstState is { } state)
        {
            var recorded = act.Record(state.Kind, state.EffectiveOn, state.Source, Recording);
            if (reading.ActId is not null)
            {
                db.Add(recorded);
            }
        }

        var scheme = new AllowanceScheme(act, reading.EditionId, reading.Terms);
        scheme.AddRate(reading.Rate);
        foreach (var expense in reading.Expenses)
        {
            scheme.AddExpense(expense);
        }

        db.Add(scheme);
        await db.SaveChangesAsync();
        return scheme.Id;
    }
}
