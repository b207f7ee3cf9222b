using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Design;
using Misthos.Web.Features.Commitments;
using Misthos.Web.Features.Proposals.Imports;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>Results of Decidim: each becomes a commitment or a step of the proposal it names, once, or waits and says why.</summary>
public abstract class ResultImportTests(string? server)
{
    // Columns as Decidim's serializer writes them, with its semicolons, its mark and its line ends.
    private const string Header = "id;taxonomies/id;parent/id;title/ca;title/fr;description/fr;start_date;end_date;status/id;status/key;status/name/fr;progress;created_at;url;component/id;proposal_urls\r\n";
    private const string Site = "https://d.exemple/processes/eau/f/3";

    private static readonly DateOnly Today = Format.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Results_become_commitments_with_their_steps_and_say_what_was_declared_there()
    {
        await using var city = await CreateAsync();
        var (garden, bridge) = (await ProposalAsync(city, 1, "141", ResponseKind.Accepted), await ProposalAsync(city, 2, "41", ResponseKind.Amended));
        var file = Header
            + Line("7", title: "Planter", ends: "2025-06-30", status: "Terminé", progress: "100.0", proposals: $"\"{Site}/proposals/141, {Site}/proposals/41\"", text: "\"<p>Dix arbres ; place &amp; cour.</p><p>Deux bancs.</p>\"")
            + Line("8", parent: "7", title: "Choisir les arbres", ends: "2025-03-01", progress: "40.5", status: "En cours")
            + Line("9", title: "Un pont", ends: Format.Machine(Today.AddYears(1)), progress: "0", status: "À venir", proposals: $"{Site}/proposals/41?locale=fr");
        var id = await SendAsync(city, file);
        var preview = await PreviewAsync(city, id);
        Assert.Empty(preview.Faults);
        Assert.Equal([(2, ResultEffect.Commitment, 1), (3, ResultEffect.Step, null), (4, ResultEffect.Commitment, (int?)2)], preview.Items.Select(i => (i.Line, i.Effect, i.Proposal?.Number)));
        Assert.Equal(2, preview.Items[0].Proposals);
        Assert.Empty(await ApplyAsync(city, id));
        Assert.Equal(["import.gone"], await ApplyAsync(city, id));

        var commitments = await CommitmentsAsync(city);
        Assert.Equal([(garden.Id, "Planter", "Dix arbres ; place & cour.\n\nDeux bancs."), (bridge.Id, "Un pont", "")], commitments.Select(c => (c.ProposalId, c.Title, c.Text)));
        Assert.Equal([("Choisir les arbres", new DateOnly(2025, 3, 1), null), ("Fin prévue", new DateOnly(2025, 6, 30), (DateOnly?)new DateOnly(2025, 6, 30))], commitments[0].Milestones.Select(m => (m.Title, m.DueOn, m.DoneOn)));
        Assert.Contains(commitments[0].Notes, n => n.On == Today && n.Text.Contains("Terminé, avancement 100\u00a0%. Elle est notée faite", StringComparison.Ordinal));
        Assert.Contains(commitments[0].Notes, n => n.Text.StartsWith("Étape «\u00a0Choisir les arbres\u00a0»", StringComparison.Ordinal) && n.Text.Contains("En cours, avancement 40,5\u00a0%", StringComparison.Ordinal));
        Assert.Equal((CommitmentStatus.Late, CommitmentStatus.NotStarted), (commitments[0].StatusOn(Today), commitments[1].StatusOn(Today)));
        Assert.Equal((2, 2), await city.WithAsync(async db => (await db.Set<PublicAct>().CountAsync(a => a.Kind == PublicActKind.Commitment), await db.Set<PublicAct>().CountAsync(a => a.Kind == PublicActKind.Milestone))));
        var origins = await city.WithAsync(db => db.Set<ImportedOrigin>().Where(o => o.Kind == ImportKind.DecidimResults).OrderBy(o => o.OldId).ToListAsync());
        Assert.Equal([("7", commitments[0].Id), ("8", commitments[0].Milestones[0].Id), ("9", commitments[1].Id)], origins.Select(o => (o.OldId, o.OurId)));

        var again = await SendAsync(city, file);
        Assert.All((await PreviewAsync(city, again)).Items, i => Assert.Equal(ResultEffect.There, i.Effect));
        Assert.Empty(await ApplyAsync(city, again));
        Assert.Equal(2, (await CommitmentsAsync(city)).Count);
        var origin = (await city.WithAsync(db => new CommitmentQueries(db, TimeProvider.System).OfAsync(garden.Id))).Single().Origin!;
        Assert.Equal(("https://d.exemple/results/7", "Terminé, avancement 100\u00a0%"), (origin.Url, origin.State));
    }

    [Fact]
    public async Task What_cannot_be_placed_waits_and_is_taken_later_with_what_is_under_it()
    {
        await using var city = await CreateAsync();
        var proposal = await ProposalAsync(city, 1, "41", null);
        // 141 ends with 41 and is another proposal; another site's 41 too.
        var file = Header + Line("1", title: "Ailleurs", ends: "2026-01-01", proposals: $"{Site}/proposals/141")
            + Line("2", title: "Autre site", ends: "2026-01-01", proposals: "https://autre.exemple/processes/eau/f/3/proposals/41")
            + Line("3", title: "Sans réponse", ends: "2026-01-01", proposals: $"{Site}/proposals/41/")
            + Line("4", parent: "3", title: "Dessous", ends: "2026-01-01") + Line("5", parent: "3", title: "Sans fin");
        var first = await SendAsync(city, file);
        Assert.Equal([ResultWait.NoProposal, ResultWait.NoProposal, ResultWait.NoAnswer, ResultWait.Parent, ResultWait.Parent], (await PreviewAsync(city, first)).Items.Select(i => i.Why!.Value));
        Assert.Empty(await ApplyAsync(city, first));
        Assert.Empty(await CommitmentsAsync(city));

        await AnswerAsync(city, proposal.Id, ResponseKind.Accepted);
        Assert.Empty(await ApplyAsync(city, await SendAsync(city, file)));
        Assert.Equal(["Dessous", "Fin prévue"], Assert.Single(await CommitmentsAsync(city)).Milestones.Select(m => m.Title).Order(StringComparer.Ordinal));
        var later = Header + Line("5", parent: "3", title: "Sans fin", ends: Format.Machine(Today.AddDays(30)), progress: "100");
        Assert.Equal(ResultEffect.Step, Assert.Single((await PreviewAsync(city, await SendAsync(city, later))).Items).Effect);
        Assert.Empty(await ApplyAsync(city, await SendAsync(city, later)));
        var step = (await CommitmentsAsync(city)).Single().Milestones.Single(m => m.Title == "Sans fin");
        Assert.Equal((3, Today), (step.Order, step.DoneOn!.Value));
        Assert.Equal([(2, "parent/id", "decidim.deep")], await FaultsAsync(city, Line("6", parent: "5", title: "Trop bas", ends: "2026-01-01")));
    }

    [Theory]
    [InlineData("1", "", "", "2026-01-01", "2026-02-01", "50", "title/fr", "line.empty")]
    [InlineData("1", "", "Titre", "2026-03-01", "2026-02-01", "50", "end_date", "decidim.end-before")]
    [InlineData("1", "", "Titre", "", "31/02/2026", "50", "end_date", "line.day")]
    [InlineData("1", "", "Titre", "", "", "101", "progress", "decidim.progress")]
    [InlineData("1", "", "Titre", "", "", "-1", "progress", "decidim.progress")]
    [InlineData("1", "99", "Titre", "", "", "", "parent/id", "decidim.parent")]
    [InlineData("1", "1", "Titre", "", "", "", "parent/id", "decidim.cycle")]
    [InlineData("", "", "Titre", "", "", "", "id", "line.empty")]
    public async Task A_fault_says_line_and_column_and_nothing_is_done(string id, string parent, string title, string starts, string ends, string progress, string column, string code)
    {
        await using var city = await CreateAsync();
        await ProposalAsync(city, 1, "41", ResponseKind.Accepted);
        var good = Line("50", title: "Bon", ends: "2026-01-01", proposals: $"{Site}/proposals/41");
        Assert.Contains((3, column, code), await FaultsAsync(city, good + Line(id, parent, title, starts, ends, "", progress)));
        Assert.Empty(await CommitmentsAsync(city));
    }

    [Fact]
    public async Task Lines_twice_in_circles_or_too_deep_are_told_and_so_are_columns_that_lack()
    {
        await using var city = await CreateAsync();
        Assert.Equal([(3, "id", "decidim.twice")], await FaultsAsync(city, Line("1", title: "A") + Line("1", title: "B")));
        Assert.Equal([(2, "parent/id", "decidim.cycle"), (3, "parent/id", "decidim.cycle")], await FaultsAsync(city, Line("1", parent: "2", title: "A") + Line("2", parent: "1", title: "B")));
        Assert.Equal([(4, "parent/id", "decidim.deep")], await FaultsAsync(city, Line("1", title: "A") + Line("2", parent: "1", title: "B") + Line("3", parent: "2", title: "C")));
        Assert.Equal([(2, "title/fr", "decidim.title-long")], await FaultsAsync(city, Line("1", title: new string('t', 201))));
        Assert.Equal(["end_date", "proposal_urls", "title/fr"], (await PreviewAsync(city, await SendAsync(city, "id;parent/id\r\n1;\r\n"))).Faults.Select(f => f.Column).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_at_once_take_over_once()
    {
        await using var city = await CreateAsync();
        await ProposalAsync(city, 1, "41", ResponseKind.Accepted);
        var id = await SendAsync(city, Header + Line("1", title: "A", ends: "2026-01-01", proposals: $"{Site}/proposals/41", progress: "100") + Line("2", parent: "1", title: "B", ends: "2026-01-01"));
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApplyAsync(city, id))));
        Assert.Single(results, r => !r.Any());
        Assert.Equal(2, Assert.Single(await CommitmentsAsync(city)).Milestones.Count);
    }

    private static string Line(string id, string parent = "", string title = "", string starts = "", string ends = "", string status = "", string progress = "", string proposals = "", string text = "") =>
        $"{id};4;{parent};;{title};{text};{starts};{ends};2;key;{status};{progress};2024-01-02 10:00:00 UTC;https://d.exemple/results/{id};3;{proposals}\r\n";

    private static async Task<IEnumerable<(int, string, string)>> FaultsAsync(CityDatabase city, string lines)
    {
        var id = await SendAsync(city, Header + lines);
        var faults = (await PreviewAsync(city, id)).Faults.Select(f => (f.Line, f.Column, f.Code));
        Assert.Equal(["import.faults"], await ApplyAsync(city, id));
        return faults;
    }

    private static async Task<Proposal> ProposalAsync(CityDatabase city, int number, string oldId, ResponseKind? answer)
    {
        var assembly = city.Edition.AssemblyId;
        var proposal = new Proposal(city.Authority.Id, new(assembly, city.Edition.Id, city.Edition.Topics[0].Id), number, city.UserId);
        proposal.Write(new($"Proposition {number}", "Texte."), new(VersionAuthor.Elsewhere, "", Today, city.UserId));
        proposal.Adopt(Today.AddMonths(-3));
        proposal.HandOver(Today.AddMonths(-2), new(3, 12));
        var file = new ImportedFile(city.Authority.Id, ImportKind.DecidimProposals, ("p.csv", []), city.UserId, DateTimeOffset.UnixEpoch);
        await city.AddAsync(proposal, new ImportedOrigin(file, proposal.Id, new(oldId, $"{Site}/proposals/{oldId}"), DateTimeOffset.UnixEpoch));
        if (answer is { } kind)
        {
            await AnswerAsync(city, proposal.Id, kind);
        }

        return proposal;
    }

    private static Task<int> AnswerAsync(CityDatabase city, Guid id, ResponseKind kind) => city.WithAsync(async db =>
    {
        var proposal = await db.Set<Proposal>().Include(p => p.Responses).SingleAsync(p => p.Id == id);
        var office = new Office(city.Authority.Id, OfficeKind.Delegation, $"Eau {proposal.Number}");
        db.Add(office);
        db.Add(proposal.Answer(new(kind, "Parce que c’est utile.", [new(office.Id, office.Name, OfficePart.LeadDelegation)], Today.AddYears(1)), Today, city.UserId, TimeProvider.System.GetUtcNow()));
        return await db.SaveChangesAsync();
    });

    private static Task<List<Commitment>> CommitmentsAsync(CityDatabase city) =>
        city.WithAsync(db => db.Set<Commitment>().AsNoTracking().Include(c => c.Milestones).Include(c => c.Notes).OrderBy(c => c.Title).ToListAsync());

    private static async Task<Guid> SendAsync(CityDatabase city, string file)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<ImportFileService>().KeepAsync(ImportKind.DecidimResults, "resultats.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(file)]);
    }

    private static async Task<ResultPreview> PreviewAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<ResultImportService>().PreviewAsync(id))!;
    }

    private static async Task<IEnumerable<string>> ApplyAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return [.. (await scope.ServiceProvider.GetRequiredService<ResultImportService>().ApplyAsync(id)).Select(r => r.Code)];
    }

    private Task<CityDatabase> CreateAsync()
    {
        Assert.SkipWhen(server is "", "No PostgreSQL.");
        return CityDatabase.CreateAsync(services => services.AddScoped<ResultImportService>().AddScoped<ImportFileService>().AddScoped<CommitmentImportService>(), server);
    }
}

public sealed class ResultImportOnSqliteTests() : ResultImportTests(null);

public sealed class ResultImportOnPostgresTests() : ResultImportTests(Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES") ?? "");
