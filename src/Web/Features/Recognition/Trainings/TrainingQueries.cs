using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recognition.Trainings;

/// <summary>A line of the register: who, what, when.</summary>
public sealed record RegisterRow(string Name, string Office, LearnerGroup Group, string What, bool IsKit, DateOnly On);

/// <summary>Reads trainings, kits and who followed what.</summary>
public sealed class TrainingQueries(AppDbContext db)
{
    /// <summary>Every training, the latest first, with how many followed it.</summary>
    public async Task<List<(Training Training, int People)>> AllAsync() =>
        [.. (await db.Set<Training>().AsNoTracking().OrderByDescending(t => t.On).ThenBy(t => t.Title)
            .Select(t => new { t, People = db.Set<TrainingRecord>().Count(r => r.TrainingId == t.Id) }).ToListAsync()).Select(x => (x.t, x.People))];

    /// <summary>One training; null when there is none.</summary>
    public Task<Training?> FindAsync(Guid id) => db.Set<Training>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id);

    /// <summary>The kits of the city.</summary>
    public Task<List<WelcomeKit>> KitsAsync() => db.Set<WelcomeKit>().AsNoTracking().OrderBy(k => k.Group).ToListAsync();

    /// <summary>One kit; null when there is none.</summary>
    public Task<WelcomeKit?> KitAsync(Guid id) => db.Set<WelcomeKit>().AsNoTracking().SingleOrDefaultAsync(k => k.Id == id);

    /// <summary>Who followed a training, or was handed a kit, by name.</summary>
    public Task<List<TrainingRecord>> RecordsAsync(Guid of) =>
        db.Set<TrainingRecord>().AsNoTracking().Where(r => r.TrainingId == of || r.KitId == of).OrderBy(r => r.Name).ToListAsync();

    /// <summary>Everyone with everything they followed or received, by name, the latest first.</summary>
    public async Task<List<RegisterRow>> RegisterAsync()
    {
        var followed = from r in db.Set<TrainingRecord>() join t in db.Set<Training>() on r.TrainingId equals t.Id select new RegisterRow(r.Name, r.Office, t.Group, t.Title, false, r.On);
        var handed = from r in db.Set<TrainingRecord>() join k in db.Set<WelcomeKit>() on r.KitId equals k.Id select new RegisterRow(r.Name, r.Office, k.Group, k.Title, true, r.On);
        return [.. (await followed.ToListAsync()).Concat(await handed.ToListAsync()).OrderBy(r => r.Name, StringComparer.CurrentCulture).ThenByDescending(r => r.On)];
    }

    /// <summary>How many people followed a training in a year, by group: nobody is named.</summary>
    public async Task<Dictionary<LearnerGroup, int>> TrainedAsync(int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var people = from r in db.Set<TrainingRecord>() join t in db.Set<Training>() on r.TrainingId equals t.Id where r.On >= first && r.On <= last select new { t.Group, r.Name, r.Office };
        return await people.Distinct().GroupBy(p => p.Group).Select(g => new { g.Key, People = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.People);
    }
}
