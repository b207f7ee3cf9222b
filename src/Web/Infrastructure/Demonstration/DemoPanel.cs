using System.Globalization;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Lottery = Misthos.Sortition.Draw;
using Candidate = Misthos.Sortition.Person;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>A fictitious pool, its quotas, and a panel drawn by the real engine, so that its proof can be replayed.</summary>
internal sealed class DemoPanel(DemoScope demo)
{
    private const string RandomText = "Tirage de démonstration, 18 janvier 2025 (fictif)";

    private static readonly string[] Features = ["genre", "âge", "secteur"];

    // The target of 20 % aged 16 to 20 (22 seats) is out of reach: the pool holds nine such people.
    private static readonly Quota[] Rows =
    [
        new("genre", "femme", 54, 57), new("genre", "homme", 54, 57),
        new("âge", "16-20", 9, 22), new("âge", "21-39", 34, 40), new("âge", "40-59", 32, 38), new("âge", "60 et plus", 26, 34),
        new("secteur", "nord", 33, 42), new("secteur", "centre", 33, 42), new("secteur", "sud", 33, 42),
    ];

    /// <summary>Draws the panel of an edition and confirms it; members take the age that was drawn.</summary>
    public void Draw(Edition edition, IReadOnlyList<Person> members)
    {
        var at = new DateTimeOffset(2025, 1, 18, 10, 0, 0, TimeSpan.Zero);
        var people = Enumerable.Range(1, 420).Select(Candidate).ToList();
        var request = new DrawRequest(new Pool(Features, people, ["id", .. Features], "id"), new Quotas(Rows), edition.Seats, Reserve: 20);
        var result = Lottery.Panel(request, DrawMethod.Random, RandomText);
        var pool = new RecruitmentPool(demo.AuthorityId, edition.Id, demo.UserId(Role.Organiser), at.AddDays(-7));
        pool.SetSource("vivier-fictif.csv", "quotas-fictifs.csv", "");
        Array.ForEach(Rows, row => pool.Add(new PanelQuotaBounds(row.Feature, row.Value, row.Min, row.Max)));
        var rows = people.ToDictionary(person => person.Id, person => pool.Add(person.Id, Features.Zip(person.Values).ToDictionary(pair => pair.First, pair => pair.Second)));
        var trace = new DrawTrace("random", result.Engine, result.RandomText, result.PoolHash, result.QuotasHash, result.Proof.ToJson(), edition.Seats);
        var draw = new PanelDraw(pool, trace, demo.UserId(Role.Organiser), at);
        AddSeats(draw, rows, result);
        draw.Confirm(demo.UserId(Role.Guarantor), at.AddHours(1));
        demo.Db.AddRange(pool, draw);
        foreach (var (person, seat) in members.Zip(result.Panel))
        {
            person.SetBirth(Birth(rows[seat.Id].Columns["âge"]));
        }
    }

    private static void AddSeats(PanelDraw draw, Dictionary<string, Volunteer> rows, DrawResult result)
    {
        foreach (var seat in result.Panel)
        {
            draw.AddSeat(rows[seat.Id].Id, seat.Rank, isReserve: false);
        }

        foreach (var seat in result.Reserve)
        {
            draw.AddSeat(rows[seat.Id].Id, seat.Rank, isReserve: true);
        }
    }

    private Candidate Candidate(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"F{number:000}");
        var age = number <= 9 ? "16-20" : demo.Chance.ArrayElement(["21-39", "40-59", "60 et plus"]);
        string[] values = [demo.Chance.ArrayElement(["femme", "homme"]), age, demo.Chance.ArrayElement(["nord", "centre", "sud"])];
        return new Candidate(id, values, null, [id, .. values]);
    }

    private DateOnly Birth(string age)
    {
        var (from, to) = age switch { "16-20" => (16, 20), "21-39" => (21, 39), "40-59" => (40, 59), _ => (60, 79) };
        return new DateOnly(2025 - demo.Chance.Number(from, to), 1, 1 + demo.Chance.Number(0, 17));
    }
}
