using System.Globalization;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Features.Recruitment;
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

    /// <summary>Prepares the panel of an edition three days before a day, draws it then and confirms it; members take the age that was drawn.</summary>
    public void Draw(Edition edition, IReadOnlyList<Person> members, int people, DateOnly day)
    {
        var (by, at) = (demo.UserId(Role.Organiser), DemoCalendar.Noon(day));
        var candidates = Enumerable.Range(1, people).Select(Invent).ToList();
        var pool = new RecruitmentPool(demo.AuthorityId, edition.Id, new(by, at.AddDays(-7), $"secret fictif, {edition.Name}"));
        pool.SetSource("vivier-fictif.csv", "quotas-fictifs.csv", "");
        Array.ForEach(rows, row => pool.Add(new PanelQuotaBounds(row.Feature, row.Value, row.Min, row.Max)));
        var volunteers = candidates.ToDictionary(c => c.Id, c => pool.Add(c.Id, new[] { "id" }.Concat(_features).Zip(c.Cells).ToDictionary(pair => pair.First, pair => pair.Second)));
        var terms = new DrawTerms(nameof(DrawMethod.Leximin), members.Count, 20);
        var prepared = Lottery.Prepare(PoolRebuilder.RequestOf(pool, terms), DrawMethod.Leximin);
        var result = prepared.Draw($"Tirage de démonstration, {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))} (fictif)");
        var draw = new PanelDraw(pool, terms, by, at.AddDays(-3));
        draw.Prepare(LotteryKeeping.TraceOf(prepared), at.AddDays(-3).AddMinutes(1));
        LotteryKeeping.Record(draw, pool, result, by, at);
        draw.Confirm(demo.UserId(Role.Guarantor), at.AddHours(1));
        demo.Db.AddRange(pool, draw, LotteryKeeping.CommitmentOf(draw, prepared, _features));
        var mandates = demo.Db.Set<Mandate>().Local.Where(m => m.OrganId == edition.Organs[0].Id).ToDictionary(m => m.PersonId, m => m.Id);
        foreach (var (person, seat) in members.Zip(result.Panel))
        {
            person.SetBirth(Birth(volunteers[seat.Id].Columns[Age], day));
            Accept(draw.DrawnSeats.Single(s => s.VolunteerId == volunteers[seat.Id].Id), mandates[person.Id], at.AddDays(1).AddMinutes(5 * seat.Rank));
        }
    }

    private void Accept(DrawnSeat seat, Guid mandate, DateTimeOffset at)
    {
        var called = new CalledPerson(seat, mandate);
        called.Record(CallOutcome.Accepted, null, demo.UserId(Role.Organiser), at);
        demo.Db.Add(called);
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
