using System.Security.Cryptography;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Everything about a sitting that its tables depend on.</summary>
public sealed record TableCase(Sitting Sitting, TableSetup Setup, EditionPeople Edition, IReadOnlyList<TakingPart> People)
{
    public IReadOnlyList<SeatingRule> Rules { get; init; } = [];

    public IReadOnlyList<TopicChoice> Choices { get; init; } = [];

    public IReadOnlyList<WorkingGroupMember> GroupMembers { get; init; } = [];

    public IReadOnlySet<MetPair> Met { get; init; } = new HashSet<MetPair>();

    /// <summary>Most elected officials and officers at a table: the edition's rule, as the sitting narrows it.</summary>
    public OfficialsRule Officials { get; init; } = new(1, null);

    public string NameOf(Guid person) => People.FirstOrDefault(p => p.Person.Id == person)?.Person.Name
        ?? Edition.Seats.FirstOrDefault(s => s.Person.Id == person)?.Person.Name ?? "?";
}

/// <summary>Makes briefs: of a plan to make, or of one that is there.</summary>
internal static class TableBriefs
{
    /// <summary>Who can be given a seat: guardians and observers are not, a companion only beside somebody.</summary>
    public static IReadOnlyList<TakingPart> ToSeat(TableCase about, PlanCause cause) =>
    [
        .. about.People.Where(p => cause == PlanCause.Present ? p.Came : p.MayCome)
            .Where(p => p.Capacity is not (Capacity.Guardian or Capacity.Observer) && (p.Capacity != Capacity.Companion || about.Rules.Any(r => r.Kind == SeatingRuleKind.Together && (r.PersonId == p.Person.Id || r.OtherId == p.Person.Id)))),
    ];

    /// <summary>The brief of a plan to make.</summary>
    public static SeatingBrief ToMake(TableCase about, PlanCause cause, int rounds)
    {
        var people = ToSeat(about, cause);
        return Brief(about, [.. people.Select(p => about.Edition.Seated(p.Person.Id, p.Capacity, about.Setup.Balance))], about.Setup.Tables.Count, rounds) with { Chosen = Chosen(about, people) };
    }

    /// <summary>The brief that a plan there is measured by.</summary>
    public static SeatingBrief OfPlan(TableCase about, IReadOnlyList<(Guid Person, Capacity Capacity)> seated, int tables, int rounds) =>
        Brief(about, [.. seated.Select(s => about.Edition.Seated(s.Person, s.Capacity, about.Setup.Balance))], tables, rounds);

    private static SeatingBrief Brief(TableCase about, IReadOnlyList<SeatedPerson> people, int tables, int rounds) => new(people, tables, rounds)
    {
        Features = about.Setup.Balance,
        Rules = [.. about.Rules.Select(r => new SeatingDemand(r.Kind, r.PersonId, r.OtherId, r.Table))],
        MostOfficials = about.Officials.Most,
        SmallTable = about.Setup.SmallTable,
        Places = Places(about.Setup),
    };

    // People of a working group sit at its table; the others have what they prefer, as far as there are places.
    private static Dictionary<Guid, int> Chosen(TableCase about, IReadOnlyList<TakingPart> people)
    {
        var here = people.Select(p => p.Person.Id).ToHashSet();
        var groups = about.Setup.Tables.Where(t => t.GroupId is not null).ToDictionary(t => t.GroupId!.Value, t => t.Order);
        var chosen = about.GroupMembers.Where(m => here.Contains(m.PersonId) && groups.ContainsKey(m.GroupId))
            .GroupBy(m => m.PersonId).ToDictionary(g => g.Key, g => groups[g.First().GroupId]);
        var asked = about.Choices.Where(c => here.Contains(c.PersonId) && !chosen.ContainsKey(c.PersonId) && c.First <= about.Setup.Tables.Count)
            .OrderBy(c => Lot(about.Sitting.Id, c.PersonId), StringComparer.Ordinal).Select(c => new Preference(c.PersonId, c.First, c.Second <= about.Setup.Tables.Count ? c.Second : null));
        foreach (var (person, table) in ChoiceShares.Share([.. asked], Places(about.Setup)))
        {
            chosen[person] = table;
        }

        return chosen;
    }

    private static List<int?> Places(TableSetup setup) => [.. setup.Tables.OrderBy(t => t.Order).Select(t => t.Places)];

    // Whom a place goes to among equals is a lot, the same each time the plan is made: asking again changes nothing.
    private static string Lot(Guid sitting, Guid person) => Convert.ToHexString(SHA256.HashData([.. sitting.ToByteArray(), .. person.ToByteArray()]));
}
