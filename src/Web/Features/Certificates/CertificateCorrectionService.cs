using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates;

/// <summary>
/// Keeps certificates true: when what they rest on is corrected, another takes their place in the same save, the old one says so and the member is told.
/// The caller saves.
/// </summary>
public sealed class CertificateCorrectionService(AppDbContext db, CertificateFactsQueries facts, CertificateTellingService words)
{
    /// <summary>After attendance of a closed sitting was corrected, before it is saved.</summary>
    /// <param name="sitting">The sitting, with its sequences.</param>
    /// <param name="corrected">The corrected attendances, with their presences.</param>
    public async Task AttendanceCorrectedAsync(Sitting sitting, IReadOnlyCollection<Attendance> corrected)
    {
        if (sitting.Status != SittingStatus.Closed || corrected.Count == 0)
        {
            return;
        }

        var people = corrected.Select(a => a.PersonId).ToHashSet();
        var touched = await db.Set<Certificate>().Where(c => c.RevokedAt == null && people.Contains(c.PersonId) && c.EditionId == sitting.EditionId
            && (c.SittingId == sitting.Id ? c.Kind == CertificateKind.Presence : c.Kind == CertificateKind.Participation || c.Kind == CertificateKind.Skills)).ToListAsync();
        var named = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var intents = new List<CertificateIntent>();
        foreach (var certificate in touched)
        {
            var attendance = corrected.First(a => a.PersonId == certificate.PersonId);
            if (await AgainAsync(certificate, sitting, attendance, named[certificate.PersonId]) is { } intent)
            {
                intents.Add(intent);
            }
            else
            {
                certificate.Revoke(RevocationCause.AttendanceCorrected, words.Now);
                await words.TellAsync(named[certificate.PersonId], certificate, null);
            }
        }

        await PutAsync(intents, RevocationCause.AttendanceCorrected, named);
    }

    /// <summary>After a sitting was moved or cancelled: convocations already shown to employers say so.</summary>
    public async Task SittingChangedAsync(Sitting sitting)
    {
        var touched = await db.Set<Certificate>().Where(c => c.RevokedAt == null && c.SittingId == sitting.Id && c.Kind == CertificateKind.Convocation).ToListAsync();
        if (sitting.Status == SittingStatus.Cancelled)
        {
            touched.ForEach(c => c.Revoke(RevocationCause.SittingCancelled, words.Now));
            return;
        }

        var people = touched.Select(c => c.PersonId).ToHashSet();
        var named = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var intents = new List<CertificateIntent>();
        foreach (var certificate in touched)
        {
            var person = named[certificate.PersonId];
            intents.Add(CertificateService.Convened(sitting, person, await facts.ConvocationAsync(sitting, person, certificate.Facts.Reader, certificate.Language), certificate.Language));
        }

        await PutAsync(intents, RevocationCause.SittingMoved, named);
    }

    /// <summary>What the certificate would say today; null when there is nothing left to attest.</summary>
    private async Task<CertificateIntent?> AgainAsync(Certificate certificate, Sitting sitting, Attendance attendance, Person person)
    {
        if (certificate.Kind == CertificateKind.Presence)
        {
            return CertificateRules.WhyNotPresence(sitting, attendance).Count > 0 ? null
                : CertificateService.Presence(sitting, attendance, person, await facts.PresenceAsync(sitting, attendance, person, certificate.Language), certificate.Language);
        }

        var said = await facts.ParticipationAsync(person.Id, certificate.EditionId, certificate.Language);
        if (certificate.Kind == CertificateKind.Skills)
        {
            said = said with { Lines = certificate.Facts.Lines };
        }

        return CertificateRules.WhyNotParticipation(said).Count > 0 ? null
            : new(new(certificate.Kind, person.Id, certificate.EditionId, certificate.Language), said) { Words = certificate.Words };
    }

    private async Task PutAsync(List<CertificateIntent> intents, RevocationCause cause, Dictionary<Guid, Person> people)
    {
        if (intents.Count == 0)
        {
            return;
        }

        var (standing, replaced) = await CertificateRegister.EnterAsync(db, intents, cause, words.Now);
        foreach (var old in replaced)
        {
            await words.TellAsync(people[old.PersonId], old, standing.Find(c => c.Id == old.ReplacedById));
        }
    }
}
