using System.Globalization;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Candidate = Misthos.Sortition.Person;
using Lottery = Misthos.Sortition.Draw;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>A fictitious pool, its quotas, and a panel drawn by the real engine, so that its proof can be replayed.</summary>
/// <param name="demo">Where to add it.</param>
/// <param name="rows">Quotas; their features are the columns of the pool. Ages are written "16-20" or "60 et plus".</param>
internal sealed class DemoPanel(DemoScope demo, Quota[] rows)
{
    private const string Age = "âge";

    private readonly string[] _features = [.. rows.Select(row => row.Feature).Distinct()];

    /// <summary>People aged 16 to 20 in the pool; every other value is as frequent as its neighbours.</summary>
    public int Young { get; init; } = int.MaxValue;

    /// <summary>Draws the panel of an edition on a day and confirms it; members take the age that was drawn.</summary>
    public void Draw(Edition edition, IReadOnlyList<Person> members, int people, DateOnly day)
    {
        var at = DemoCalendar.Noon(day);
        var candidates = Enumerable.Range(1, people).Select(Invent).ToList();
        var request = new DrawRequest(new Pool(_features, candidates, ["id", .. _features], "id"), new Quotas(rows), members.Count, Reserve: 20);
        var result = Lottery.Walk(request, $"Tirage de démonstration, {day:d MMMM yyyy} (fictif)");
        var pool = new RecruitmentPool(demo.AuthorityId, edition.Id, demo.UserId(Role.Organiser), at.AddDays(-7));
        pool.SetSource("vivier-fictif.csv", "quotas-fictifs.csv", "");
        Array.ForEach(rows, row => pool.Add(new PanelQuotaBounds(row.Feature, row.Value, row.Min, row.Max)));
        var volunteers = candidates.ToDictionary(c => c.Id, c => pool.Add(c.Id, _features.Zip(c.Values).ToDictionary(pair => pair.First, pair => pair.Second)));
        var trace = new DrawTrace("random", result.Engine, result.RandomText, result.PoolHash, result.QuotasHash, result.Proof.ToJson(), members.Count);
        var draw = new PanelDraw(pool, trace, demo.UserId(Role.Organiser), at);
        AddSeats(draw, volunteers, result);
        draw.Confirm(demo.UserId(Role.Guarantor), at.AddHours(1));
        demo.Db.AddRange(pool, draw);
        foreach (var (person, seat) in members.Zip(result.Panel))
        {
            person.SetBirth(Birth(volunteers[seat.Id].Columns[Age], day));
        }
    }

    private static void AddSeats(PanelDraw draw, Dictionary<string, Volunteer> volunteers, DrawResult result)
    {
        foreach (var seat in result.Panel)
        {
            draw.AddSeat(volunteers[seat.Id].Id, seat.Rank, isReserve: false);
        }

        foreach (var seat in result.Reserve)
        {
            draw.AddSeat(volunteers[seat.Id].Id, seat.Rank, isReserve: true);
        }
    }

    private Candidate Invent(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"F{number:000}");
        string[] values = [.. _features.Select(feature => Value(feature, number))];
        return new Candidate(id, values, null, [id, .. values]);
    }

    private string Value(string feature, int number)
    {
        var values = rows.Where(row => row.Feature == feature).Select(row => row.Value).ToArray();
        return feature != Age || Young == int.MaxValue ? demo.Chance.ArrayElement(values)
            : number <= Young ? values[0] : demo.Chance.ArrayElement(values[1..]);
    }

    private DateOnly Birth(string age, DateOnly day)
    {
        var bounds = age.Split('-');
        var from = int.Parse(bounds[0].Split(' ')[0], CultureInfo.InvariantCulture);
        var to = bounds.Length > 1 ? int.Parse(bounds[1], CultureInfo.InvariantCulture) : from + 18;
        return day.AddYears(-demo.Chance.Number(from, to)).AddDays(-demo.Chance.Number(1, 28));
    }
}
