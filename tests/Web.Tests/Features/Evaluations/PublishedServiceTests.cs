using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Features.Evaluations.Published;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>Results leave by an explicit act, suppressed; those of another authority come in once and are refused when they show few people.</summary>
public sealed class PublishedServiceTests
{
    [Theory]
    [MemberData(nameof(EvaluationCity.Databases), MemberType = typeof(EvaluationCity))]
    public async Task Results_are_published_withdrawn_and_brought_in(bool onPostgres)
    {
        await using var city = await EvaluationCity.CreateAsync(20, onPostgres);
        Assert.Equal("results.nothing", Assert.Single(await DoAsync(city, s => s.PublishAsync())).Code);
        await city.OpenAsync();
        foreach (var (i, person) in city.People.Index())
        {
            await city.AnswerAsync(person, EvaluationCity.Sheet(("lieu", i < 3 ? "1" : "5"), ("rythme", "3"), ("revenir", "Des mots à moi.")));
        }

        Assert.Empty(await city.CountAsync());
        Assert.Null(await city.DoAsync<PublishedQueries, ResultPublication?>(q => q.PublicationAsync()));
        Assert.Empty(await DoAsync(city, s => s.PublishAsync()));
        var file = (await city.DoAsync<PublishedQueries, ResultPublication?>(q => q.PublicationAsync()))!.File;
        Assert.DoesNotContain("mots à moi", file, StringComparison.Ordinal);
        Assert.DoesNotContain("profil", file, StringComparison.Ordinal);
        var lieu = ResultFile.Read(file, out _)!.Results.Single().Questions.Single(q => q.Code == "lieu");
        Assert.Equal((20, 4.4), (lieu.People, lieu.Mean));
        Assert.Equal([null, 0, 0, 0, null], lieu.Answers.Select(a => a.People));

        var other = file.Replace("\"Marseille\"", "\"Ailleurs\"", StringComparison.Ordinal);
        Assert.Empty(await DoAsync(city, s => s.ImportAsync(other)));
        Assert.Empty(await DoAsync(city, s => s.ImportAsync(other)));
        Assert.Equal("results.too-few", Assert.Single(await DoAsync(city, s => s.ImportAsync(other.Replace("\"people\": 20", "\"people\": 2", StringComparison.Ordinal)))).Code);
        var kept = Assert.Single(await city.DoAsync<PublishedQueries, List<ForeignResults>>(q => q.ForeignAsync()));
        Assert.Equal("Ailleurs", kept.Read().Authority);
        Assert.Empty(await DoAsync(city, s => s.ForgetAsync(kept.Id)));
        Assert.Empty(await DoAsync(city, s => s.WithdrawAsync()));
        Assert.False(await city.City.WithAsync(db => db.Set<ResultPublication>().AnyAsync()) || await city.City.WithAsync(db => db.Set<ForeignResults>().AnyAsync()));
    }

    private static Task<IReadOnlyList<Refusal>> DoAsync(EvaluationCity city, Func<PublishedService, Task<IReadOnlyList<Refusal>>> act) => city.DoAsync(act);
}
