using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Guardians;

/// <summary>Asks the guardians of members under age and notes what they answer. Each method saves once; the registration follows.</summary>
public sealed class MinorService(AppDbContext db, Actor actor, TimeProvider clock, DocumentService documents)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Opens the file of a minor, or corrects whom to ask.</summary>
    public async Task<IReadOnlyList<Refusal>> SetGuardianAsync(Guid personId, GuardianContact guardian)
    {
        actor.Does("Members.SetGuardian");
        if (await FileAsync(personId) is { } file)
        {
            file.SetGuardian(guardian);
        }
        else
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Id == personId);
            if (!Minors.IsMinor(person.BornOn, Today))
            {
                return [new Refusal("guardian.of-age")];
            }

            db.Add(new MinorAuthorisation(person, guardian, null, Act));
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Makes the guardian's link; the token is told once and stored nowhere. The caller saves with <see cref="SaveAsync"/>.</summary>
    public async Task<(MinorAuthorisation File, string Token)?> MakeLinkAsync(Guid personId)
    {
        actor.Does("Members.MakeGuardianLink");
        if (await FileAsync(personId) is not { IsGiven: false } file)
        {
            return null;
        }

        var token = SecretToken.Create();
        file.MakeLink(SecretToken.Fingerprint(token), clock.GetUtcNow());
        return (file, token);
    }

    public Task<IReadOnlyList<Refusal>> SaveAsync() => db.SaveOrRefuseAsync("Conflict");

    /// <summary>Revokes the guardian's link.</summary>
    public async Task<IReadOnlyList<Refusal>> RevokeLinkAsync(Guid personId)
    {
        actor.Does("Members.RevokeGuardianLink");
        (await FileAsync(personId))?.RevokeLink();
        return await SaveAsync();
    }

    /// <summary>The signed paper came, with its scan when there is one.</summary>
    public async Task<IReadOnlyList<Refusal>> ReceiveAsync(Guid personId, DateOnly? signedOn, byte[] scan)
    {
        actor.Does("Members.ReceiveAuthorisation");
        var file = await FileAsync(personId);
        IReadOnlyList<Refusal> refusals = file is null ? [new Refusal("guardian.unknown")] : [.. file.WhyNotReceive(signedOn, Today), .. scan.Length > 0 ? DocumentService.WhyNotKeep(scan) : []];
        if (refusals.Count > 0)
        {
            return refusals;
        }

        Guid? document = scan.Length > 0 ? documents.Keep($"autorisation-parentale-{signedOn:yyyy-MM-dd}", scan).Id : null;
        file!.Receive(signedOn!.Value, document, Today, Act);
        if (await RegistrationAsync(file) is { } registration && registration.WhyNotReceive(signedOn, Today).Count == 0)
        {
            registration.ReceivePaper(signedOn.Value, Today, new(RegistrationMeans.Paper, actor.UserId, clock.GetUtcNow()));
        }

        return await SaveAsync();
    }

    /// <summary>An organiser notes that the guardian takes the authorisation back.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeBackAsync(Guid personId)
    {
        actor.Does("Members.TakeBackAuthorisation");
        return await TakeBackAsync(await FileAsync(personId), RegistrationMeans.Phone);
    }

    /// <summary>The guardian authorises by their link.</summary>
    public async Task<IReadOnlyList<Refusal>> AuthoriseAsync(string token, string signedAs)
    {
        actor.Does("Members.GuardianAuthorises");
        if (await OfLinkAsync(token) is not { IsGiven: false } file)
        {
            return [new Refusal("guardian.link")];
        }

        file.Authorise(signedAs, Act);
        (await RegistrationAsync(file))?.AuthoriseOnline(Today, new(RegistrationMeans.Online, null, clock.GetUtcNow()));
        return await SaveAsync();
    }

    /// <summary>The guardian refuses, or takes the authorisation back, by their link.</summary>
    public async Task<IReadOnlyList<Refusal>> RefuseAsync(string token)
    {
        actor.Does("Members.GuardianRefuses");
        return await TakeBackAsync(await OfLinkAsync(token), RegistrationMeans.Online);
    }

    /// <summary>What was noted on a registration reaches the file of the member it became; the caller saves.</summary>
    internal static async Task FollowAsync(AppDbContext db, PanelRegistration registration, DateOnly? signedOn, RegistrationAct act)
    {
        var file = await db.Set<MinorAuthorisation>().Include(a => a.Steps).SingleOrDefaultAsync(a => a.RegistrationId == registration.Id);
        file?.Follow(registration, signedOn, new(act.By, act.At));
    }

    private AuthorisationAct Act => new(actor.UserId, clock.GetUtcNow());

    private async Task<IReadOnlyList<Refusal>> TakeBackAsync(MinorAuthorisation? file, RegistrationMeans means)
    {
        if (file is null)
        {
            return [new Refusal("guardian.link")];
        }

        file.TakeBack(Act);
        if (await RegistrationAsync(file) is { } registration && registration.WhyNotTakeBack(Today).Count == 0)
        {
            registration.TakeBack(Today, new(means, actor.UserId, clock.GetUtcNow()));
        }

        return await SaveAsync();
    }

    private Task<MinorAuthorisation?> FileAsync(Guid personId) => db.Set<MinorAuthorisation>().Include(a => a.Steps).SingleOrDefaultAsync(a => a.PersonId == personId);

    private Task<MinorAuthorisation?> OfLinkAsync(string token)
    {
        var hash = SecretToken.Fingerprint(token);
        return db.Set<MinorAuthorisation>().Include(a => a.Steps).SingleOrDefaultAsync(a => a.TokenHash == hash);
    }

    private Task<PanelRegistration?> RegistrationAsync(MinorAuthorisation file) =>
        file.RegistrationId is not { } id ? Task.FromResult<PanelRegistration?>(null) : db.Set<PanelRegistration>().Include(r => r.Changes).SingleOrDefaultAsync(r => r.Id == id);
}
