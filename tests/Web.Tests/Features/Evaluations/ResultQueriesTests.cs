using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Features.Evaluations.Instruments;
using Misthos.Web.Features.Evaluations.Reading;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>What leaves is suppressed, and sets of questions have versions that stay.</summary>
public sealed class ResultQueriesTests
{
    [Theory]
    [MemberData(nameof(EvaluationCity.Databases), MemberType = typeof(EvaluationCity))]
    public async Task A_distribution_adds_up_what_was_counted_and_hides_small_counts(bool onPostgres)
    {
        await using var city = await EvaluationCity.CreateAsync(25, onPostgres);
        await city.OpenAsync();
        for (var i = 0; i < 25; i++)
        {
            await city.AnswerAsync(city.People[i], EvaluationCity.Sheet(("lieu", i < 12 ? "5" : i < 23 ? "4" : "1")));
        }

        Assert.Empty(await city.CountAsync());
        var shown = (await city.DoAsync<EvaluationResultQueries, AnswerDistribution?>(queries => queries.DistributionAsync(city.City.Authority.Id, "lieu", city.City.Edition.Id)))!;
        Assert.Equal(25, shown.People);
        Assert.Equal([null, 0, 0, null, 12], shown.Cells.Select(cell => cell.People));
        Assert.Null(await city.DoAsync<EvaluationResultQueries, AnswerDistribution?>(queries => queries.DistributionAsync(city.City.Authority.Id, "cout.argent")));
        Assert.Null(await city.DoAsync<EvaluationResultQueries, AnswerDistribution?>(queries => queries.DistributionAsync(Guid.CreateVersion7(), "lieu")));
    }

    [Fact]
    public async Task A_file_is_a_version_once_and_another_file_the_next()
    {
        await using var city = await EvaluationCity.CreateAsync(6);
        await city.OpenAsync();
        var json = await city.City.WithAsync(db => db.Set<Instrument>().Select(i => i.File).SingleAsync());
        Task<(Instrument? Kept, IReadOnlyList<InstrumentFault> Faults, IReadOnlyList<Refusal> Refusals)> ImportAsync(string file) =>
            city.DoAsync<InstrumentService, (Instrument?, IReadOnlyList<InstrumentFault>, IReadOnlyList<Refusal>)>(service => service.ImportAsync(file));
        Assert.Equal(1, (await ImportAsync(json)).Kept!.Number);
        Assert.Equal(2, (await ImportAsync(json + " ")).Kept!.Number);
        Assert.Equal("title.en", Assert.Single((await ImportAsync("""{ "code": "a", "title": { "fr": "t" }, "questions": [{ "code": "q", "kind": "short", "text": { "fr": "t", "en": "t" } }] }""")).Faults).Place);
        Assert.Equal([1, 2], await city.City.WithAsync(db => db.Set<Instrument>().OrderBy(i => i.Number).Select(i => i.Number).ToListAsync()));
    }

    [Fact]
    public void The_table_that_leaves_holds_no_words_and_nobody_stands_out()
    {
        var definition = InstrumentFile.Parse(ReadyInstruments.Find("apres-seance")!);
        var answers = Enumerable.Range(0, 12).Select(i => new Dictionary<string, string> { ["lieu"] = "4", ["aide-revenir"] = "garde rien", ["profil.age"] = i == 0 ? "61-plus" : "26-40" }).ToList();
        var lines = Encoding.UTF8.GetString(ResultCsv.Answers(definition, answers)).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(13, lines.Length);
        Assert.DoesNotContain("revenir", lines[0].Split(','));
        Assert.DoesNotContain("61-plus", string.Concat(lines), StringComparison.Ordinal);
        Assert.Contains("lieu,", lines[0], StringComparison.Ordinal);
        Assert.Contains("Strongly", Encoding.UTF8.GetString(InEnglish(definition)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_box_whose_last_day_is_over_is_opened_by_itself_and_its_secret_destroyed()
    {
        await using var city = await EvaluationCity.CreateAsync(6);
        await city.OpenAsync();
        foreach (var person in city.People)
        {
            await city.AnswerAsync(person, EvaluationCity.Sheet(("lieu", "4")));
        }

        Assert.Equal(0, await city.DoAsync<CountWorker, int>(worker => worker.RunOnceAsync(CancellationToken.None)));
        await city.City.WithAsync(db => db.Set<Evaluation>().ExecuteUpdateAsync(set => set.SetProperty(e => e.ClosesOn, new DateOnly(2020, 1, 1))));
        Assert.Equal(1, await city.DoAsync<CountWorker, int>(worker => worker.RunOnceAsync(CancellationToken.None)));
        Assert.Equal(6, await city.City.WithAsync(db => db.Set<EvaluationAnswer>().CountAsync()));
        Assert.Empty(city.Secrets.All());
    }

    [Fact]
    public async Task Words_are_read_by_others_only_as_gone_over()
    {
        await using var city = await EvaluationCity.CreateAsync(6);
        await city.OpenAsync();
        foreach (var person in city.People)
        {
            await city.AnswerAsync(person, EvaluationCity.Sheet(("lieu", "4"), ("revenir", "Je suis Zoé, plus de pauses.")));
        }

        Assert.Empty(await city.CountAsync());
        Task<List<string>> PublishedAsync() => city.DoAsync<RemarkService, List<string>>(remarks => remarks.PublishedAsync(city.Sitting.Id));
        Assert.Empty(await PublishedAsync());
        var remark = (await city.DoAsync<RemarkService, List<EvaluationRemark>>(remarks => remarks.OfAsync(city.Evaluation)))[0];
        Assert.Empty(await city.DoAsync<RemarkService, IReadOnlyList<Refusal>>(remarks => remarks.TreatAsync(remark.Id, "rythme, Rythme, pauses", "Plus de pauses.")));
        Assert.Equal(["Plus de pauses."], await PublishedAsync());
        Assert.Equal(["rythme", "pauses"], (await city.DoAsync<RemarkService, EvaluationRemark?>(remarks => remarks.FindAsync(remark.Id)))!.Themes);
    }

    private static byte[] InEnglish(InstrumentDefinition definition)
    {
        using var speaking = Misthos.Web.Design.Speaking.In("en");
        return ResultCsv.Codebook(definition);
    }
}
