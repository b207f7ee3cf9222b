using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>A registration that was begun or found again, or why not.</summary>
public sealed record BegunRegistration(Guid? Id, Refusal? Refusal = null);

/// <summary>The person's own use cases. Each saves once.</summary>
public sealed class RegistrationService(AppDbContext db, Actor actor, TimeProvider clock, RegistrationQueries queries, RegistrationMailService mails, Seals seals)
{
    private RegistrationAct Now => new(RegistrationMeans.Online, null, clock.GetUtcNow());

    /// <summary>Begins the registration of this code, or takes it up again; a code taken up after the last day can still withdraw.</summary>
    public async Task<BegunRegistration> BeginAsync(string? typed)
    {
        actor.Does("Recruitment.Register");
        var code = ShortCode.Read(typed);
        if (await FindAsync(code) is { } begun)
        {
            return new(begun);
        }

        if (await db.Set<PanelInvitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Code == code) is not { } invitation)
        {
            return new(null, new Refusal("code.unknown"));
        }

        var (channel, edition, _) = (await queries.ChannelAsync(invitation.ChannelId))!.Value;
        if (!RegistrationView.IsInTime(channel, edition, queries.Today))
        {
            return new(null, new Refusal("code.too-late", $"{channel.AnswerBy:yyyy-MM-dd}"));
        }

        var registration = new PanelRegistration(channel, code, invitation.Id, Now);
        db.Add(registration);
        return await db.SaveOrRefuseAsync("code.unknown") is [] ? new(registration.Id) : new(await FindAsync(code), new Refusal("code.unknown"));
    }

    /// <summary>Begins a registration without invitation, where the channel is open to all.</summary>
    public async Task<BegunRegistration> BeginOpenAsync(Guid channelId)
    {
        actor.Does("Recruitment.Register");
        if (await queries.ChannelAsync(channelId) is not { Channel.Kind: ChannelKind.Open } found || !RegistrationView.IsInTime(found.Channel, found.Edition, queries.Today))
        {
            return new(null, new Refusal("open.closed"));
        }

        var registration = new PanelRegistration(found.Channel, NewCodes.One(), null, Now);
        db.Add(registration);
        await db.SaveChangesAsync();
        return new(registration.Id);
    }

    /// <summary>Keeps the answers of one page.</summary>
    public async Task<IReadOnlyList<RegistrationFault>> SaveAsync(RegistrationView view, RegistrationStep step, IReadOnlyDictionary<string, string> answers)
    {
        actor.Does("Recruitment.Register");
        if (view.Form.Faults(step, answers) is { Count: > 0 } faults)
        {
            return faults;
        }

        view.Registration.Answer(RegistrationSeal.Close(seals, view.Form.Kept(answers)));
        return [.. (await db.SaveOrRefuseAsync("Conflict")).Select(refusal => new RegistrationFault("", step, refusal))];
    }

    /// <summary>Completes the registration. Who is a volunteer already counts once; nobody is told which of the two this is.</summary>
    public async Task<IReadOnlyList<Refusal>> SubmitAsync(RegistrationView view)
    {
        actor.Does("Recruitment.SubmitRegistration");
        if (view.Form.Faults(view.Answers).Count > 0)
        {
            return [new Refusal("registration.incomplete")];
        }

        await CompleteAsync(view, Now);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>The person withdraws.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync(RegistrationView view)
    {
        actor.Does("Recruitment.WithdrawRegistration");
        view.Registration.Withdraw(Now);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Completes and writes the receipt; the caller saves.</summary>
    internal async Task CompleteAsync(RegistrationView view, RegistrationAct act)
    {
        var registration = view.Registration;
        var mark = SamePerson.Mark(registration.Answers);
        if (await db.Set<PanelRegistration>().AnyAsync(r => r.EditionId == registration.EditionId && r.PersonMark == mark && r.Id != registration.Id))
        {
            registration.Collapse(act);
        }
        else
        {
            registration.Submit(act);
        }

        await mails.QueueReceiptAsync(view);
    }

    private Task<Guid?> FindAsync(string code) =>
        db.Set<PanelRegistration>().Where(r => r.Code == code).Select(r => (Guid?)r.Id).SingleOrDefaultAsync();
}
