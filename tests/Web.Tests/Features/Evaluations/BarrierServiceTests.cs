using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations.Adjustments;
using Misthos.Web.Features.Evaluations.Barriers;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>Obstacles are read from absences and departures, sorted by hand, set against measures; what is kept of words is a fingerprint.</summary>
public sealed class BarrierServiceTests
{
    [Theory]
    [MemberData(nameof(EvaluationCity.Databases), MemberType = typeof(EvaluationCity))]
    public async Task Reasons_are_counted_sorted_and_set_against_measures(bool onPostgres)
    {
        await using var city = await EvaluationCity.CreateAsync(12, onPostgres);
        await ExcuseAsync(city, 6, "Travail");
        await ExcuseAsync(city, 5, "Mystère");
        await ResignAsync(city, "Je n’ose pas parler");
        var board = await BoardAsync(city);
        Assert.Equal((6, 5), (People(board, BarrierKind.Work), People(board, BarrierKind.Other)));
        Assert.Null(board.People[BarrierSource.Departures]);
        var words = await WordsAsync(city);
        Assert.Equal(["Mystère", "Travail", "Je n’ose pas parler"], words.Select(w => w.Words));
        Assert.Equal(BarrierKind.Legitimacy, words[2].Kind);

        Dictionary<string, BarrierKind> chosen = new() { [words[0].Mark] = BarrierKind.Family };
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => city.DoAsync<ReasonService, IReadOnlyList<Refusal>>(s => s.SortAsync(chosen))));
        Assert.All(answers.SelectMany(a => a), refusal => Assert.Equal("Conflict", refusal.Code));
        Assert.Equal(5, People(await BoardAsync(city), BarrierKind.Family));
        Assert.DoesNotContain("yst", (await city.City.WithAsync(db => db.Set<ReasonSorting>().SingleAsync())).Mark, StringComparison.OrdinalIgnoreCase);

        await MeasureAsync(city, BarrierKind.Work);
        var measure = Assert.Single((await BoardAsync(city)).Measures);
        Assert.Equal((null, 6d / 25), (measure.Absences.Before, Math.Round(measure.Absences.Since!.Value, 4)));
    }

    private static int? People(BarrierBoard board, BarrierKind kind) => board.Rows.Single(r => r.Kind == kind).People[BarrierSource.Absences];

    private static Task<BarrierBoard> BoardAsync(EvaluationCity city) => city.DoAsync<BarrierQueries, BarrierBoard>(q => q.OfAsync(city.City.Edition.Id));

    private static Task<List<ReasonWords>> WordsAsync(EvaluationCity city) => city.DoAsync<BarrierQueries, List<ReasonWords>>(q => q.WordsAsync(city.City.Edition.Id));

    private static Task<int> ExcuseAsync(EvaluationCity city, int people, string reason) => city.City.WithAsync(async db =>
    {
        var sitting = await db.Set<Sitting>().Include(s => s.Sequences).SingleAsync();
        for (var i = 0; i < people; i++)
        {
            var person = new Person(db.AuthorityId, "Excusé", $"{reason} {i}");
            var attendance = new Attendance(sitting, person.Id, Capacity.Member);
            attendance.Record(sitting, new(AttendanceStatus.Excused, 0, AttendanceSource.SignedSheet, reason), city.City.UserId, TimeProvider.System.GetUtcNow());
            db.AddRange(person, attendance);
        }

        return await db.SaveChangesAsync();
    });

    private static Task<int> ResignAsync(EvaluationCity city, string reason)
    {
        var today = Format.DayOf(TimeProvider.System.GetUtcNow());
        var mandate = new Mandate(new(city.City.Authority.Id, city.People[0].Id, city.City.Edition.Id, city.City.Edition.Organs[0].Id), MandateOrigin.Drawn, today.AddDays(-30), today.AddDays(30));
        mandate.Resign(today, reason, city.City.UserId, TimeProvider.System.GetUtcNow());
        return city.City.AddAsync(mandate);
    }

    private static async Task MeasureAsync(EvaluationCity city, BarrierKind kind)
    {
        var today = Format.DayOf(TimeProvider.System.GetUtcNow());
        Assert.NotNull((await city.DoAsync<AdjustmentService, (Guid? Id, IReadOnlyList<Refusal>)>(s => s.DecideAsync(new(city.City.Edition.Id), new(AdjustmentKind.Pace, "Trop de travail.", "Le soir.", "Équipe", today, today) { Barrier = kind }, tell: false))).Id);
    }
}
