using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>What an organiser types for someone: the code, or else the channel, and how the answers came.</summary>
public sealed record DeskEntry(Guid EditionId, string? Code, Guid? ChannelId, RegistrationMeans Means);

/// <summary>A registration ready to be filled by an organiser, or why not.</summary>
public sealed record DeskOpening(RegistrationView? View, Refusal? Refusal = null);

/// <summary>The organiser's use cases, by phone and on paper: same rules as online. Each saves once.</summary>
public sealed class RegistrationDeskService(AppDbContext db, Actor actor, TimeProvider clock, RegistrationQueries queries, RegistrationService registrations, Seals seals)
{
    /// <summary>Types a whole registration in.</summary>
    /// <param name="entry">Whose, and how it came.</param>
    /// <param name="answers">All answers.</param>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> TypeInAsync(DeskEntry entry, IReadOnlyDictionary<string, string> answers)
    {
        actor.Does("Recruitment.TypeInRegistration");
        var opening = await OpenAsync(entry);
        if (opening.View is not { } view)
        {
            return (null, [opening.Refusal!]);
        }

        if (view.Form.Faults(answers).Count > 0)
        {
            return (null, [new Refusal("registration.incomplete")]);
        }

        view.Registration.Answer(RegistrationSeal.Close(seals, view.Form.Kept(answers)));
        await registrations.CompleteAsync(view, Act(entry.Means));
        var refusals = await db.SaveOrRefuseAsync("Conflict");
        return (refusals.Count == 0 ? view.Registration.Id : null, refusals);
    }

    /// <summary>Corrects a complete registration on the person's request.</summary>
    public async Task<IReadOnlyList<Refusal>> CorrectAsync(RegistrationView view, RegistrationMeans means, IReadOnlyDictionary<string, string> answers)
    {
        actor.Does("Recruitment.CorrectRegistration");
        if (view.Form.Faults(answers).Count > 0 || view.Registration.Status is not (RegistrationStatus.Submitted or RegistrationStatus.Duplicate))
        {
            return [new Refusal("registration.incomplete")];
        }

        view.Registration.Correct(RegistrationSeal.Close(seals, view.Form.Kept(answers)), Act(means));
        return await db.SaveOrRefuseAsync("registration.same-person");
    }

    /// <summary>Withdraws a registration on the person's request.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync(RegistrationView view, RegistrationMeans means)
    {
        actor.Does("Recruitment.WithdrawRegistration");
        if (view.Registration.Status is RegistrationStatus.Withdrawn or RegistrationStatus.Erased)
        {
            return [new Refusal("Conflict")];
        }

        view.Registration.Withdraw(Act(means));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<DeskOpening> OpenAsync(DeskEntry entry)
    {
        var code = ShortCode.Read(entry.Code);
        var begun = code.Length == 0 ? null : await db.Set<PanelRegistration>().Where(r => r.Code == code && r.EditionId == entry.EditionId).Select(r => (Guid?)r.Id).SingleOrDefaultAsync();
        if (begun is { } id)
        {
            var view = await queries.ViewAsync(id);
            return view!.Registration.Status != RegistrationStatus.Started ? new(null, new Refusal("code.used")) : InTime(view);
        }

        var invitation = code.Length == 0 ? null : await db.Set<PanelInvitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Code == code && i.EditionId == entry.EditionId);
        if (code.Length > 0 && invitation is null)
        {
            return new(null, new Refusal("code.unknown-here"));
        }

        if (await queries.ChannelAsync(invitation?.ChannelId ?? entry.ChannelId ?? Guid.Empty) is not { } found || found.Edition.Id != entry.EditionId || (invitation is null && found.Channel.HasFrame))
        {
            return new(null, new Refusal("code.or-channel"));
        }

        var registration = new PanelRegistration(found.Channel, invitation?.Code ?? NewCodes.One(), invitation?.Id, Act(entry.Means));
        db.Add(registration);
        return InTime(new(registration, found.Channel, found.Edition, found.Assembly) { Form = await queries.FormAsync(found.Edition), Seals = seals });
    }

    private static DeskOpening InTime(RegistrationView view) =>
        view.IsOpen ? new(view) : new(null, new Refusal("code.too-late", $"{view.Channel.AnswerBy:yyyy-MM-dd}"));

    private RegistrationAct Act(RegistrationMeans means) => new(means, actor.Require(), clock.GetUtcNow());
}
