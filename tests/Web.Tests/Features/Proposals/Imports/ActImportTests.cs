using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Features.Proposals.Imports;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>The council's file of acts: what is shown is what is done, twice the same as once, all of it or nothing.</summary>
public abstract class ActImportTests(string? server)
{
    private const string Header = "COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;BUDGET_ANNEE;BUDGET_NOM;PREF_ID;PREF_DATE;VOTE_EFFECTIF;VOTE_REEL;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION;DELIB_URL\n";
    private const string Eau = "Ville;21130055300016;2026-1;2026-02-03;8.9;Culture;Suites de la proposition n° 1;2026;Principal;PREF013;2026-02-05;111;100;80;15;5;https://exemple.fr/1.pdf\n";

    private static readonly DateOnly Day = new(2026, 1, 10);

    [Fact]
    public async Task Acts_are_linked_once_corrected_and_left_out_as_the_preview_says()
    {
        await using var city = await CreateAsync();
        var file = $"{Header}{Eau};;2026-2;03/02/2026;;;Éclairage des parcs;;;;;;;;;;\n";
        var id = await KeepAsync(city, file);
        var preview = await PreviewAsync(city, id);
        Assert.Empty(preview.Faults);
        Assert.Equal([(2, ActEffect.Links), (3, ActEffect.NamesNone)], preview.Items.Select(a => (a.Line, a.Effect)));
        Assert.Equal(1, Assert.Single(preview.Items[0].Proposals).Number);
        Assert.Empty(await ApplyAsync(city, id));
        Assert.Equal(["import.gone"], await ApplyAsync(city, id));
        var act = await city.WithAsync(db => db.Set<Deliberation>().SingleAsync());
        Assert.Equal(("2026-1", "21130055300016", "2026", "PREF013", new DateOnly(2026, 2, 5), 100, 80), (act.Number, act.CollectivitySiret, act.BudgetYears, act.PrefectureId, act.PrefectureOn!.Value, act.VotesCast!.Value, act.VotesFor!.Value));
        Assert.Empty(await city.WithAsync(db => db.Set<ImportedFile>().Select(f => f.Content).SingleAsync()));

        var again = await PreviewAsync(city, await KeepAsync(city, file));
        Assert.Equal([ActEffect.Nothing, ActEffect.NamesNone], again.Items.Select(a => a.Effect));

        var corrected = await KeepAsync(city, file.Replace(";80;15;5;", ";81;14;5;", StringComparison.Ordinal));
        Assert.Equal(1, (await PreviewAsync(city, corrected)).Count(ActEffect.Corrects));
        Assert.Empty(await ApplyAsync(city, corrected));
        Assert.Equal((1, 81), (await city.WithAsync(db => db.Set<ProposalDeliberation>().CountAsync()), await city.WithAsync(db => db.Set<Deliberation>().Select(d => d.VotesFor!.Value).SingleAsync())));
        Assert.Equal(["Le conseil délibère le 03/02/2026.", "Ce que le conseil publie de sa délibération du 03/02/2026 est corrigé."],
            await city.WithAsync(db => db.Set<PublicAct>().Where(a => a.Kind == PublicActKind.CouncilAct).OrderBy(a => a.Number).Select(a => a.Text).ToListAsync()));
    }

    [Fact]
    public async Task A_column_names_proposals_and_a_subject_names_several()
    {
        await using var city = await CreateAsync();
        var preview = await PreviewAsync(city, await KeepAsync(city, "DELIB_ID,DELIB_DATE,DELIB_OBJET,PROPOSITION\nA,2026-02-03,Eau,\"1, 2\"\nB,2026-02-03,Propositions citoyennes n° 1 et 2,\nC,2026-02-03,Proposition n° 99,\nD,2026-02-03,Proposition n° 1 du budget,-\n"));
        Assert.Empty(preview.Faults);
        Assert.Equal([2, 2, 0, 0], preview.Items.Select(a => a.Proposals.Count));
    }

    [Fact]
    public async Task A_cell_that_is_empty_or_not_there_leaves_what_is_known()
    {
        await using var city = await CreateAsync();
        Assert.Empty(await ApplyAsync(city, await KeepAsync(city, Header + Eau)));
        var id = await KeepAsync(city, "DELIB_ID;DELIB_DATE;DELIB_OBJET;PROPOSITION\n2026-1;2026-02-03;Suites de deux propositions;2\n");
        var act = Assert.Single((await PreviewAsync(city, id)).Items);
        Assert.Equal((ActEffect.Links, 2), (act.Effect, act.Proposals.Count));
        Assert.Empty(await ApplyAsync(city, id));
        var kept = await city.WithAsync(db => db.Set<Deliberation>().SingleAsync());
        Assert.Equal(("Suites de deux propositions", 80, "PREF013", "https://exemple.fr/1.pdf"), (kept.Subject, kept.VotesFor!.Value, kept.PrefectureId, kept.Url));
        var acts = await city.WithAsync(db => db.Set<PublicAct>().Where(a => a.Kind == PublicActKind.CouncilAct).OrderBy(a => a.Subject).Select(a => a.Subject).ToListAsync());
        Assert.Equal(["Proposition n° 1", "Proposition n° 1", "Proposition n° 2"], acts);
        var empty = Assert.Single((await PreviewAsync(city, await KeepAsync(city, $"{Header};;2026-1;2026-02-03;;;Suites de deux propositions;;;;;;;;;;\n"))).Items);
        Assert.Equal((ActEffect.Nothing, 80), (empty.Effect, empty.Content.VotesFor));
    }

    [Theory]
    [InlineData("X;;;;;;;;;;;;;;;;\n", 2, "", "")]
    [InlineData("Ville;12;2026-1;2026-02-03;;;Eau;;;;;;;;;;\n", 2, "COLL_SIRET", "deliberation.siret")]
    [InlineData(";;2026-1;3 février;;;Eau;;;;;;;;;;\n", 2, "DELIB_DATE", "line.day")]
    [InlineData(";;2026-1;2026-02-03;;;Eau;;;;;;;beaucoup;;;\n", 2, "VOTE_POUR", "line.number")]
    [InlineData(";;2026-1;2026-02-03;;;Eau;;;;;;;;;;ftp://x\n", 2, "DELIB_URL", "deliberation.no-address")]
    [InlineData(";;;2026-02-03;;;Eau;;;;;;;;;;\n", 2, "DELIB_ID", "line.empty")]
    [InlineData(";;2026-1;2026-02-30;;;Eau;;;;;;;;;;\n", 2, "DELIB_DATE", "line.day")]
    [InlineData(";;2026-1;2026-02-03;huit;;Eau;;;;;;;;;;\n", 2, "DELIB_MATIERE_CODE", "deliberation.matter")]
    [InlineData(";;2026-1;2026-02-03;;;Eau;26;;;;;;;;;\n", 2, "BUDGET_ANNEE", "deliberation.budget")]
    [InlineData(";;2026-1;2026-02-03;;;Eau;;;;;;;-4;;;\n", 2, "VOTE_POUR", "line.number")]
    [InlineData(";;2026-1;2026-02-03;;;Eau;;;;;;;;;;\n;;2026-1;2026-02-03;;;Eau;;;;;;;;;;\n", 3, "DELIB_ID", "act.twice")]
    [InlineData(";;2026-1;2026-02-03;;;Eau\n", 2, "", "file.ragged")]
    [InlineData(";;2026-1;2026-02-03;;;\"Eau;;;;;;;;;;\n;;2026-2;2026-02-03;;;Bois;;;;;;;;;;\n", 2, "", "file.quote")]
    public async Task A_fault_says_line_and_column_and_nothing_is_done(string lines, int line, string column, string code)
    {
        await using var city = await CreateAsync();
        var id = await KeepAsync(city, Header + lines);
        var faults = (await PreviewAsync(city, id)).Faults;
        Assert.Contains(faults, f => f.Line == line && (code.Length == 0 || (f.Column, f.Code) == (column, code)));
        Assert.Equal(["import.faults"], await ApplyAsync(city, id));
        Assert.Equal(0, await city.WithAsync(db => db.Set<Deliberation>().CountAsync()));
    }

    [Fact]
    public async Task Other_encodings_are_read_and_a_mixture_is_refused_at_its_line()
    {
        await using var city = await CreateAsync();
        var file = "DELIB_ID\tDELIB_DATE\tDELIB_OBJET\r\nA\t2026-02-03\tÉté, proposition n° 1\r\n";
        foreach (var content in new[] { Encoding.Latin1.GetBytes(file), [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(file)], [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(file)] })
        {
            Assert.Equal("Été, proposition n° 1", Assert.Single((await PreviewAsync(city, await KeepAsync(city, content))).Items).Content.Subject);
        }

        Assert.Equal("L’œuvre à 5 €", Assert.Single((await PreviewAsync(city, await KeepAsync(city, [.. "DELIB_ID;DELIB_DATE;DELIB_OBJET\nA;2026-02-03;L"u8, 0x92, 0x9C, .. "uvre "u8, 0xE0, .. " 5 "u8, 0x80, (byte)'\n']))).Items).Content.Subject);
        byte[] mixed = [.. Encoding.UTF8.GetBytes(file), .. Encoding.Latin1.GetBytes("B\t2026-02-03\tÉté\r\n")];
        var fault = Assert.Single((await PreviewAsync(city, await KeepAsync(city, mixed))).Faults);
        Assert.Equal((3, "file.encoding"), (fault.Line, fault.Code));
        Assert.Equal("file.not-text", Assert.Single((await PreviewAsync(city, await KeepAsync(city, "PK\u0003\u0004"u8.ToArray()))).Faults).Code);
        Assert.Equal("file.not-text", Assert.Single((await PreviewAsync(city, await KeepAsync(city, [0xFF, 0xFE, 0, 0, (byte)'\n', 0]))).Faults).Code);
        Assert.Equal(["DELIB_DATE", "DELIB_OBJET"], (await PreviewAsync(city, await KeepAsync(city, "DELIB_ID,X\nA,B\n"u8.ToArray()))).Faults.Select(f => f.Column));
    }

    [Fact]
    public async Task A_code_deeper_than_the_schema_is_kept_at_its_second_level()
    {
        await using var city = await CreateAsync();
        var preview = await PreviewAsync(city, await KeepAsync(city, "DELIB_ID;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_OBJET\nA;2026-02-03;8.5.2;Proposition n° 1\n"));
        Assert.Equal("8.5", Assert.Single(preview.Items).Content.MatterCode);
    }

    /// <summary>SCDL files as cities publish them, where the folder of shared data has some.</summary>
    [Fact]
    public async Task Files_that_cities_publish_are_read()
    {
        var folder = Ancestors(AppContext.BaseDirectory).Select(at => Path.Combine(at, "shared", "data", "scdl")).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null, "SKIPPED: ../shared/data/scdl is not on this machine: no file of a city was read.");
        await using var city = await CreateAsync();
        foreach (var path in Directory.EnumerateFiles(folder!, "*.csv"))
        {
            var preview = await PreviewAsync(city, await KeepAsync(city, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));
            Assert.DoesNotContain(preview.Faults, f => f.Code.StartsWith("file.", StringComparison.Ordinal));
            Assert.NotEmpty(preview.Items);
        }
    }

    [Fact]
    public async Task Two_at_once_link_once()
    {
        await using var city = await CreateAsync();
        var id = await KeepAsync(city, Header + Eau);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApplyAsync(city, id))));
        Assert.Single(results, r => !r.Any());
        Assert.Equal(1, await city.WithAsync(db => db.Set<ProposalDeliberation>().CountAsync()));
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var at = new DirectoryInfo(path); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    private static Task<Guid> KeepAsync(CityDatabase city, string file) => KeepAsync(city, Encoding.UTF8.GetBytes(file));

    private static async Task<Guid> KeepAsync(CityDatabase city, byte[] content)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<ImportFileService>().KeepAsync(ImportKind.Deliberations, "actes.csv", content);
    }

    private static async Task<ActPreview> PreviewAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<ActImportService>().PreviewAsync(id))!;
    }

    private static async Task<IEnumerable<string>> ApplyAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return [.. (await scope.ServiceProvider.GetRequiredService<ActImportService>().ApplyAsync(id)).Select(r => r.Code)];
    }

    private async Task<CityDatabase> CreateAsync()
    {
        Assert.SkipWhen(server is "", "No PostgreSQL.");
        var city = await CityDatabase.CreateAsync(services => services.AddScoped<ActImportService>().AddScoped<ImportFileService>(), server);
        foreach (var number in new[] { 1, 2 })
        {
            var proposal = new Proposal(city.Authority.Id, new(city.Edition.AssemblyId, city.Edition.Id, city.Edition.Topics[0].Id), number, city.UserId);
            proposal.Adopt(Day);
            proposal.HandOver(Day, new AnswerDelays(3, 12));
            await city.AddAsync(proposal);
        }

        return city;
    }
}

public sealed class ActImportOnSqliteTests() : ActImportTests(null);

public sealed class ActImportOnPostgresTests() : ActImportTests(Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES") ?? "");
