using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Features.Members.Needs;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Grants what members ask of tables.</summary>
public sealed class TableWishService(AppDbContext db, Actor actor, TableSetupService setups, NeedService needs, IStringLocalizer<TablesTexts> texts)
{
    /// <summary>The rule, for every sitting of the edition, and the measure that answers the need, in one save.</summary>
    public async Task<IReadOnlyList<Refusal>> GrantAsync(Guid sittingId, TableWish wish)
    {
        actor.Does("Tables.GrantWish");
        var kind = NeedKinds.AtTables[wish.Kind];
        if (await setups.StateAsync(sittingId, new(kind, wish.PersonId, null, null, null, true)) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        return await needs.PlanAtTablesAsync(wish.NeedId, wish.PersonId, texts[$"Rule.{kind}"]) is { Count: > 0 } closed ? closed : await db.SaveOrRefuseAsync("tables.faster");
    }
}
