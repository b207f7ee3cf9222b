using Bogus;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What a demonstration needs to invent people, users and sittings; the same seed gives the same data.</summary>
internal sealed class DemoScope(AppDbContext db, Authority authority, TimeProvider clock, Seals seals)
{
    public const string MailDomain = "@demo.misthos.invalid";

    private readonly Faker _faker = new("fr") { Random = new Randomizer(authority.Slug.Length * 1871) };
    private readonly Dictionary<Role, AppUser> _users = [];

    public AppDbContext Db => db;

    public Seals Seals => seals;

    public Guid AuthorityId => authority.Id;

    public Randomizer Chance => _faker.Random;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DemoCalendar Calendar { get; } = new(Format.DayOf(clock.GetUtcNow()));

    public DateOnly Today => Calendar.Today;

    public Guid UserId(Role role) => _users[role].Id;

    /// <summary>A person who does not exist; one in six is reached by post.</summary>
    public Person Person()
    {
        var (given, family) = (_faker.Name.FirstName(), _faker.Name.LastName());
        var person = new Person(AuthorityId, given, family);
        var byPost = Chance.Bool(1 / 6f);
        person.SetContact(byPost ? null : $"personne{Chance.Number(10_000, 99_999)}{MailDomain}", null,
            $"{_faker.Address.StreetAddress()}\n{_faker.Address.ZipCode()} {Town}", byPost ? ContactChannel.Post : ContactChannel.Email);
        person.LiveIn(Chance.ArrayElement(["nord", "centre", "sud"]));
        person.SetBirth(Today.AddYears(-Chance.Number(21, 78)).AddDays(-Chance.Number(0, 360)));
        db.Add(person);
        return person;
    }

    /// <summary>The town of the authority, and one of its postcodes.</summary>
    public string Town => authority.Name.Split(' ')[0];

    public string Postcode => authority.Slug == "marseille" ? $"130{Chance.Number(1, 16):00}" : "86000";

    /// <summary>Given name, family name and street of somebody who does not exist.</summary>
    public (string Given, string Family, string Street) Identity() => (_faker.Name.FirstName(), _faker.Name.LastName(), _faker.Address.StreetAddress());

    /// <summary>One user for each role; the member's account is linked to <paramref name="member"/>.</summary>
    public void AddUsers(Person member)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var email = $"{role.ToString().ToLowerInvariant()}.{authority.Slug}{MailDomain}";
            var user = new AppUser { Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true, DisplayName = Names[role] };
            user.NormalizedUserName = user.UserName!.ToUpperInvariant();
            user.TwoFactorEnabled = false;
            db.Add(user);
            db.Add(new RoleAssignment(AuthorityId, user.Id, role));
            _users[role] = user;
        }

        _users[Role.Member].DisplayName = member.FullName;
        member.LinkUser(_users[Role.Member].Id);
    }

    /// <summary>Gives people the badge they show at the door.</summary>
    public void MakeBadges(IEnumerable<Person> people) =>
        db.AddRange(people.Select(person => new MemberBadge(AuthorityId, person.Id, System.Security.Cryptography.RandomNumberGenerator.GetString(Domain.Recruitment.ShortCode.Signs, MemberBadge.CodeLength), Now)));

    /// <summary>Gives a seat for the whole term.</summary>
    public void Seat(Person person, Edition edition, Organ organ, MandateOrigin origin) =>
        db.Add(new Mandate(new MandateSeat(AuthorityId, person.Id, edition.Id, organ.Id), origin, edition.StartsOn, edition.EndsOn));

    /// <summary>Holds a sitting and closes it: who came, with the given chance for each person.</summary>
    public Sitting Hold(Sitting sitting, IEnumerable<Person> people, Func<Person, float> chance)
    {
        db.Add(sitting);
        var at = new DateTimeOffset(sitting.Day.ToDateTime(sitting.EndsAt), TimeSpan.Zero);
        sitting.Convene(UserId(Role.Organiser), at.AddDays(-14));
        foreach (var person in people)
        {
            var attendance = new Attendance(sitting, person.Id, Capacity.Member);
            Note(sitting, attendance, Reading(sitting, chance(person)), at);
            db.Add(attendance);
        }

        sitting.Close(UserId(Role.Organiser), at.AddHours(2));
        return sitting;
    }

    /// <summary>Convenes people to a coming sitting, each in their way; the letters are still to print.</summary>
    public void Convene(Sitting sitting, IEnumerable<Person> people)
    {
        db.Add(sitting);
        sitting.Convene(UserId(Role.Organiser), Now);
        db.AddRange(people.Select(person => new Convocation(sitting, person.Id, person.Channel, Now)));
    }

    // Late is missed in the first sequence, an early departure in the last.
    private void Note(Sitting sitting, Attendance attendance, AttendanceReading whole, DateTimeOffset at)
    {
        foreach (var (index, sequence) in sitting.Sequences.Index())
        {
            var touched = !whole.Status.IsThere() || index == (whole.Status == AttendanceStatus.Late ? 0 : sitting.Sequences.Count - 1);
            var missed = touched ? sitting.PlannedMinutes - whole.MinutesPresent : 0;
            var reading = whole with { SequenceId = sequence.Id, Status = touched ? whole.Status : AttendanceStatus.Present, MinutesPresent = whole.Status.IsThere() ? sequence.PlannedMinutes - missed : 0 };
            attendance.Record(sitting, reading, UserId(Role.Reception), at);
        }
    }

    private AttendanceReading Reading(Sitting sitting, float chance)
    {
        var draw = Chance.Float();
        var minutes = sitting.PlannedMinutes;
        return draw switch
        {
            _ when draw < chance * 0.9f => new(AttendanceStatus.Present, minutes, AttendanceSource.SignedSheet),
            _ when draw < chance * 0.95f => new(AttendanceStatus.Late, minutes - 45, AttendanceSource.SignedSheet),
            _ when draw < chance => new(AttendanceStatus.LeftEarly, minutes - 90, AttendanceSource.SignedSheet),
            _ when draw < chance + 0.1f => new(AttendanceStatus.Excused, 0, AttendanceSource.SignedSheet, DemoLife.WhyAway(draw)),
            _ => new(AttendanceStatus.Absent, 0, AttendanceSource.SignedSheet),
        };
    }

    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Administrator] = "Administration (fictif)",
        [Role.Organiser] = "Équipe participation (fictif)",
        [Role.FollowUpOfficer] = "Suivi des membres (fictif)",
        [Role.Facilitator] = "Animation (fictif)",
        [Role.Reception] = "Accueil (fictif)",
        [Role.FinanceOfficer] = "Finances (fictif)",
        [Role.AuthorisingOfficer] = "Ordonnateur (fictif)",
        [Role.ElectedOfficial] = "Délégation participation (fictif)",
        [Role.Guarantor] = "Commissaire de justice (fictif)",
        [Role.Member] = "Membre (fictif)",
    };
}
