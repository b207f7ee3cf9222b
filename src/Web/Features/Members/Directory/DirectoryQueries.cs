using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Guardians;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>The members of every edition, narrowed by the database.</summary>
public sealed class DirectoryQueries(AppDbContext db, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>People who hold or held a seat and answer to the filters.</summary>
    public IQueryable<Person> People(DirectoryFilter filter)
    {
        // A list made once, not a question for each person: SQLite would answer that one by the widest index.
        var members = Mandates(filter).Select(m => m.PersonId);
        var people = db.Set<Person>().Where(p => members.Contains(p.Id));
        people = filter.Channel is { } channel ? people.Where(p => p.Channel == channel) : people;
        people = filter.District is { } district ? people.Where(p => p.District == district) : people;
        people = filter.HasOpenNeed ? people.Where(p => db.Set<Need>().Where(n => n.Status == NeedStatus.Open).Select(n => n.PersonId).Contains(p.Id)) : people;
        people = filter.Age is { } age ? OfAge(people, age) : people;
        people = filter.Minor switch
        {
            MinorFilter.Minors => people.Where(p => p.BornOn > Minors.LastBirthOfAge(Today)),
            MinorFilter.Lacking => people.Where(MinorQueries.Lacks(db, Today)).Where(p => db.Set<Mandate>().Where(m => m.Status == MandateStatus.Active && m.EndsOn >= Today).Select(m => m.PersonId).Contains(p.Id)),
            _ => people,
        };
        foreach (var word in Folding.Words(filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            people = people.Where(p => p.SearchName.Contains(word));
        }

        return people;
    }

    public Task<int> CountAsync(DirectoryFilter filter) => People(filter).CountAsync();

    /// <summary>One page, by family name, each with their mandates.</summary>
    public async Task<List<DirectoryRow>> PageAsync(DirectoryFilter filter, int page, int size)
    {
        var lacks = MinorQueries.LackingMembers(db, Today);
        var people = await People(filter).OrderBy(p => p.SearchName).ThenBy(p => p.Id).Skip((page - 1) * size).Take(size)
            .Select(p => new DirectoryRow(p.Id, p.GivenName, p.FamilyName, p.Channel)
            {
                HasOpenNeed = db.Set<Need>().Any(n => n.PersonId == p.Id && n.Status == NeedStatus.Open),
                LacksAuthorisation = lacks.Any(l => l.Id == p.Id),
            }).ToListAsync();
        var ids = people.ConvertAll(p => p.Id);
        var mandates = await Lines(Mandates(filter).Where(m => ids.Contains(m.PersonId))).ToListAsync();
        return people.ConvertAll(p => p with { Mandates = mandates.FindAll(m => m.PersonId == p.Id) });
    }

    /// <summary>Editions with their organs, the latest first, for the filters.</summary>
    public Task<List<OrganChoice>> OrgansAsync() =>
        (from e in db.Set<Edition>()
         join o in db.Set<Organ>() on e.Id equals o.EditionId
         orderby e.StartsOn descending, o.Id
         select new OrganChoice(e.Id, e.Name, o.Id, o.Name)).ToListAsync();

    public Task<List<string>> DistrictsAsync() => db.Set<Person>().Where(p => p.District != null).Select(p => p.District!).Distinct().OrderBy(d => d).ToListAsync();

    public Task<List<DirectoryView>> ViewsAsync(Guid user) => db.Set<DirectoryView>().AsNoTracking().Where(v => v.UserId == user).OrderBy(v => v.Name).ToListAsync();

    /// <summary>Every line of a file: a person and one of their mandates, read as it is written.</summary>
    public IAsyncEnumerable<MemberLine> LinesAsync(DirectoryFilter filter)
    {
        var people = People(filter);
        return (from p in people.AsNoTracking()
                join m in Mandates(filter) on p.Id equals m.PersonId
                join o in db.Set<Organ>() on m.OrganId equals o.Id
                join e in db.Set<Edition>() on m.EditionId equals e.Id
                orderby p.SearchName, p.Id, m.StartsOn, m.Id
                select new MemberLine(p, e.Name, o.Name, m)).AsAsyncEnumerable();
    }

    /// <summary>The mandates that answer to the filters.</summary>
    public IQueryable<Mandate> Mandates(DirectoryFilter filter)
    {
        IQueryable<Mandate> mandates = db.Set<Mandate>();
        mandates = filter.Edition is { } edition ? mandates.Where(m => m.EditionId == edition) : mandates;
        mandates = filter.Organ is { } organ ? mandates.Where(m => m.OrganId == organ) : mandates;
        mandates = filter.Origin is { } origin ? mandates.Where(m => m.Origin == origin) : mandates;
        return filter.Status is { } status ? mandates.Where(m => m.Status == status) : mandates;
    }

    private IQueryable<MandateLine> Lines(IQueryable<Mandate> mandates) =>
        from m in mandates
        join o in db.Set<Organ>() on m.OrganId equals o.Id
        join e in db.Set<Edition>() on m.EditionId equals e.Id
        orderby m.StartsOn descending
        select new MandateLine(m.PersonId, e.Name, o.Name, m.Origin, m.Status);

    private IQueryable<Person> OfAge(IQueryable<Person> people, string key)
    {
        var (_, from, to) = DirectoryFilter.Ages.Single(a => a.Key == key);
        var (oldest, youngest) = (Today.AddYears(-to - 1), Today.AddYears(-from));
        return people.Where(p => p.BornOn > oldest && p.BornOn <= youngest);
    }
}

/// <summary>A person of the directory.</summary>
public sealed record DirectoryRow(Guid Id, string GivenName, string FamilyName, ContactChannel Channel)
{
    public bool HasOpenNeed { get; init; }

    public bool LacksAuthorisation { get; init; }

    public IReadOnlyList<MandateLine> Mandates { get; init; } = [];
}

/// <summary>A mandate in the directory.</summary>
public sealed record MandateLine(Guid PersonId, string Edition, string Organ, MandateOrigin Origin, MandateStatus Status);

/// <summary>An organ to choose.</summary>
public sealed record OrganChoice(Guid EditionId, string Edition, Guid OrganId, string Organ);

/// <summary>A line of a file of members.</summary>
public sealed record MemberLine(Person Person, string Edition, string Organ, Mandate Mandate);
