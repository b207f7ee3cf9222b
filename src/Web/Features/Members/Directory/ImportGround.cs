using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>What is known already when a file is read: read once, whatever the number of lines.</summary>
internal sealed class ImportGround
{
    private HashSet<(string Name, string Mark)> _there = [];

    private Dictionary<Guid, Guid> _assemblies = [];

    private ILookup<Guid, Mandate> _ofPerson = Array.Empty<Mandate>().ToLookup(m => m.PersonId);

    public Guid AuthorityId { get; private init; }

    /// <summary>Editions with their organs, by folded name.</summary>
    public Dictionary<string, Edition> Editions { get; private set; } = [];

    /// <summary>People the file names by their identifier.</summary>
    public Dictionary<Guid, Person> People { get; private set; } = [];

    public Dictionary<(Guid, Guid, DateOnly), Mandate> Mandates { get; private set; } = [];

    /// <summary>Seats in use by organ.</summary>
    public Dictionary<Guid, int> Taken { get; private set; } = [];

    public static async Task<ImportGround> LoadAsync(AppDbContext db, IReadOnlyList<ImportedLine> lines, bool tracked)
    {
        var editions = await db.Set<Edition>().AsNoTracking().Include(e => e.Organs).OrderBy(e => e.StartsOn).ToListAsync();
        var ids = lines.Select(l => l.Id).OfType<Guid>().Distinct().ToList();
        var people = db.Set<Person>().Where(p => ids.Contains(p.Id));
        var mandates = await db.Set<Mandate>().AsNoTracking().Where(m => ids.Contains(m.PersonId)).ToListAsync();
        var known = lines.Any(l => l.Id is null) ? await db.Set<Person>().Select(p => new { p.SearchName, p.Email, p.BornOn }).ToListAsync() : [];
        return new()
        {
            AuthorityId = db.AuthorityId,
            Editions = editions.GroupBy(e => Folding.Words(e.Name)).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal),
            People = await (tracked ? people : people.AsNoTracking()).ToDictionaryAsync(p => p.Id),
            Mandates = mandates.ToDictionary(m => (m.PersonId, m.OrganId, m.StartsOn)),
            Taken = await db.Set<Mandate>().Where(m => m.Status == MandateStatus.Active).GroupBy(m => m.OrganId).Select(g => new { g.Key, People = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.People),
            _there = [.. known.SelectMany(k => new[] { (k.SearchName, k.Email ?? ""), (k.SearchName, $"{k.BornOn:yyyy-MM-dd}") }).Where(k => k.Item2.Length > 0)],
            _assemblies = editions.ToDictionary(e => e.Id, e => e.AssemblyId),
            _ofPerson = mandates.ToLookup(m => m.PersonId),
        };
    }

    /// <summary>Whether somebody of this name, with the same e-mail address or date of birth, is known.</summary>
    public bool IsThere(ImportedLine line) =>
        line.Email is { } email && _there.Contains((line.SearchName, email)) || line.BornOn is { } born && _there.Contains((line.SearchName, $"{born:yyyy-MM-dd}"));

    /// <summary>The person's mandates in the other editions of the assembly.</summary>
    public IEnumerable<Mandate> EarlierOf(Guid person, Edition edition) =>
        _ofPerson[person].Where(m => m.EditionId != edition.Id && _assemblies.GetValueOrDefault(m.EditionId) == edition.AssemblyId);
}
