using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Guardians;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>What organisers note of the authorisation of a minor's guardian. Each method saves once.</summary>
public sealed class GuardianService(AppDbContext db, Actor actor, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>The signed paper came.</summary>
    public async Task<IReadOnlyList<Refusal>> ReceiveAsync(PanelRegistration registration, DateOnly? signedOn)
    {
        actor.Does("Recruitment.ReceiveAuthorisation");
        if (registration.WhyNotReceive(signedOn, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        registration.ReceivePaper(signedOn!.Value, Today, Act(RegistrationMeans.Paper));
        await MinorService.FollowAsync(db, registration, signedOn, Act(RegistrationMeans.Paper));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>The guardian takes the authorisation back.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeBackAsync(PanelRegistration registration, RegistrationMeans means)
    {
        actor.Does("Recruitment.TakeBackAuthorisation");
        if (registration.WhyNotTakeBack(Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        registration.TakeBack(Today, Act(means));
        await MinorService.FollowAsync(db, registration, null, Act(means));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private RegistrationAct Act(RegistrationMeans means) => new(means, actor.Require(), clock.GetUtcNow());
}
