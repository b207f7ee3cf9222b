using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Sittings.Groups;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Tables planned by the real engine: sub-groups that last at Marseille, World Cafés of three rounds at Poitiers, officials and officers placed.</summary>
internal sealed class DemoTables(DemoScope demo)
{
    private const double Little = 0.06;

    private static readonly string[] Subjects =
        ["Les corbeilles et les dépôts", "Les abords des écoles", "La nuit et le bruit", "Les plages et les îles", "Verbaliser ou prévenir", "Les marchés", "Les chantiers", "Les quartiers éloignés", "Les commerces et les emballages", "Apprendre dès l’enfance"];

    private static readonly string[] Words =
        ["Il faut des repas locaux dans les cantines, même un jour par semaine pour commencer. (fictif)", "On ne sait pas où trouver les productrices et les producteurs : un plan du quartier aiderait. (fictif)", "Les jardins partagés ont une liste d’attente de deux ans. (fictif)", "Le marché ferme trop tôt pour qui travaille. (fictif)"];

    /// <summary>The last sitting worked in ten sub-groups, kept as working groups; the follow-up seats them again.</summary>
    public void AddSubGroups(Edition edition, Sitting held)
    {
        var guests = Guests(held, officers: 8, elected: 2, facilitators: 0);
        var (setup, plan) = Plan(edition, held, new(TableFormat.SubGroups, [""], Named(Subjects), [], null, 5, false), guests, PlanCause.Present);
        var groups = Subjects.Index().Select(s => new WorkingGroup(held, s.Item)).ToList();
        foreach (var seat in plan.Seats.Where(s => s.Capacity is Capacity.Member or Capacity.Officer))
        {
            groups[seat.Table - 1].Join(seat.PersonId, seat.Capacity == Capacity.Officer, held.Day, demo.UserId(Role.Organiser));
        }

        List<TableTerms> seated = [.. groups.Select(g => new TableTerms(g.Name, null, g.Id))];
        setup.Describe(new(TableFormat.SubGroups, [""], seated, setup.Balance, null, 5, false));
        demo.Db.AddRange(groups);
        var next = demo.Db.Set<Sitting>().Local.Single(s => s.EditionId == edition.Id && s.Day > demo.Today);
        var chosen = groups.Index().SelectMany(g => g.Item.Members.Where(m => !m.IsContact).Select(m => (m.PersonId, Table: g.Index + 1))).ToDictionary(m => m.PersonId, m => m.Table);
        Plan(edition, next, new(TableFormat.SubGroups, [""], seated, [], null, 5, false), Guests(next, 6, 1, 0), PlanCause.Expected, chosen).Setup.Show(true);
    }

    /// <summary>A World Café held with those who came, some notes ready; another announced, with hosts.</summary>
    public void AddWorldCafes(Edition edition, Sitting held)
    {
        string[] rounds = ["Ce que nous vivons", "Ce que nous proposons", "Ce que nous gardons"];
        var (_, plan) = Plan(edition, held, new(TableFormat.WorldCafe, rounds, Named(new string[8]), [], null, 5, false), Guests(held, 4, 2, 8), PlanCause.Present);
        foreach (var (index, table) in Enumerable.Range(1, 6).Index())
        {
            var note = new TableNote(held, 1 + (index % 3), table);
            note.Write($"Table {table} – {rounds[index % 3]}", Words[index % Words.Length], index % 2 == 0, demo.UserId(Role.Facilitator), DemoCalendar.Noon(held.Day));
            demo.Db.Add(note);
        }

        var next = demo.Db.Set<Sitting>().Local.Single(s => s.EditionId == edition.Id && s.OrganId == held.OrganId && s.Day > demo.Today);
        Plan(edition, next, new(TableFormat.WorldCafe, rounds, Named(new string[19]), [], null, 5, false), Guests(next, 9, 3, 12), PlanCause.Expected).Setup.Show(true);
    }

    private static List<TableTerms> Named(string?[] titles) => [.. titles.Select(t => new TableTerms(t ?? "", null, null))];

    private (TableSetup Setup, TablePlan Plan) Plan(Edition edition, Sitting sitting, TableSetupTerms terms, IReadOnlyList<Attendance> guests, PlanCause cause, Dictionary<Guid, int>? chosen = null)
    {
        var people = new EditionPeople(Seats(edition), [.. demo.Db.Set<PanelQuota>().Local.Select(q => q.Feature).Distinct()], sitting.Day);
        var setup = new TableSetup(sitting, 1);
        setup.Describe(terms with { Balance = people.Features });
        var came = demo.Db.Set<Attendance>().Local.Where(a => a.SittingId == sitting.Id && a.Capacity == Capacity.Member && a.WasThere).Select(a => a.PersonId).ToHashSet();
        var members = people.Seats.Where(s => s.OrganId == sitting.OrganId && (cause == PlanCause.Expected || came.Contains(s.Person.Id))).Select(s => people.Seated(s.Person.Id, Capacity.Member, setup.Balance));
        SeatedPerson[] all = [.. members.DistinctBy(p => p.Id), .. guests.Select(g => people.Seated(g.PersonId, g.Capacity, setup.Balance))];
        var brief = new SeatingBrief(all, setup.Tables.Count, setup.RoundTitles.Count) { Features = setup.Balance, Chosen = chosen ?? [] };
        var (places, refusals) = TableEngine.Plan(brief, new HashSet<MetPair>(), id => id.ToString(), Little);
        var plan = new TablePlan(setup, cause, demo.UserId(Role.Organiser), cause == PlanCause.Present ? DemoCalendar.Noon(sitting.Day) : demo.Now);
        var capacities = all.ToDictionary(p => p.Id, p => p.Capacity);
        foreach (var place in refusals.Count == 0 ? places : throw new InvalidOperationException(refusals[0].Code))
        {
            plan.Seat(place, capacities[place.PersonId], place.IsHost);
        }

        demo.Db.AddRange(setup, plan);
        return (setup, plan);
    }

    private List<EditionSeat> Seats(Edition edition)
    {
        var people = demo.Db.Set<Person>().Local.ToDictionary(p => p.Id);
        var volunteers = demo.Db.Set<Volunteer>().Local.ToDictionary(v => v.Id);
        var called = demo.Db.Set<CalledPerson>().Local.Where(c => c.MandateId is not null).ToDictionary(c => c.MandateId!.Value, c => volunteers[c.VolunteerId].Columns);
        return [.. demo.Db.Set<Mandate>().Local.Where(m => m.EditionId == edition.Id).Select(m => new EditionSeat(Of(people[m.PersonId]), m.OrganId, m.StartsOn, m.EndsOn, m.Origin, called.GetValueOrDefault(m.Id)))];

        static TablePerson Of(Person person) => new(person.Id, person.GivenName, person.FamilyName, person.BornOn);
    }

    /// <summary>People of the authority: present when the sitting was held, expected otherwise.</summary>
    private List<Attendance> Guests(Sitting sitting, int officers, int elected, int facilitators)
    {
        Capacity[] capacities = [.. Enumerable.Repeat(Capacity.Officer, officers), .. Enumerable.Repeat(Capacity.ElectedOfficial, elected), .. Enumerable.Repeat(Capacity.Facilitator, facilitators)];
        return [.. capacities.Select(capacity => Guest(sitting, capacity))];
    }

    private Attendance Guest(Sitting sitting, Capacity capacity)
    {
        var (given, family, _) = demo.Identity();
        var person = new Person(demo.AuthorityId, given, family);
        person.SetStanding(capacity == Capacity.Officer, capacity == Capacity.ElectedOfficial);
        var attendance = new Attendance(sitting, person.Id, capacity);
        foreach (var sequence in sitting.Status == SittingStatus.Closed ? sitting.Sequences : [])
        {
            attendance.Record(sitting, new(AttendanceStatus.Present, sequence.PlannedMinutes, AttendanceSource.SignedSheet, "Noté d’après la liste de l’équipe. (fictif)") { SequenceId = sequence.Id }, demo.UserId(Role.Organiser), DemoCalendar.Noon(sitting.Day));
        }

        demo.Db.AddRange(person, attendance);
        return attendance;
    }
}
