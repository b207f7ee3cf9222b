using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Certificates.Batches;

/// <summary>Asks for the certificates of a whole sitting, and issues them piece by piece.</summary>
public sealed class CertificateBatchService(AppDbContext db, Actor actor, CertificateFactsQueries facts, CertificateBatchDesk desk)
{
    /// <summary>Certificates numbered in one save.</summary>
    public const int PieceSize = 40;

    private const int Attempts = 20;

    /// <summary>Asks for them; a worker makes the file.</summary>
    public async Task<IReadOnlyList<Refusal>> AskAsync(Guid sittingId, CertificateKind kind, CertificateBatchFormat format, string language)
    {
        actor.Does("Certificates.AskBatch");
        if (await db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == sittingId) is not { } sitting || WhyNotAsk(sitting, kind) is { Count: > 0 })
        {
            return [new Refusal("batch.nothing")];
        }

        db.Add(new CertificateBatch(db.AuthorityId, sittingId, new(kind, format, language, desk.SiteRoot), actor.Require(), desk.Now));
        var refusals = await db.SaveOrRefuseAsync("batch.already-asked");
        if (refusals.Count == 0)
        {
            desk.Wake();
        }

        return refusals;
    }

    /// <summary>Which kind the state of a sitting does not allow.</summary>
    public static IReadOnlyList<Refusal> WhyNotAsk(Sitting sitting, CertificateKind kind) => kind switch
    {
        CertificateKind.Presence when sitting.Status == SittingStatus.Closed => [],
        CertificateKind.Convocation when sitting.Status == SittingStatus.Convened => [],
        _ => [new Refusal("batch.nothing")],
    };

    /// <summary>Issues what the batch asks for, in order of names; what stands already is kept.</summary>
    public async Task<List<Certificate>> IssueAsync(CertificateBatch batch, CancellationToken cancellation)
    {
        actor.Does("Certificates.MakeBatch");
        var all = new List<Certificate>();
        var sitting = await db.Set<Sitting>().AsNoTracking().Include(s => s.Sequences).SingleAsync(s => s.Id == batch.SittingId, cancellation);
        if (WhyNotAsk(sitting, batch.Kind).Count > 0)
        {
            return all;
        }

        foreach (var piece in (await IntentsAsync(batch, sitting, cancellation)).Chunk(PieceSize))
        {
            all.AddRange(await EnterAsync(piece, cancellation));
        }

        return all;
    }

    private async Task<List<CertificateIntent>> IntentsAsync(CertificateBatch batch, Sitting sitting, CancellationToken cancellation)
    {
        string Language(Person person) => batch.Language.Length > 0 ? batch.Language : CertificateService.Tongue(person.Language);
        var intents = new List<CertificateIntent>();
        if (batch.Kind == CertificateKind.Convocation)
        {
            foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => db.Set<Convocation>().Any(c => c.SittingId == sitting.Id && c.PersonId == p.Id)).OrderBy(p => p.SearchName).ToListAsync(cancellation))
            {
                intents.Add(CertificateService.Convened(sitting, person, await facts.ConvocationAsync(sitting, person, CertificateReader.Anyone, Language(person)), Language(person)));
            }

            return intents;
        }

        var there = await db.Set<Attendance>().AsNoTracking().Include(a => a.Presences).Where(a => a.SittingId == sitting.Id && a.MinutesPresent > 0)
            .Join(db.Set<Person>().AsNoTracking(), a => a.PersonId, p => p.Id, (a, p) => new { a, p }).OrderBy(x => x.p.SearchName).ToListAsync(cancellation);
        foreach (var row in there.Where(row => row.a.WasThere))
        {
            intents.Add(CertificateService.Presence(sitting, row.a, row.p, await facts.PresenceAsync(sitting, row.a, row.p, Language(row.p)), Language(row.p)));
        }

        return intents;
    }

    private async Task<List<Certificate>> EnterAsync(CertificateIntent[] piece, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (standing, _) = await CertificateRegister.EnterAsync(db, piece, RevocationCause.Renewed, desk.Now);
                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
                return standing;
            }
            catch (Exception exception) when (Saving.IsRace(exception) && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}

/// <summary>When, for which site, and who is woken.</summary>
public sealed class CertificateBatchDesk(SiteAddress site, TimeProvider clock, CertificateWorker worker)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public string SiteRoot => site.Root;

    public void Wake() => worker.Wake();
}
