using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>Keeps the delegations and departments. Each method saves once.</summary>
public sealed class OfficeService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Adds an office.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(OfficeKind kind, string name, string? email)
    {
        actor.Does("Offices.Add");
        if (WhyNot(name, email) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var office = new Office(db.AuthorityId, kind, name);
        office.Describe(name, email);
        db.Add(office);
        return await db.SaveOrRefuseAsync("office.taken");
    }

    /// <summary>Renames it, sets where reminders go, closes it.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, string name, string? email, bool isClosed)
    {
        actor.Does("Offices.Change");
        if (WhyNot(name, email) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var office = await db.Set<Office>().SingleAsync(o => o.Id == id);
        office.Describe(name, email);
        if (isClosed && office.ClosedOn is null)
        {
            office.Close(Format.DayOf(clock.GetUtcNow()));
        }

        return await db.SaveOrRefuseAsync("office.taken");
    }

    /// <summary>Somebody takes a delegation, after an election or a change of portfolios.</summary>
    public async Task<IReadOnlyList<Refusal>> HoldAsync(Guid id, string name, DateOnly from)
    {
        actor.Does("Offices.Hold");
        var office = await db.Set<Office>().Include(o => o.Holders).SingleAsync(o => o.Id == id);
        if (office.WhyNotHold(name, from) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        office.Hold(name, from);
        return await db.SaveOrRefuseAsync("office.holder-taken");
    }

    private static IReadOnlyList<Refusal> WhyNot(string name, string? email) =>
        name.Length is 0 or > 200 ? [new Refusal("office.no-name")]
        : email is not null && !EmailAddress.TryParse(email, out _) ? [new Refusal("office.no-email")] : [];
}
