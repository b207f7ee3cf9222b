using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Certificates;

/// <summary>Gathers what a certificate says from what the other parts know. Entities already in hand, with changes not yet saved, are read as they are.</summary>
public sealed class CertificateFactsQueries(AppDbContext db, TimeProvider clock)
{
    private readonly Dictionary<Guid, string> _bodies = [];
    private CertificateSettings? _settings;

    /// <summary>A presence at a sitting whose sequences are loaded, by an attendance whose presences are.</summary>
    public async Task<CertificateFacts> PresenceAsync(Sitting sitting, Attendance attendance, Person person, string language)
    {
        using var _ = Speaking.In(language);
        var halves = sitting.Sequences.Count < 2 ? []
            : sitting.Sequences.OrderBy(s => s.Order).Select(s => (Sequence: s, Presence: attendance.In(s.Id))).Where(x => x.Presence is { MinutesPresent: > 0 })
                .Select(x => new CertificateLine(Half(x.Sequence)) { Minutes = x.Presence!.MinutesPresent }).ToList();
        return new(person.FullName, await BodyAsync(sitting.EditionId), sitting.Day, sitting.Day)
        {
            StartsAt = sitting.StartsAt,
            EndsAt = sitting.EndsAt,
            Place = sitting.Place,
            Minutes = attendance.MinutesPresent,
            Sittings = 1,
            Lines = halves,
            Signatory = await SignatoryAsync(language),
        };
    }

    /// <summary>A convocation to a sitting.</summary>
    public async Task<CertificateFacts> ConvocationAsync(Sitting sitting, Person person, CertificateReader reader, string language) =>
        new(person.FullName, await BodyAsync(sitting.EditionId), sitting.Day, sitting.Day)
        {
            Reader = reader,
            StartsAt = sitting.StartsAt,
            EndsAt = sitting.EndsAt,
            Place = string.Join('\n', new[] { sitting.Place, sitting.Access }.Where(part => part.Length > 0)),
            Signatory = await SignatoryAsync(language),
        };

    /// <summary>The part a person took in an edition: term, organs, closed sittings attended.</summary>
    public async Task<CertificateFacts> ParticipationAsync(Guid personId, Guid editionId, string language)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId);
        var mandates = await db.Set<Mandate>().AsNoTracking().Where(m => m.PersonId == personId && m.EditionId == editionId && m.StartsOn <= m.EndsOn).OrderBy(m => m.StartsOn).ToListAsync();
        var organs = await db.Set<Organ>().AsNoTracking().Where(o => o.EditionId == editionId).ToDictionaryAsync(o => o.Id, o => o.Name);
        var lines = await SittingsAsync(personId, editionId);
        var today = Format.DayOf(clock.GetUtcNow());
        var running = mandates.Exists(m => m.IsHeldOn(today));
        var first = mandates.Count > 0 ? mandates[0].StartsOn : lines.Count > 0 ? lines[0].Day!.Value : today;
        var last = lines.Count > 0 ? lines[^1].Day!.Value : first;
        return new(person.FullName, await BodyAsync(editionId), first, running || mandates.Count == 0 ? last : mandates.Max(m => m.EndsOn))
        {
            Minutes = lines.Sum(l => l.Minutes),
            Sittings = lines.Count,
            IsRunning = running,
            Roles = [.. mandates.Select(m => organs[m.OrganId]).Distinct()],
            Lines = lines,
            Signatory = await SignatoryAsync(language),
        };
    }

    // Attendance in hand but not saved counts: the database finds the rows, memory says what they hold.
    private async Task<List<CertificateLine>> SittingsAsync(Guid personId, Guid editionId)
    {
        var held = await db.Set<Sitting>().AsNoTracking().Where(s => s.EditionId == editionId && s.Status == SittingStatus.Closed).ToDictionaryAsync(s => s.Id, s => s.Day);
        var attended = await db.Set<Attendance>().Where(a => a.PersonId == personId && held.Keys.Contains(a.SittingId)).ToListAsync();
        return [.. attended.Where(a => a.WasThere).OrderBy(a => held[a.SittingId]).Select(a => new CertificateLine("") { Day = held[a.SittingId], Minutes = a.MinutesPresent })];
    }

    private async Task<string> BodyAsync(Guid editionId)
    {
        if (!_bodies.TryGetValue(editionId, out var body))
        {
            _bodies[editionId] = body = await db.Set<Edition>().Where(e => e.Id == editionId).Join(db.Set<CitizensAssembly>(), e => e.AssemblyId, a => a.Id, (_, a) => a.Name).SingleAsync();
        }

        return body;
    }

    private async Task<Signatory> SignatoryAsync(string language) =>
        (_settings ??= await db.Set<CertificateSettings>().AsNoTracking().SingleOrDefaultAsync() ?? new CertificateSettings(db.AuthorityId)).In(language);

    private static string Half(SittingSequence sequence) => $"{sequence.Title}, {Format.Time(sequence.StartsAt)} – {Format.Time(sequence.EndsAt)}";
}
