using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Features.Allowances.Particulier;

namespace Misthos.Web.Tests.Features.Allowances.Eligibility;

/// <summary>The client of API Particulier against a local server: what it sends, what it reads, and what it makes of errors.</summary>
public sealed class QuotientClientTests
{
    private static readonly DateOnly June = new(2023, 6, 1);

    [Fact]
    public async Task It_asks_for_one_person_and_one_month_and_reads_nothing_but_the_quotient()
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("ROUX", 200, "MSA", 650, June)]);
        var reply = await AskAsync(server, Person("ROUX") with { GivenNames = ["ANNE", "LÉA", "ZOÉ", "EVE"] });
        Assert.Equal(new QuotientReply(Money.Euros(650), QuotientProvider.Msa, June), reply);
        var asked = Uri.UnescapeDataString(Assert.Single(server.Asked));
        foreach (var part in (string[])["recipient=21860194500013", "nomNaissance=ROUX", "prenoms[]=ANNE", "prenoms[]=ZOÉ", "sexeEtatCivil=F", "codeCogInseePaysNaissance=99100", "nomCommuneNaissance=Poitiers", "codeCogInseeDepartementNaissance=86", "anneeDateNaissance=1990", "jourDateNaissance=4", "annee=2023", "mois=6"])
        {
            Assert.Contains(part, asked, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("EVE", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_unknown()
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("ROUX", 404)]);
        Assert.Null((await AskAsync(server, Person("ROUX"))).Quotient);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task A_refusal_is_no_answer_and_is_not_asked_again(int status)
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("ROUX", status)]);
        await Assert.ThrowsAsync<QuotientUnavailableException>(() => AskAsync(server, Person("ROUX")));
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_provider_that_is_late_or_too_busy_is_asked_again()
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("ROUX", 200, "CNAF", 1000, June)]);
        server.FirstAnswers.Enqueue(504);
        server.FirstAnswers.Enqueue(429);
        Assert.Equal(Money.Euros(1000), (await AskAsync(server, Person("ROUX"))).Quotient);
        Assert.Equal(3, server.Asked.Count);
    }

    [Fact]
    public async Task One_that_stays_down_is_no_answer()
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("ROUX", 502)]);
        await Assert.ThrowsAsync<QuotientUnavailableException>(() => AskAsync(server, Person("ROUX")));
        Assert.Equal(3, server.Asked.Count);
    }

    [Fact]
    public async Task A_wrong_token_and_a_page_that_is_no_answer_are_no_answer()
    {
        await using var server = await ParticulierServer.StartAsync([new("page", [], 200, "<html>Maintenance</html>")]);
        Assert.StartsWith("401", (await Assert.ThrowsAsync<QuotientUnavailableException>(() => AskAsync(server, Person("ROUX"), "autre"))).Code, StringComparison.Ordinal);
        await Assert.ThrowsAsync<QuotientUnavailableException>(() => AskAsync(server, Person("ROUX")));
    }

    [Fact]
    public void A_city_without_habilitation_asks_nobody()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ApiParticulier:Cities:poitiers:Token", "t"), new("ApiParticulier:Cities:poitiers:Siret", "1")]);
        Assert.Null(ParticulierAccess.Of(settings.Build(), "poitiers"));
        var habilitated = settings.AddInMemoryCollection([new("ApiParticulier:Cities:poitiers:Habilitation", "DataPass 1")]).Build();
        Assert.NotNull(ParticulierAccess.Of(habilitated, "poitiers"));
        Assert.Null(ParticulierAccess.Of(habilitated, "marseille"));
    }

    /// <summary>Every answer of the API's own test platform, by name and date of birth, as it was recorded there.</summary>
    [Fact]
    public async Task It_reads_every_answer_of_the_test_platform()
    {
        Assert.SkipWhen(StagingAnswers.Where is null, "The recorded answers of API Particulier are not there (MISTHOS_API_PARTICULIER names their folder).");
        var answers = StagingAnswers.Read();
        await using var server = await ParticulierServer.StartAsync(answers);
        var known = answers.Where(a => a.Status == 200 && a.Asked.Any(p => p.Key == "jourDateNaissance")).ToList();
        Assert.True(known.Count >= 10, $"{known.Count} recorded answers");
        foreach (var answer in known)
        {
            var reply = await AskAsync(server, Person(answer));
            Assert.Contains($"\"valeur\": {reply.Quotient!.Value.InEuros:0}", answer.Body, StringComparison.Ordinal);
            Assert.NotNull(reply.Provider);
        }

        Assert.Null((await AskAsync(server, Person("DUPONT") with { GivenNames = ["ALEXIS"], BornOn = new(1982, 12, 27), BornIn = new(BirthPlace.France, "08480") })).Quotient);
    }

    internal static CivilStatus Person(string name) => new(name, ["ANNE"], true, new DateOnly(1990, 3, 4), new BirthPlace(BirthPlace.France, null, "Poitiers", "86"));

    private static CivilStatus Person(RecordedAnswer answer)
    {
        string? Value(string key) => answer.Asked.Where(p => p.Key == key).Select(p => p.Value).FirstOrDefault();
        int Number(string key) => int.Parse(Value(key)!, System.Globalization.CultureInfo.InvariantCulture);
        var born = new DateOnly(Number("anneeDateNaissance"), Number("moisDateNaissance"), Number("jourDateNaissance"));
        return new(Value("nomNaissance")!, [.. answer.Asked.Where(p => p.Key == "prenoms[]").Select(p => p.Value)], Value("sexeEtatCivil") == "F", born, new(Value("codeCogInseePaysNaissance")!, Value("codeCogInseeCommuneNaissance")));
    }

    private static async Task<QuotientReply> AskAsync(ParticulierServer server, CivilStatus person, string token = ParticulierServer.Token)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ApiParticulier:Address", server.Address), new("ApiParticulier:RetryDelay", "1")]).Build();
        await using var services = ParticulierAccess.AddClient(new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLogging()).BuildServiceProvider();
        return await services.GetRequiredService<QuotientClient>().AskAsync(new ParticulierAccess(ParticulierServer.Siret, "DataPass", token), person, June, TestContext.Current.CancellationToken);
    }
}
