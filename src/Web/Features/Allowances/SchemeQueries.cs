using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances;

/// <summary>An edition with its organs, as a scheme may cover them.</summary>
public sealed record EditionChoice(Guid Id, string Name, string Assembly, DateOnly StartsOn)
{
    public IReadOnlyList<(Guid Id, string Name)> Organs { get; init; } = [];
}

/// <summary>A scheme with all that explains it.</summary>
public sealed record SchemeView(AllowanceScheme Scheme, EditionChoice Edition)
{
    public IReadOnlyDictionary<Guid, string> Users { get; init; } = new Dictionary<Guid, string>();

    public IEnumerable<string> Organs => Edition.Organs.Where(o => Scheme.OrganIds.Contains(o.Id)).Select(o => o.Name);
}

/// <summary>Council acts and schemes, as the pages read them.</summary>
public sealed class SchemeQueries(AppDbContext db)
{
    /// <summary>Every scheme, the latest first.</summary>
    public async Task<IReadOnlyList<SchemeView>> AllAsync()
    {
        var editions = (await EditionsAsync()).ToDictionary(e => e.Id);
        var schemes = await Whole().OrderByDescending(s => s.ValidFrom).ThenByDescending(s => s.Id).ToListAsync();
        return [.. schemes.Select(s => new SchemeView(s, editions[s.EditionId]))];
    }

    public async Task<SchemeView?> FindAsync(Guid id)
    {
        if (await Whole().Include(s => s.PresenceDecisions).SingleOrDefaultAsync(s => s.Id == id) is not { } scheme)
        {
            return null;
        }

        var by = scheme.CouncilAct.States.Select(s => s.RecordedBy).Concat(scheme.PresenceDecisions.Select(d => d.By)).ToList();
        return new SchemeView(scheme, (await EditionsAsync()).Single(e => e.Id == scheme.EditionId))
        {
            Users = await db.Users.Where(u => by.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName),
        };
    }

    /// <summary>A scheme with the expenses it pays back; null when there is none of that id.</summary>
    public Task<AllowanceScheme?> WithExpensesAsync(Guid id) => db.Set<AllowanceScheme>().AsNoTracking().Include(s => s.Expenses).SingleOrDefaultAsync(s => s.Id == id);

    /// <summary>The text of the act of a scheme; null when none is attached.</summary>
    public Task<StoredDocument?> ActTextAsync(Guid id) =>
        (from scheme in db.Set<AllowanceScheme>() join document in db.Set<StoredDocument>() on scheme.CouncilAct.DocumentId equals document.Id where scheme.Id == id select document).AsNoTracking().SingleOrDefaultAsync();

    /// <summary>The schemes of one edition, for its page.</summary>
    public Task<List<AllowanceScheme>> OfEditionAsync(Guid editionId) =>
        Whole().Where(s => s.EditionId == editionId).OrderByDescending(s => s.ValidFrom).ToListAsync();

    /// <summary>Acts on record, the latest first.</summary>
    public Task<List<CouncilAct>> ActsAsync() =>
        db.Set<CouncilAct>().AsNoTracking().Include(a => a.States).OrderByDescending(a => a.AdoptedOn).ToListAsync();

    public async Task<IReadOnlyList<EditionChoice>> EditionsAsync()
    {
        var names = await db.Set<CitizensAssembly>().AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name);
        var editions = await db.Set<Edition>().AsNoTracking().Include(e => e.Organs).OrderByDescending(e => e.StartsOn).ToListAsync();
        return [.. editions.Select(e => new EditionChoice(e.Id, e.Name, names[e.AssemblyId], e.StartsOn) { Organs = [.. e.Organs.Select(o => (o.Id, o.Name))] })];
    }

    private IQueryable<AllowanceScheme> Whole() =>
        db.Set<AllowanceScheme>().AsNoTracking().AsSplitQuery().Include(s => s.Rates).Include(s => s.CouncilAct.States);
}
