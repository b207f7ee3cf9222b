using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Features.Proposals.Imports;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>Proposals of Decidim: what is shown is what is done, once, all of it or nothing, and no delay runs.</summary>
public abstract class DecidimImportTests(string? server)
{
    // Columns as Decidim's serializer writes them; names of people are there and are not read.
    private const string Header = "id;author/id;author/name;participatory_space/url;component/id;title/ca;title/fr;body/ca;body/fr;state;reference;answer/ca;answer/fr;answered_at;likes/user_endorsements;published_at;url;is_amend;withdrawn;withdrawn_at\n";
    private const string Garden = "41;7;Zoé Roux;https://d.exemple/p/1;3;;\"Un jardin &amp; des bancs\";;\"<p>Planter.</p><p>\"\"Arroser\"\" ; veiller.</p>\";accepted;V-PROP-41;;<p>Oui, dès 2024.</p>;2024-03-05 23:30:00 UTC;Léo;2024-01-02 10:00:00 UTC;https://d.exemple/proposals/41;false;false;\n";
    private const string Catalan = "42;7;Zoé Roux;https://d.exemple/p/1;3;Un pont;;'-Fer;;;V-PROP-42;;;;;2024-01-02 10:00:00 UTC;https://d.exemple/proposals/42;false;false;\n";
    private const string Left = "43;7;Zoé;;3;;Retirée;;Rien;withdrawn;;;;;;;https://d.exemple/proposals/43;false;true;2024-02-01 10:00:00 UTC\n44;7;Zoé;;3;;Amendement;;Rien;;;;;;;;https://d.exemple/proposals/44;true;false;\n";

    private static readonly DateOnly Day = new(2026, 1, 10);

    [Fact]
    public async Task Proposals_become_drafts_once_with_their_words_and_where_they_come_from()
    {
        await using var city = await CreateAsync();
        var id = await SendAsync(city, Header + Garden + Catalan + Left);
        var preview = await PreviewAsync(city, id);
        Assert.Empty(preview.Faults);
        Assert.Equal([(2, DecidimEffect.Adds), (3, DecidimEffect.Adds), (4, DecidimEffect.Withdrawn), (5, DecidimEffect.Amendment)], preview.Items.Select(i => (i.Line, i.Effect)));
        Assert.Empty(await ApplyAsync(city, id));
        Assert.Equal(["import.gone"], await ApplyAsync(city, id));

        var proposals = await city.WithAsync(db => db.Set<Proposal>().Include(p => p.Versions).OrderBy(p => p.Number).ToListAsync());
        Assert.Equal([("Un jardin & des bancs", "Planter.\n\n\"Arroser\" ; veiller."), ("Un pont", "-Fer")], proposals.Select(p => (p.Title, p.Text)));
        Assert.All(proposals, p => Assert.Equal((null, null, null, city.Edition.Topics[0].Id, VersionAuthor.Elsewhere), (p.AdoptedOn, p.HandedOverOn, p.AnswerDueOn, p.TopicId, p.Versions[0].Author)));
        Assert.Equal([1, 2], proposals.Select(p => p.Number));
        var origins = await city.WithAsync(db => db.Set<ImportedOrigin>().OrderBy(o => o.OldId).ToListAsync());
        Assert.Equal([("41", "https://d.exemple/proposals/41", "accepted", "Oui, dès 2024.", (DateOnly?)new DateOnly(2024, 3, 6), proposals[0].Id), ("42", "https://d.exemple/proposals/42", "", "", null, proposals[1].Id)],
            origins.Select(o => (o.OldId, o.Url, o.State, o.Answer, o.AnsweredOn, o.OurId)));
        Assert.Equal(0, await city.WithAsync(db => db.Set<PublicAct>().CountAsync()));

        var again = await SendAsync(city, Header + Garden + Catalan + Left);
        Assert.Equal([DecidimEffect.There, DecidimEffect.There, DecidimEffect.Withdrawn, DecidimEffect.Amendment], (await PreviewAsync(city, again)).Items.Select(i => i.Effect));
        Assert.Empty(await ApplyAsync(city, again));
        Assert.Equal(2, await city.WithAsync(db => db.Set<Proposal>().CountAsync()));
    }

    [Fact]
    public async Task Two_records_never_become_one_of_ours_and_a_file_applied_at_once_twice_says_so()
    {
        await using var city = await CreateAsync();
        var id = await SendAsync(city, Header + Garden);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApplyAsync(city, id))));
        Assert.Single(answers, codes => !codes.Any());
        Assert.All(answers.Where(codes => codes.Any()), codes => Assert.True(codes.First() is "Conflict" or "import.gone"));
        var ours = await city.WithAsync(db => db.Set<ImportedOrigin>().Select(o => o.OurId).SingleAsync());
        ImportedOrigin Second(ImportKind kind) => new(new(city.Authority.Id, kind, ("p.csv", []), city.UserId, DateTimeOffset.UnixEpoch), ours, new("999", ""), DateTimeOffset.UnixEpoch);
        await Assert.ThrowsAsync<DbUpdateException>(() => city.AddAsync(Second(ImportKind.DecidimProposals)));
        Assert.Equal(1, await city.WithAsync(db => db.Set<ImportedOrigin>().CountAsync()));
        Assert.Equal(1, await city.WithAsync(db => db.Set<Proposal>().CountAsync()));
        await city.AddAsync(Second(ImportKind.DecidimResults));
    }

    [Fact]
    public async Task With_a_day_they_are_adopted_in_public_and_nobody_is_late()
    {
        await using var city = await CreateAsync();
        Assert.Empty(await ApplyAsync(city, await SendAsync(city, Header + Garden, Day)));
        var proposal = await city.WithAsync(db => db.Set<Proposal>().Include(p => p.Responses).SingleAsync());
        Assert.Equal((Day, null, null), (proposal.AdoptedOn!.Value, proposal.HandedOverOn, proposal.AnswerDueOn));
        Assert.Empty(proposal.Responses);
        Assert.False(proposal.IsLateOn(new(2040, 1, 1)));
        Assert.Equal(PublicActKind.Adoption, (await city.WithAsync(db => db.Set<PublicAct>().SingleAsync())).Kind);
    }

    [Theory]
    [InlineData("41;;;;;;;;Texte;;;;;;;;;;;\n", 2, "title/fr", "line.empty")]
    [InlineData("41;;;;;;Titre;;<p> </p>;;;;;;;;;;;\n", 2, "body/fr", "line.empty")]
    [InlineData(";;;;;;Titre;;Texte;;;;;;;;;;;\n", 2, "id", "line.empty")]
    [InlineData("41;;;;;;Titre;;Texte;;;;;;;;javascript:x;;;\n", 2, "url", "deliberation.no-address")]
    [InlineData("41;;;;;;Titre;;Texte;;;;;;;;;;;\n41;;;;;;Titre;;Texte;;;;;;;;;;;\n", 3, "id", "decidim.twice")]
    [InlineData("41;Titre\n", 2, "", "file.ragged")]
    public async Task A_fault_says_line_and_column_and_nothing_is_done(string lines, int line, string column, string code)
    {
        await using var city = await CreateAsync();
        var id = await SendAsync(city, Header + Catalan + lines);
        Assert.Contains((await PreviewAsync(city, id)).Faults, f => (f.Line, f.Column, f.Code) == (line + 1, column, code));
        Assert.Equal(["import.faults"], await ApplyAsync(city, id));
        Assert.Equal(0, await city.WithAsync(db => db.Set<Proposal>().CountAsync()));
    }

    [Fact]
    public async Task What_is_too_long_and_what_is_no_file_of_proposals_is_told()
    {
        await using var city = await CreateAsync();
        var longer = $"{Header}41;;;;;;{new string('t', 201)};;{new string('x', 20_001)};;;;;;;;;;;\n";
        Assert.Equal([("title/fr", "decidim.title-long"), ("body/fr", "decidim.text-long")], (await PreviewAsync(city, await SendAsync(city, longer))).Faults.Select(f => (f.Column, f.Code)));
        Assert.Equal([("body/fr", "file.missing")], (await PreviewAsync(city, await SendAsync(city, "id;title/fr;start_time\n1;Réunion;2024-01-01 10:00:00\n"))).Faults.Select(f => (f.Column, f.Code)));
    }

    [Fact]
    public async Task Older_exports_with_words_in_one_column_are_read()
    {
        await using var city = await CreateAsync();
        var item = Assert.Single((await PreviewAsync(city, await SendAsync(city, "id;title;body;state;url\n9;Des bancs;\"Ici.\n\nLà.\";not_answered;\n"))).Items);
        Assert.Equal(("Des bancs", "Ici.\n\nLà.", "", ""), (item.Wording.Title, item.Wording.Text, item.Facts.State, item.Facts.Url));
    }

    [Fact]
    public async Task A_topic_of_nobody_and_a_day_to_come_are_not_taken()
    {
        await using var city = await CreateAsync();
        await using var scope = city.Scope();
        var service = scope.ServiceProvider.GetRequiredService<DecidimImportService>();
        Assert.Null(await service.SendAsync("p.csv", [1], new(Guid.CreateVersion7(), null)));
        Assert.Null(await service.SendAsync("p.csv", [1], new(city.Edition.Topics[0].Id, new(2190, 1, 1))));
    }

    [Fact]
    public async Task Two_at_once_take_over_once()
    {
        await using var city = await CreateAsync();
        var id = await SendAsync(city, Header + Garden + Catalan, Day);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApplyAsync(city, id))));
        Assert.Single(results, r => !r.Any());
        Assert.Equal((2, 2), (await city.WithAsync(db => db.Set<Proposal>().CountAsync()), await city.WithAsync(db => db.Set<ImportedOrigin>().CountAsync())));
    }

    private static async Task<Guid> SendAsync(CityDatabase city, string file, DateOnly? adopted = null)
    {
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<DecidimImportService>().SendAsync("propositions.csv", Encoding.UTF8.GetBytes(file), new(city.Edition.Topics[0].Id, adopted)))!.Value;
    }

    private static async Task<DecidimPreview> PreviewAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<DecidimImportService>().PreviewAsync(id))!;
    }

    private static async Task<IEnumerable<string>> ApplyAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return [.. (await scope.ServiceProvider.GetRequiredService<DecidimImportService>().ApplyAsync(id)).Select(r => r.Code)];
    }

    private Task<CityDatabase> CreateAsync()
    {
        Assert.SkipWhen(server is "", "No PostgreSQL.");
        return CityDatabase.CreateAsync(services => services.AddScoped<DecidimImportService>().AddScoped<ImportFileService>(), server);
    }
}

public sealed class DecidimImportOnSqliteTests() : DecidimImportTests(null);

public sealed class DecidimImportOnPostgresTests() : DecidimImportTests(Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES") ?? "");
