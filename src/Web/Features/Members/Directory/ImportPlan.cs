using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>What a file would do to the members: people added and corrected, seats given, and everything that stands against it.</summary>
internal sealed class ImportPlan
{
    private readonly ImportGround _ground;
    private readonly Dictionary<string, (Person Person, ImportedLine Line)> _new = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, ImportedLine> _known = [];
    private readonly HashSet<(Guid, Guid, DateOnly)> _seen = [];
    private readonly List<ImportFault> _faults;

    private ImportPlan(ImportGround ground, IEnumerable<ImportFault> faults) => (_ground, _faults) = (ground, [.. faults]);

    /// <summary>Everything that is wrong, by line.</summary>
    public IReadOnlyList<ImportFault> Faults => _faults;

    public IReadOnlyList<Person> Added => [.. _new.Values.Select(n => n.Person)];

    /// <summary>People whose line says something new, with that line.</summary>
    public IReadOnlyList<(Person Person, ImportedLine Line)> Corrected =>
        [.. _known.Where(k => !k.Value.IsAs(_ground.People[k.Key])).Select(k => (_ground.People[k.Key], k.Value))];

    public List<Mandate> Seats { get; } = [];

    /// <summary>People who are as their line says.</summary>
    public int Unchanged => _known.Count(k => k.Value.IsAs(_ground.People[k.Key]));

    public static async Task<ImportPlan> MakeAsync(AppDbContext db, byte[] content, bool tracked)
    {
        var (lines, faults) = ImportReader.Read(content);
        var plan = new ImportPlan(await ImportGround.LoadAsync(db, lines, tracked), faults);
        var wrong = faults.Select(f => f.Line).ToHashSet();
        foreach (var line in lines.Where(line => !wrong.Contains(line.Line)))
        {
            plan.Take(line);
        }

        plan.CheckSeats();
        plan._faults.Sort((a, b) => a.Line.CompareTo(b.Line));
        return plan;
    }

    private void Take(ImportedLine line)
    {
        if (PersonOf(line) is not { } person || line.Organ is null)
        {
            return;
        }

        if (!_ground.Editions.TryGetValue(Folding.Words(line.Edition!), out var edition))
        {
            Fault(line, SheetWords.Edition, line.Edition!, "import.unknown-edition");
        }
        else if (edition.Organs.FirstOrDefault(o => Folding.Words(o.Name) == Folding.Words(line.Organ)) is not { } organ)
        {
            Fault(line, SheetWords.Organ, line.Organ, "import.unknown-organ");
        }
        else
        {
            Seat(line, person, edition, organ);
        }
    }

    private Person? PersonOf(ImportedLine line)
    {
        if (line.Id is { } id)
        {
            return _ground.People.TryGetValue(id, out var known) && (_known.TryAdd(id, line) || _known[id].SaysTheSame(line)) ? known
                : Fault(line, SheetWords.Id, id.ToString(), known is null ? "import.unknown-person" : "import.contradiction");
        }

        if (_ground.IsThere(line))
        {
            return Fault(line, SheetWords.FamilyName, $"{line.GivenName} {line.FamilyName}", "import.already-there");
        }

        var key = $"{line.SearchName}|{line.BornOn}|{line.Email}";
        if (!_new.TryGetValue(key, out var made))
        {
            made = (new Person(_ground.AuthorityId, line.GivenName, line.FamilyName), line);
            line.WriteTo(made.Person);
            _new[key] = made;
        }

        return made.Line.SaysTheSame(line) ? made.Person : Fault(line, SheetWords.FamilyName, $"{line.GivenName} {line.FamilyName}", "import.contradiction");
    }

    private void Seat(ImportedLine line, Person person, Edition edition, Organ organ)
    {
        var (from, to) = (line.From ?? edition.StartsOn, line.To ?? edition.EndsOn);
        if (!_seen.Add((person.Id, organ.Id, from)))
        {
            Fault(line, SheetWords.Organ, organ.Name, "import.twice");
        }
        else if (_ground.Mandates.TryGetValue((person.Id, organ.Id, from), out var held))
        {
            var same = (line.To is null || held.EndsOn == to) && (line.Origin is null || held.Origin == line.Origin) && (line.Status is null || held.Status == line.Status);
            _ = same ? null : Fault(line, SheetWords.Organ, organ.Name, "import.mandate-changed");
        }
        else if (from < edition.StartsOn || to > edition.EndsOn || to < from)
        {
            Fault(line, SheetWords.From, $"{from:yyyy-MM-dd} – {to:yyyy-MM-dd}", "import.outside-term");
        }
        else if (line.Status is not (null or MandateStatus.Active) || line.Origin is null)
        {
            Fault(line, line.Origin is null ? SheetWords.Origin : SheetWords.Status, "", line.Origin is null ? "import.no-origin" : "import.new-not-active");
        }
        else if (MandateRules.WhyNotSeat(edition, person.FullName, _ground.EarlierOf(person.Id, edition)).Count > 0)
        {
            Fault(line, SheetWords.Edition, edition.Name, "import.not-renewable");
        }
        else
        {
            Seats.Add(new Mandate(new(_ground.AuthorityId, person.Id, edition.Id, organ.Id), line.Origin.Value, from, to));
        }
    }

    private void CheckSeats()
    {
        foreach (var organ in _ground.Editions.Values.SelectMany(e => e.Organs).Where(o => o.Seats > 0))
        {
            var (taken, more) = (_ground.Taken.GetValueOrDefault(organ.Id), Seats.Count(m => m.OrganId == organ.Id));
            if (more > 0 && taken + more > organ.Seats)
            {
                _faults.Add(new(1, SheetWords.Organ, $"{organ.Name} : {taken} + {more} > {organ.Seats}", "import.full"));
            }
        }
    }

    private Person? Fault(ImportedLine line, string column, string value, string code)
    {
        _faults.Add(new(line.Line, column, value, code));
        return null;
    }
}
