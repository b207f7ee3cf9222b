using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Organs;

/// <summary>Members in office and what is known of them, for the draw of an organ.</summary>
public sealed class OrganDrawQueries(AppDbContext db, TimeProvider clock, IStringLocalizer<OrganDrawTexts> texts)
{
    /// <summary>Null when there is no such organ.</summary>
    public async Task<OrganDrawView?> ViewAsync(Guid organId)
    {
        if (await db.Set<Organ>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == organId) is not { } organ)
        {
            return null;
        }

        var edition = await db.Set<Edition>().AsNoTracking().Include(e => e.Organs).SingleAsync(e => e.Id == organ.EditionId);
        var day = OrganSeatService.DayIn(edition, Format.DayOf(clock.GetUtcNow()));
        var seats = await (from m in db.Set<Mandate>().AsNoTracking()
                           join p in db.Set<Person>() on m.PersonId equals p.Id
                           where m.EditionId == edition.Id && m.Status == MandateStatus.Active && m.EndsOn >= day
                           orderby p.FamilyName, p.GivenName, p.Id
                           select new { Person = p, m.OrganId, m.Origin }).ToListAsync();
        var features = await FeaturesAsync(edition.Id);
        var origins = seats.Select(s => s.Origin).Distinct().Order().Select(o => texts[$"Origin.{o}"].Value).ToList();
        OrganFeature origin = new(texts["Origin"], origins);
        var known = await KnownAsync(edition.Id);
        var open = await db.Set<PanelDraw>().AsNoTracking()
            .Where(d => d.EditionId == edition.Id && (d.Status == PanelDrawStatus.Preparing || d.Status == PanelDrawStatus.Prepared || d.Status == PanelDrawStatus.Drawn))
            .Select(d => new CurrentDraw(d.Id, d.Status)).FirstOrDefaultAsync();
        var small = edition.Organs.Where(o => o.Kind != OrganKind.Plenary).ToDictionary(o => o.Id, o => o.Name);
        var members = seats.GroupBy(s => s.Person.Id).Select(group => new OrganCandidate(group.Key, group.First().Person.GivenName, group.First().Person.FamilyName)
        {
            SitsHere = group.Any(s => s.OrganId == organId),
            SitsIn = [.. group.Where(s => s.OrganId != organId && small.ContainsKey(s.OrganId)).Select(s => small[s.OrganId])],
            Values = features.ToDictionary(f => f.Name, f => f.ValueOf(group.First().Person, known.GetValueOrDefault(group.Key), edition.StartsOn))
                .Append(new(origin.Name, texts[$"Origin.{group.First().Origin}"])).DistinctBy(v => v.Key).ToDictionary(),
        });
        return new(organ, edition, [.. members]) { Features = origins.Count > 1 ? [.. features, origin] : features, Open = open };
    }

    /// <summary>Features of the panel's quotas, with the values in their order.</summary>
    private async Task<IReadOnlyList<OrganFeature>> FeaturesAsync(Guid editionId)
    {
        var draw = await db.Set<PanelDraw>().Where(d => d.EditionId == editionId && d.OrganId == null && d.Status == PanelDrawStatus.Confirmed).Select(d => (Guid?)d.PoolId).FirstOrDefaultAsync();
        var quotas = await db.Set<PanelQuota>().AsNoTracking().Where(q => q.PoolId == draw).OrderBy(q => q.Order).ToListAsync();
        return [.. quotas.GroupBy(q => q.Feature, StringComparer.OrdinalIgnoreCase).Select(g => new OrganFeature(g.Key, [.. g.Select(q => q.Value)]))];
    }

    /// <summary>What the pool said of each member who was drawn from it.</summary>
    private async Task<Dictionary<Guid, Dictionary<string, string>>> KnownAsync(Guid editionId) =>
        (await (from c in db.Set<CalledPerson>().AsNoTracking()
                join m in db.Set<Mandate>() on c.MandateId equals m.Id
                join v in db.Set<Volunteer>() on c.VolunteerId equals v.Id
                where m.EditionId == editionId && v.PersonId == null
                select new { m.PersonId, v.Columns }).ToListAsync())
            .DistinctBy(c => c.PersonId).ToDictionary(c => c.PersonId, c => new Dictionary<string, string>(c.Columns, StringComparer.OrdinalIgnoreCase));
}

/// <summary>An organ, and who may be drawn for it.</summary>
public sealed record OrganDrawView(Organ Organ, Edition Edition, IReadOnlyList<OrganCandidate> Members)
{
    /// <summary>Features known of the members.</summary>
    public IReadOnlyList<OrganFeature> Features { get; init; } = [];

    /// <summary>A draw of the edition that is under way.</summary>
    public CurrentDraw? Open { get; init; }

    /// <summary>People who sit in the organ.</summary>
    public int Taken => Members.Count(m => m.SitsHere);

    /// <summary>Seats to draw.</summary>
    public int Vacant => Math.Max(0, Organ.Seats - Taken);

    /// <summary>Members who may be drawn.</summary>
    public IReadOnlyList<OrganCandidate> Candidates => [.. Members.Where(m => !m.SitsHere)];

    /// <summary>Bounds that make the organ look like the assembly.</summary>
    public IReadOnlyList<PlannedBounds> BoundsOf(OrganFeature feature)
    {
        // Members of whom it is not known take their share of the seats too, but nothing is asked of them.
        string[] values = [.. feature.Values, OrganSeats.Unknown];
        var counts = values.ToDictionary(v => v, v => Members.Count(m => m.Values[feature.Name] == v));
        var held = values.ToDictionary(v => v, v => Members.Count(m => m.SitsHere && m.Values[feature.Name] == v));
        return Members.Count == counts[OrganSeats.Unknown] ? []
            : [.. OrganSeats.Propose([.. counts.Select(c => new Margin(c.Key, c.Value))], held, Organ.Seats, 1).Where(b => b.Value != OrganSeats.Unknown)];
    }
}

/// <summary>A member in office.</summary>
public sealed record OrganCandidate(Guid PersonId, string GivenName, string FamilyName)
{
    public bool SitsHere { get; init; }

    /// <summary>Other small organs the member sits in.</summary>
    public IReadOnlyList<string> SitsIn { get; init; } = [];

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}

/// <summary>A feature of the panel and its values.</summary>
public sealed record OrganFeature(string Name, IReadOnlyList<string> Values)
{
    /// <summary>What the pool said of the person; else the age band of a birth date; else unknown.</summary>
    public string ValueOf(Person person, IReadOnlyDictionary<string, string>? known, DateOnly start)
    {
        if (known?.GetValueOrDefault(Name) is { } said && Values.FirstOrDefault(v => string.Equals(v, said, StringComparison.OrdinalIgnoreCase)) is { } value)
        {
            return value;
        }

        return person.BornOn is { } born ? Values.FirstOrDefault(v => AgeBand.TryParse(v, out var band) && band.Holds(AgeBand.AgeOn(born, start))) ?? OrganSeats.Unknown : OrganSeats.Unknown;
    }
}
