using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Features.Recruitment;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>Nothing half-done: faulty files, impossible quotas, two organisers at once.</summary>
public sealed class RecruitmentServiceTests
{
    private const string Quotas = "feature,value,min,max\ngenre,F,5,5\ngenre,H,5,5\n";

    [Fact]
    public async Task A_faulty_file_is_listed_and_nothing_is_imported()
    {
        await using var city = await CreateAsync();
        var faults = await ImportAsync(city, People().Replace("p3,Nom3", "p2,Nom3", StringComparison.Ordinal) + "p99,Nom,Prenom,x@exemple.fr,Z\n", Quotas);
        Assert.Equal([(4, FaultCode.DuplicateId), (42, FaultCode.UnknownValue)], faults.Select(f => (f.Line, f.Code)));
        Assert.Equal(0, await city.WithAsync(db => db.Set<RecruitmentPool>().CountAsync()));
    }

    [Fact]
    public async Task Impossible_quotas_say_why_and_store_nothing()
    {
        await using var city = await CreateAsync();
        Assert.Empty(await ImportAsync(city, People(), Quotas.Replace("F,5,5", "F,9,9", StringComparison.Ordinal)));
        var outcome = await DrawAsync(city);
        Assert.Null(outcome.DrawId);
        Assert.NotEmpty(outcome.Impossible!.Conflict);
        Assert.NotEmpty(outcome.Impossible.Relaxations);
        Assert.Equal(0, await city.WithAsync(db => db.Set<PanelDraw>().CountAsync()));
    }

    [Fact]
    public async Task Two_organisers_confirm_at_once_and_one_mandate_each_is_given()
    {
        await using var city = await CreateAsync();
        Assert.Empty(await ImportAsync(city, People(), Quotas));
        var draw = (await DrawAsync(city)).DrawId!.Value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ConfirmAsync(city, draw))));
        Assert.Single(answers, refusals => refusals.Count == 0);
        Assert.Equal(10, await city.WithAsync(db => db.Set<Mandate>().CountAsync()));
        Assert.Equal(10, await city.WithAsync(db => db.Set<Domain.Members.Person>().CountAsync(p => p.Email != null && p.GivenName == "Prenom")));
    }

    private static string People() => "id,nom,prénom,courriel,genre\n" + string.Concat(
        Enumerable.Range(1, 40).Select(i => $"p{i},Nom{i},Prenom,p{i}@exemple.fr,{(i % 2 == 0 ? "F" : "H")}\n"));

    private static Task<CityDatabase> CreateAsync() =>
        CityDatabase.CreateAsync(services => services.AddScoped<PoolService>().AddScoped<DrawService>());

    private static async Task<IReadOnlyList<FileFault>> ImportAsync(CityDatabase city, string people, string quotas)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<PoolService>()
            .ImportAsync(city.Edition.Id, new("people.csv", Stream(people)), new("quotas.csv", Stream(quotas)), "");
    }

    private static async Task<DrawOutcome> DrawAsync(CityDatabase city)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<DrawService>().DrawAsync(city.Edition.Id, "six dés : 4 2 6 1 1 3", 5);
    }

    private static async Task<IReadOnlyList<Refusal>> ConfirmAsync(CityDatabase city, Guid draw)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<DrawService>().ConfirmAsync(draw);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
