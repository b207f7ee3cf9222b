using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates;

/// <summary>A certificate, or why there is none.</summary>
public sealed record Issued(Certificate? Certificate, IReadOnlyList<Refusal> Refusals)
{
    internal static Issued No(IReadOnlyList<Refusal> refusals) => new(null, refusals);
}

/// <summary>Issues certificates one by one, and revokes them. What stands already is given back.</summary>
public sealed class CertificateService(AppDbContext db, Actor actor, CertificateFactsQueries facts, TimeProvider clock)
{
    private const int Attempts = 60;

    /// <summary>The presence certificate of an attendance, in the person's language unless another is asked for; null when nothing is attested.</summary>
    public async Task<Certificate?> IssueAsync(Guid attendanceId, string? language = null)
    {
        var attendance = await db.Set<Attendance>().AsNoTracking().Include(a => a.Presences).SingleOrDefaultAsync(a => a.Id == attendanceId);
        return attendance is null ? null : (await IssueAsync(attendance.SittingId, attendance.PersonId, attendance, language)).Certificate;
    }

    /// <summary>Attests that a person was at a sitting.</summary>
    public async Task<Issued> IssuePresenceAsync(Guid sittingId, Guid personId, string? language) => await IssueAsync(sittingId, personId,
        await db.Set<Attendance>().AsNoTracking().Include(a => a.Presences).Where(a => a.SittingId == sittingId && a.PersonId == personId).OrderByDescending(a => a.MinutesPresent).FirstOrDefaultAsync(), language);

    /// <summary>Certifies that a person is convened to a sitting still to come.</summary>
    public async Task<Issued> IssueConvocationAsync(Guid sittingId, Guid personId, CertificateReader reader, string? language)
    {
        actor.Does("Certificates.Issue");
        if (await SittingAsync(sittingId) is not { } sitting)
        {
            return Issued.No([new Refusal("certificate.not-convened")]);
        }

        var isConvened = await db.Set<Convocation>().AnyAsync(c => c.SittingId == sittingId && c.PersonId == personId);
        if (CertificateRules.WhyNotConvocation(sitting, isConvened) is { Count: > 0 } refusals)
        {
            return Issued.No(refusals);
        }

        var person = await PersonAsync(personId);
        return await EnterAsync(async () => Convened(sitting, person, await facts.ConvocationAsync(sitting, person, reader, language ?? person.Language), language ?? person.Language));
    }

    /// <summary>Attests the part a person took in an edition so far.</summary>
    public async Task<Issued> IssueParticipationAsync(Guid editionId, Guid personId, string? language)
    {
        actor.Does("Certificates.Issue");
        var tongue = Tongue(language ?? (await PersonAsync(personId)).Language);
        var said = await facts.ParticipationAsync(personId, editionId, tongue);
        return CertificateRules.WhyNotParticipation(said) is { Count: > 0 } refusals ? Issued.No(refusals)
            : await EnterAsync(() => Task.FromResult(new CertificateIntent(new(CertificateKind.Participation, personId, editionId, tongue), said)));
    }

    /// <summary>Revokes a certificate for a cause an organiser may give.</summary>
    public async Task<IReadOnlyList<Refusal>> RevokeAsync(Guid id, RevocationCause cause)
    {
        actor.Does("Certificates.Revoke");
        if (await db.Set<Certificate>().SingleOrDefaultAsync(c => c.Id == id) is not { IsValid: true } certificate)
        {
            return [new Refusal("certificate.not-valid")];
        }

        certificate.Revoke(cause, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("certificate.not-valid");
    }

    /// <summary>Enters one intent and saves; when somebody took its number meanwhile, reads again: the certificate may even be there.</summary>
    internal async Task<Issued> EnterAsync(Func<Task<CertificateIntent>> intent)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (standing, _) = await CertificateRegister.EnterAsync(db, [await intent()], RevocationCause.Renewed, clock.GetUtcNow());
                await db.SaveChangesAsync();
                return new(standing[0], []);
            }
            catch (Exception exception) when (Saving.IsRace(exception) && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Issued> IssueAsync(Guid sittingId, Guid personId, Attendance? attendance, string? language)
    {
        actor.Does("Certificates.Issue");
        if (await SittingAsync(sittingId) is not { } sitting)
        {
            return Issued.No([new Refusal("certificate.was-not-there")]);
        }

        if (CertificateRules.WhyNotPresence(sitting, attendance) is { Count: > 0 } refusals)
        {
            return Issued.No(refusals);
        }

        var person = await PersonAsync(personId);
        return await EnterAsync(async () => Presence(sitting, attendance!, person, await facts.PresenceAsync(sitting, attendance!, person, language ?? person.Language), language ?? person.Language));
    }

    internal static CertificateIntent Presence(Sitting sitting, Attendance attendance, Person person, CertificateFacts said, string language) =>
        new(new(CertificateKind.Presence, person.Id, sitting.EditionId, Tongue(language)) { SittingId = sitting.Id, AttendanceId = attendance.Id }, said);

    internal static CertificateIntent Convened(Sitting sitting, Person person, CertificateFacts said, string language) =>
        new(new(CertificateKind.Convocation, person.Id, sitting.EditionId, Tongue(language)) { SittingId = sitting.Id }, said);

    /// <summary>French when the papers do not speak it.</summary>
    internal static string Tongue(string? language) => language == "en" ? "en" : "fr";

    private Task<Sitting?> SittingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().Include(s => s.Sequences).SingleOrDefaultAsync(s => s.Id == id);

    private Task<Person> PersonAsync(Guid id) => db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id);
}
