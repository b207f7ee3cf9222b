using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>The account an authority pays from.</summary>
public sealed class PaymentSettingsService(AppDbContext db, Actor actor, Seals seals)
{
    /// <summary>Keeps the settings; the refusals say what a bank would not take.</summary>
    public async Task<IReadOnlyList<Refusal>> SaveAsync(TransferDebtor debtor, PaymentHabits habits)
    {
        actor.Does("Payments.Set");
        if (PaymentSettings.WhyNotSet(debtor) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<PaymentSettings>().SingleOrDefaultAsync() is { } known)
        {
            known.Set(debtor, seals.Close(debtor.Iban.Value), habits);
        }
        else
        {
            db.Add(new PaymentSettings(db.AuthorityId, debtor, seals.Close(debtor.Iban.Value), habits));
        }

        return await db.SaveOrRefuseAsync("payment.just-changed");
    }
}
