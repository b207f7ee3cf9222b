using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Space;

/// <summary>How a member wants to be reached.</summary>
public sealed record Preferences(ContactChannel Channel, string Language, string? Phone, string? Address);

/// <summary>What members change in their own space, for the people of their account only. Each method saves once.</summary>
public sealed class SpaceService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Changes how the person is reached; the e-mail address, which signs in, is the team's to change.</summary>
    public async Task<IReadOnlyList<Refusal>> PreferAsync(Guid personId, Preferences preferences)
    {
        actor.Does("Members.Prefer");
        if (await MineAsync(personId) is not { } person)
        {
            return [new Refusal("space.not-yours")];
        }

        if (WhyNotReach(person, preferences) is { } refusal)
        {
            return [refusal];
        }

        person.SetContact(person.Email, preferences.Phone, preferences.Address, preferences.Channel);
        person.Speak(preferences.Language);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Gives or withdraws consents; those that stay as they are add nothing.</summary>
    public async Task<IReadOnlyList<Refusal>> ConsentAsync(Guid personId, IReadOnlyCollection<ConsentKind> given)
    {
        actor.Does("Members.Consent");
        return await MineAsync(personId) is { } person ? await ConsentAsync(person, given, new(actor.Require(), clock.GetUtcNow())) : [new Refusal("space.not-yours")];
    }

    /// <summary>An organiser notes what the person said, on their behalf.</summary>
    public async Task<IReadOnlyList<Refusal>> NoteConsentAsync(Guid personId, IReadOnlyCollection<ConsentKind> given)
    {
        actor.Does("Members.NoteConsent");
        return await ConsentAsync(await db.Set<Person>().SingleAsync(p => p.Id == personId), given, new(actor.Require(), clock.GetUtcNow()));
    }

    /// <summary>The guardian says what may be done, by the link that named the minor.</summary>
    public async Task<IReadOnlyList<Refusal>> GuardianConsentAsync(Guid personId, IReadOnlyCollection<ConsentKind> given)
    {
        actor.Does("Members.GuardianConsents");
        return await ConsentAsync(await db.Set<Person>().SingleAsync(p => p.Id == personId), given, new(null, clock.GetUtcNow(), OfGuardian: true));
    }

    /// <summary>Accepts the charter in the words shown; refused when they have changed since.</summary>
    public async Task<IReadOnlyList<Refusal>> AcceptAsync(Guid personId, Guid editionId, string? wording)
    {
        actor.Does("Members.AcceptCharter");
        var edition = await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId && db.Set<Mandate>().Any(m => m.PersonId == personId && m.EditionId == e.Id));
        if (edition is null || await MineAsync(personId) is null)
        {
            return [new Refusal("space.not-yours")];
        }

        if (wording != CharterAcceptance.VersionOf(edition.Charter))
        {
            return [new Refusal("space.charter-changed")];
        }

        db.Add(new CharterAcceptance(edition.AuthorityId, new(personId, editionId), edition.Charter, actor.Require(), clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync("space.charter-accepted");
    }

    /// <summary>Asks that data be erased.</summary>
    public async Task<IReadOnlyList<Refusal>> AskErasureAsync(Guid personId, string words)
    {
        actor.Does("Members.AskErasure");
        if (await MineAsync(personId) is not { } person)
        {
            return [new Refusal("space.not-yours")];
        }

        if (await db.Set<ErasureRequest>().AnyAsync(r => r.PersonId == personId && r.AnsweredAt == null))
        {
            return [new Refusal("space.already-asked")];
        }

        db.Add(new ErasureRequest(person.AuthorityId, person.Id, words, clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<IReadOnlyList<Refusal>> ConsentAsync(Person person, IReadOnlyCollection<ConsentKind> given, ConsentAct act)
    {
        var entries = await db.Set<ConsentEntry>().AsNoTracking().Where(c => c.PersonId == person.Id && c.OfGuardian == act.OfGuardian).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync();
        db.AddRange(Enum.GetValues<ConsentKind>().Where(kind => (entries.FindLast(c => c.Kind == kind)?.IsGiven ?? false) != given.Contains(kind))
            .Select(kind => new ConsentEntry(person.AuthorityId, person.Id, kind, given.Contains(kind), act)));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private static Refusal? WhyNotReach(Person person, Preferences preferences) => preferences.Channel switch
    {
        ContactChannel.Email when string.IsNullOrEmpty(person.Email) => new("space.no-email"),
        ContactChannel.Phone or ContactChannel.Sms when preferences.Phone is null => new("space.no-phone"),
        ContactChannel.Post when preferences.Address is null => new("space.no-address"),
        _ => null,
    };

    private Task<Person?> MineAsync(Guid personId)
    {
        var user = actor.Require();
        return db.Set<Person>().SingleOrDefaultAsync(p => p.Id == personId && p.UserId == user);
    }
}
