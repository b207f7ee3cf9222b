using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Members.Space;

namespace Misthos.Web.Features.Recognition;

/// <summary>Reads of the recognition slice.</summary>
public sealed class RecognitionQueries(AppDbContext db, SpaceQueries space)
{
    public Task<RecognitionAct?> FindAsync(Guid id) => db.Set<RecognitionAct>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);

    /// <summary>Whom an act is for, by family name.</summary>
    public async Task<List<Person>> AudienceAsync(RecognitionAct act)
    {
        var people = Audience(act);
        return await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ToListAsync();
    }

    /// <summary>Whether an act is for a person.</summary>
    public Task<bool> IsForAsync(RecognitionAct act, Guid personId) => Audience(act).AnyAsync(id => id == personId);

    /// <summary>What was replied to an act, by person.</summary>
    public Task<Dictionary<Guid, RecognitionReply>> RepliesAsync(Guid actId) => db.Set<RecognitionReply>().AsNoTracking().Where(r => r.ActId == actId).ToDictionaryAsync(r => r.PersonId);

    /// <summary>What a person replied to an act; null when nothing.</summary>
    public Task<RecognitionReply?> ReplyAsync(Guid actId, Guid personId) => db.Set<RecognitionReply>().AsNoTracking().SingleOrDefaultAsync(r => r.ActId == actId && r.PersonId == personId);

    /// <summary>What a person replied, by act.</summary>
    public Task<Dictionary<Guid, RecognitionReply>> RepliesOfAsync(Guid personId) => db.Set<RecognitionReply>().AsNoTracking().Where(r => r.PersonId == personId).ToDictionaryAsync(r => r.ActId);

    /// <summary>How those who came say it was; null when nobody said.</summary>
    public Task<RecognitionEcho?> EchoAsync(Guid actId) => db.Set<RecognitionEcho>().AsNoTracking().SingleOrDefaultAsync(e => e.ActId == actId);

    /// <summary>Given name of a person; null when there is none.</summary>
    public Task<string?> NameAsync(Guid personId) => db.Set<Person>().Where(p => p.Id == personId).Select(p => (string?)p.GivenName).SingleOrDefaultAsync();

    private IQueryable<Guid> Audience(RecognitionAct act)
    {
        var last = Minors.LastBirthOfAge(act.On);
        return act.IsForMinors ? Whole(act).Where(id => db.Set<Person>().Any(p => p.Id == id && p.BornOn > last)) : Whole(act);
    }

    private IQueryable<Guid> Whole(RecognitionAct act) =>
        act.SittingId is { } sitting
            ? db.Set<Attendance>().Where(a => a.SittingId == sitting && a.MinutesPresent > 0).Select(a => a.PersonId)
            : Seats().Where(m => act.OrganId == null ? m.EditionId == act.EditionId : m.OrganId == act.OrganId).Select(m => m.PersonId);

    /// <summary>Those of an act's audience who may be told of it: whoever still sits or agreed to be contacted afterwards; of a testimony, whoever allows theirs.</summary>
    public async Task<List<Person>> ToTellAsync(RecognitionAct act)
    {
        var people = await AudienceAsync(act);
        var allowed = (await space.ContactableAsync(people)).ToHashSet();
        if (act.Kind == RecognitionKind.Testimony)
        {
            allowed.IntersectWith(await space.AllowingAsync(ConsentKind.Testimony, people));
        }

        return people.FindAll(p => allowed.Contains(p.Id));
    }

    /// <summary>The acts that concern any of these people, the latest first.</summary>
    public Task<List<RecognitionAct>> OfAsync(IReadOnlyCollection<Guid> people) =>
        db.Set<RecognitionAct>().AsNoTracking()
            .Where(r => !r.IsDraft && (!r.IsForMinors || db.Set<Person>().Any(p => people.Contains(p.Id) && p.BornOn > r.On.AddYears(-Minors.Majority)))).Where(r => r.SittingId != null
                ? db.Set<Attendance>().Any(a => a.SittingId == r.SittingId && a.MinutesPresent > 0 && people.Contains(a.PersonId))
                : Seats().Any(m => people.Contains(m.PersonId) && (r.OrganId == null ? m.EditionId == r.EditionId : m.OrganId == r.OrganId)))
            .OrderByDescending(r => r.On).Take(30).ToListAsync();

    /// <summary>Who an act can be for: every member of an edition, an organ, those present at a sitting; of one edition when it is given.</summary>
    public async Task<List<RecognitionAudience>> AudiencesAsync(Guid? editionId = null)
    {
        var editions = await db.Set<Edition>().AsNoTracking().Include(e => e.Organs).Where(e => editionId == null ? e.Status != EditionStatus.Draft : e.Id == editionId).OrderByDescending(e => e.StartsOn).ToListAsync();
        var sittings = await db.Set<Sitting>().AsNoTracking().Where(s => s.Status == SittingStatus.Closed && (editionId == null || s.EditionId == editionId)).OrderByDescending(s => s.Day).Take(60).ToListAsync();
        return [.. editions.Select(e => new RecognitionAudience(e.Id, null, null, e.Name)),
            .. editions.SelectMany(e => e.Organs.Where(o => o.Kind != OrganKind.Plenary).Select(o => new RecognitionAudience(e.Id, null, o.Id, $"{o.Name}, {e.Name}"))),
            .. sittings.Select(s => new RecognitionAudience(s.EditionId, s.Id, null, s.Title, s.Day))];
    }

    private IQueryable<Mandate> Seats() => db.Set<Mandate>().Where(m => m.Status != MandateStatus.Resigned && m.Status != MandateStatus.Excluded);
}

/// <summary>One possible audience and its name; a day when it is those present at a sitting.</summary>
public sealed record RecognitionAudience(Guid EditionId, Guid? SittingId, Guid? OrganId, string Name, DateOnly? Day = null)
{
    /// <summary>Value in the form.</summary>
    public string Value => (SittingId ?? OrganId ?? EditionId).ToString();

    /// <summary>End of the key of its text.</summary>
    public string Kind => SittingId is not null ? "Sitting" : OrganId is not null ? "Organ" : "All";
}
