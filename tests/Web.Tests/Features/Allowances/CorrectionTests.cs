using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>What was settled stays; a corrected attendance gives a line of its own in the next statement, once.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task A_corrected_attendance_is_settled_as_a_difference_and_once()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        var first = (await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting))).Id;
        var before = await LinesAsync(city);
        Assert.Equal(0, await CorrectedAsync(city));
        await CorrectAsync(city, sitting, 2, new AttendanceReading(AttendanceStatus.Present, 420, default, "oubli à la porte"));
        await CorrectAsync(city, sitting, 0, new AttendanceReading(AttendanceStatus.Absent, 0, default, "homonyme"));

        Assert.Equal(1, await CorrectedAsync(city));
        var (id, refusals) = await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting));
        Assert.Empty(refusals);
        Assert.Equal(0, await CorrectedAsync(city));
        Assert.NotEqual(first, id);
        var after = await LinesAsync(city);
        Assert.Equal([7749, 7749, 7749, -7749], after.OrderBy(l => l.Order).Select(l => l.AmountCents));
        Assert.All(before, line => Assert.Equal(line.Explanation, after.Single(l => l.Id == line.Id).Explanation));
        var correction = AllowanceBreakdown.FromJson(after.Single(l => l.Order == 1).Explanation);
        Assert.Equal(Money.FromCents(7749), correction.Correction!.SettledBefore);
        Assert.Contains(correction.Correction.Changes, c => c.Code == AllowanceChangeCodes.Status);
        Assert.Equal("settlement.nothing-to-settle", (await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting))).Refusals[0].Code);
    }

    [Fact]
    public async Task Ten_people_who_settle_a_correction_at_once_make_one_line()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting));
        await CorrectAsync(city, sitting, 0, new AttendanceReading(AttendanceStatus.Absent, 0, default, "homonyme"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting)))));
        Assert.Single(answers, a => a.Id is not null);
        Assert.Equal(7749, (await LinesAsync(city)).Sum(l => l.AmountCents));
    }

    [Fact]
    public async Task A_correction_left_out_stays_proposed()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting));
        await CorrectAsync(city, sitting, 0, new AttendanceReading(AttendanceStatus.Absent, 0, default, "homonyme"));
        Assert.Equal("settlement.nothing-to-settle", (await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting, []))).Refusals[0].Code);
        Assert.NotNull((await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting))).Id);
    }

    [Fact]
    public async Task A_raise_for_days_already_settled_is_proposed_not_applied()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting));
        await city.WithAsync(async db =>
        {
            var scheme = await db.Set<AllowanceScheme>().Include(s => s.Rates).SingleAsync();
            db.Add(scheme.AddRate(new RateTerms(MoneyCity.Day, null, RateUnit.PerSitting, Money.Euros(80)) { ReferenceMinutes = 420, Provenance = RateProvenance.ReadInAct, Source = "test" }));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(15498, (await LinesAsync(city)).Sum(l => l.AmountCents));
        await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting));
        Assert.Equal([251, 251], (await LinesAsync(city)).Where(l => l.Order == 1).Select(l => l.AmountCents));
    }

    [Theory]
    [InlineData("scheme.treatment-undecided")]
    [InlineData("scheme.no-proportionality")]
    [InlineData("scheme.no-competence")]
    public async Task What_is_missing_blocks_and_says_what(string code)
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        await city.WithAsync(async db =>
        {
            var scheme = await db.Set<AllowanceScheme>().Include(s => s.TreatmentDecisions).SingleAsync();
            if (code == "scheme.treatment-undecided")
            {
                scheme.DecideTreatment(TaxTreatment.Undecided, SocialTreatment.Undecided, "à revoir", new StateRecording(city.UserId, DateTimeOffset.UnixEpoch));
                db.Add(scheme.TreatmentDecisions[^1]);
            }
            else if (code == "scheme.no-proportionality")
            {
                db.RemoveRange(db.Set<ProportionalityNote>());
            }
            else
            {
                var edition = await db.Set<Misthos.Domain.Assemblies.Edition>().Include(e => e.Topics).SingleAsync(e => e.Id == city.Edition.Id);
                db.Add(edition.AddTopic("Politique étrangère", TopicOrigin.SelfReferral, null, "Quelle paix ?"));
            }

            return await db.SaveChangesAsync();
        });
        var (id, refusals) = await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting));
        Assert.Null(id);
        Assert.Equal([code], refusals.Select(r => r.Code));
        Assert.Equal(0, await MoneyCity.LinesAsync(city));
    }

    private static Task<List<SettlementLine>> LinesAsync(CityDatabase city) => city.WithAsync(db => db.Set<SettlementLine>().AsNoTracking().ToListAsync());

    private static Task<int> CorrectAsync(CityDatabase city, Guid sittingId, int person, AttendanceReading reading) => city.WithAsync(async db =>
    {
        var sitting = await db.Set<Sitting>().Include(s => s.Sequences).SingleAsync(s => s.Id == sittingId);
        var names = await db.Set<Misthos.Domain.Members.Person>().ToDictionaryAsync(p => p.Id, p => p.GivenName);
        var attendances = (await db.Set<Attendance>().Include(a => a.Presences).Where(a => a.SittingId == sittingId).ToListAsync()).OrderBy(a => names[a.PersonId], StringComparer.Ordinal).ToList();
        attendances[person].Record(sitting, reading, city.UserId, TimeProvider.System.GetUtcNow());
        db.AddRange(attendances[person].Entries);
        return await db.SaveChangesAsync();
    });

    private static async Task<int> CorrectedAsync(CityDatabase city)
    {
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<AllowanceQueries>().SittingsAsync()).Sum(s => s.Corrected);
    }
}
