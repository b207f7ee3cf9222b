using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Both acts through the pages: what the public reads and checks, and forms that say something else than the page offered.</summary>
public sealed class DrawPagesTests(WebApp app)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_checks_the_draw_with_the_files_of_the_public_page()
    {
        var (edition, draw) = await PreparedAsync("Vérifiable");
        var (page, stranger) = (Public(draw), app.Anonymous());
        var committed = Proof.Parse(await stranger.GetStringAsync(page + "/proof.json", Now));
        using var before = await stranger.GetAsync(page + "/lottery.csv", Now);
        Assert.Equal("text/csv", before.Content.Headers.ContentType!.MediaType);
        var bytes = await before.Content.ReadAsByteArrayAsync(Now);
        Assert.Equal(committed.Hashes.PublicLottery, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Null(committed.Random);

        await DrawAsync(edition, draw, "dés : 4 2 6");
        var proof = Proof.Parse(await stranger.GetStringAsync(page + "/proof.json", Now));
        var lottery = await stranger.GetByteArrayAsync(page + "/lottery.csv", Now);
        Assert.Equal(bytes, lottery);
        Assert.Equal(committed.Hashes, proof.Hashes);
        var quotas = QuotaFile.Read(new MemoryStream(await stranger.GetByteArrayAsync(page + "/quotas.csv", Now))).Value;
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(lottery));
        var report = Replay.Verify(proof, LotteryFile.Read(new MemoryStream(lottery)).Value, quotas, fingerprint: fingerprint);
        Assert.True(report.Follows, string.Join('\n', report.Findings));
        lottery[^5] ^= 1;
        Assert.False(Replay.Verify(proof, LotteryFile.Read(new MemoryStream(lottery)).Value, quotas, fingerprint: Convert.ToHexStringLower(SHA256.HashData(lottery))).Follows);
    }

    [Fact]
    public async Task The_guarantor_counts_every_quota_with_tickets_of_a_secret()
    {
        var (edition, draw) = await PreparedAsync("Garant");
        await DrawAsync(edition, draw, "dés : 4 2 6");
        var proof = Proof.Parse(await app.Anonymous().GetStringAsync(Public(draw) + "/proof.json", Now));
        var lottery = LotteryFile.Read(await app.Anonymous().GetStreamAsync(Public(draw) + "/lottery.csv", Now)).Value;
        var tickets = TicketFile.Read(await edition.Organiser.GetStreamAsync($"/{FreshEdition.City}/gestion/tirages/{draw.Split('/')[^1]}/tickets.csv", Now)).Value;
        var quotas = QuotaFile.Read(Text(FreshEdition.Quotas)).Value;
        var people = PoolFile.Read(Text(FreshEdition.People()), new(quotas)).Value;
        var report = Replay.Verify(proof, lottery, quotas, new DrawRequest(people, quotas, 10) { Tickets = tickets });
        Assert.All(report.Findings, finding => Assert.Equal((finding.Check, ReplayOutcome.Same), (finding.Check, finding.Outcome)));
        Assert.DoesNotContain(tickets["p1"], new[] { "", edition.Id.ToString("N") }.Select(secret => Tickets.Issue(people, secret)["p1"]));
    }

    [Fact]
    public async Task The_archives_hold_what_verifies_the_draw_with_every_quota_and_the_public_one_nobody()
    {
        var (edition, draw) = await PreparedAsync("Dossiers");
        await DrawAsync(edition, draw, "dés : 4 2 6");
        var open = Unzip(await app.Anonymous().GetByteArrayAsync(Public(draw) + "/public.zip", Now));
        Assert.Equal(["lottery.csv", "proof.json", "quotas.csv"], open.Keys.Order(StringComparer.Ordinal));
        var files = Unzip(await edition.Organiser.GetByteArrayAsync($"/{FreshEdition.City}/gestion/tirages/{draw.Split('/')[^1]}/garant.zip", Now));
        var quotas = QuotaFile.Read(Text(files["public/quotas.csv"])).Value;
        var proof = Proof.Parse(files["public/proof.json"]);
        var people = PoolFile.Read(Text(files["people.csv"]), new(quotas, proof.IdColumn, HouseholdColumns: proof.HouseholdColumns)).Value;
        var request = new DrawRequest(people, quotas, proof.Seats, proof.HouseholdRule, Reserve: proof.Reserve.Count)
        {
            Tickets = TicketFile.Read(Text(files["tickets.csv"])).Value,
        };
        var report = Replay.Verify(proof, LotteryFile.Read(Text(files["public/lottery.csv"])).Value, quotas, request);
        Assert.All(report.Findings, finding => Assert.Equal((finding.Check, ReplayOutcome.Same), (finding.Check, finding.Outcome)));
        Assert.Equal(proof.Panel.Count + 1, files["panel.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(proof.Seats, files["probabilities.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Sum(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture)), 1e-9);
        Assert.DoesNotContain(open.Values, text => text.Contains("p1,", StringComparison.Ordinal));
        var drawn = await app.Anonymous().GetPageAsync($"{Public(draw)}?ticket={Uri.EscapeDataString(" " + proof.Panel[0].ToLowerInvariant())}");
        Assert.Contains("Il est sur le panel tiré au sort.", drawn.Body!.TextContent, StringComparison.Ordinal);
        var unknown = await app.Anonymous().GetPageAsync(Public(draw) + "?ticket=XXXX");
        Assert.Contains("Aucun panel ne contient ce ticket", unknown.Body!.TextContent, StringComparison.Ordinal);
        var page = await app.Anonymous().GetPageAsync(Public(draw));
        var rows = page.QuerySelectorAll("td[data-label=Panel]").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(quotas.Rows.Count, rows.Count);
        Assert.All(rows, row => Assert.True(row == "masqué" || row == "0" || int.Parse(row, CultureInfo.InvariantCulture) >= 5, row));
    }

    [Fact]
    public async Task The_page_of_a_preparation_refreshes_unless_asked_not_to()
    {
        var edition = await ImportedAsync("Actualisation");
        var draw = await edition.ReadAsync(async db =>
        {
            // Nobody prepares it: it has no row for a worker to take.
            var pool = await db.Set<RecruitmentPool>().SingleAsync(p => p.EditionId == edition.Id, Now);
            var asked = new PanelDraw(pool, new("Leximin", 10, 0), pool.ImportedBy, TimeProvider.System.GetUtcNow());
            db.Add(asked);
            await db.SaveChangesAsync(Now);
            return $"{edition.Address}/tirages/{asked.Id}";
        });
        using var refreshing = await edition.Organiser.GetAsync(draw, Now);
        Assert.Equal("2", Assert.Single(refreshing.Headers.GetValues("Refresh")));
        Assert.Contains("En attente", (await refreshing.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var paused = await edition.Organiser.GetAsync(draw + "?pause=1", Now);
        Assert.False(paused.Headers.Contains("Refresh"));
        using var stopped = await edition.Organiser.PostFormAsync(draw, "cancel");
        Assert.Equal(HttpStatusCode.Found, stopped.StatusCode);
        Assert.Contains("La préparation a été arrêtée", (await edition.Organiser.GetPageAsync(draw)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_that_look_like_one_are_listed_before_the_draw()
    {
        var edition = await FreshEdition.OfAsync(app, "Adresses proches");
        var people = "id,nom,prénom,adresse,cp,genre\n" + string.Concat(Enumerable.Range(1, 40).Select(i => (i switch
        {
            1 => "p1,Un,Anne,12 rue des Lices,86000,H",
            2 => "p2,Deux,Paul,12 bis rue des Lices,86000,F",
            _ => $"p{i},Nom{i},Prénom,{i * 7} avenue de Paris,86000,{(i % 2 == 0 ? "F" : "H")}",
        }) + "\n"));
        Assert.Equal(HttpStatusCode.Found, (await edition.ImportAsync(people, FreshEdition.Quotas, "adresse, cp")).Status);
        var page = await edition.Organiser.GetPageAsync(edition.Pool);
        var row = Assert.Single(page.QuerySelectorAll("details table tbody tr")).TextContent;
        foreach (var words in (string[])["12 rue des Lices, 86000 – Anne Un", "12 bis rue des Lices, 86000 – Paul Deux", "d’un seul côté"])
        {
            Assert.Contains(words, row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_public_page_tells_chances_and_no_characteristic()
    {
        var (_, draw) = await PreparedAsync("Page publique");
        var text = (await app.Anonymous().GetPageAsync(Public(draw))).QuerySelector("main")!.TextContent;
        Assert.Contains("Prouvé", text, StringComparison.Ordinal);
        Assert.Contains("25", text, StringComparison.Ordinal);
        foreach (var name in (string[])["Nom12", "p12@", "genre"])
        {
            Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_organiser_reads_the_chance_of_each_profile()
    {
        var (edition, draw) = await PreparedAsync("Chances");
        var rows = (await edition.Organiser.GetPageAsync(draw)).QuerySelectorAll("details table tbody tr").Select(row => row.TextContent.Replace('\u00a0', ' ')).ToList();
        Assert.Contains(rows, row => row.Contains('F', StringComparison.Ordinal) && row.Contains("20", StringComparison.Ordinal) && row.Contains("25 %", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_it_is_published_nobody_sees_a_draw()
    {
        var edition = await ImportedAsync("Pas encore");
        var hidden = await edition.ReadAsync(async db =>
        {
            var pool = await db.Set<RecruitmentPool>().SingleAsync(p => p.EditionId == edition.Id, Now);
            var draw = new PanelDraw(pool, new("Leximin", 10, 0), pool.ImportedBy, pool.ImportedAt);
            draw.Abandon(AbandonCause.Cancelled, pool.ImportedBy, pool.ImportedAt);
            db.Add(draw);
            await db.SaveChangesAsync(Now);
            return draw.Id;
        });
        foreach (var file in (string[])["", "/proof.json", "/lottery.csv", "/quotas.csv"])
        {
            using var answer = await app.Anonymous().GetAsync($"/{FreshEdition.City}/tirages/{hidden}{file}", Now);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var page = await edition.Organiser.GetPageAsync($"{edition.Address}/tirages/{hidden}");
        Assert.Contains("La préparation a été arrêtée", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_simple_draw_has_a_lottery_once_it_is_drawn()
    {
        var (edition, draw) = await PreparedAsync("Simple", "Random");
        using (var before = await app.Anonymous().GetAsync(Public(draw) + "/lottery.csv", Now))
        {
            Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        }

        await DrawAsync(edition, draw, "dés : 4 2 6");
        var proof = Proof.Parse(await app.Anonymous().GetStringAsync(Public(draw) + "/proof.json", Now));
        var lottery = LotteryFile.Read(await app.Anonymous().GetStreamAsync(Public(draw) + "/lottery.csv", Now)).Value;
        Assert.True(Replay.Verify(proof, lottery).Follows);
    }

    [Theory]
    [InlineData("Nash")]
    [InlineData("Maximin")]
    [InlineData("")]
    [InlineData("1")]
    public async Task A_method_the_page_does_not_offer_is_refused(string method)
    {
        var edition = await ImportedAsync("Méthode " + method);
        using var answer = await edition.Organiser.PostFormAsync(edition.Pool, "prepare", ("Lot.Method", method));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadPageAsync()).QuerySelectorAll(".error-summary"));
        Assert.Equal((1, 40, 2, 0, 0), await edition.CountAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task A_value_that_cannot_be_read_aloud_draws_nobody(string? value)
    {
        var (edition, draw) = await PreparedAsync("Valeur");
        using var answer = await edition.Organiser.PostFormAsync(draw, "draw", ("Act.RandomText", value ?? new string('x', 20_000)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadPageAsync()).QuerySelectorAll(".error-summary"));
        Assert.Contains("personne n’est encore tiré", (await edition.Organiser.GetPageAsync(draw)).Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("confirm")]
    public async Task A_form_of_another_stage_is_answered_in_words(string form)
    {
        var (edition, draw) = await PreparedAsync("Étape " + form);
        var token = (await edition.Organiser.GetPageAsync(draw)).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", form)]);
        using var answer = await edition.Organiser.PostAsync(draw, content, Now);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent.Length > 20);
    }

    private static MemoryStream Text(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private static Dictionary<string, string> Unzip(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd(), StringComparer.Ordinal);
    }

    private static string Public(string draw) => $"/{FreshEdition.City}/tirages/{draw.Split('/')[^1]}";

    private async Task<FreshEdition> ImportedAsync(string name)
    {
        var edition = await FreshEdition.OfAsync(app, name);
        Assert.Equal(HttpStatusCode.Found, (await edition.ImportAsync(FreshEdition.People(), FreshEdition.Quotas)).Status);
        return edition;
    }

    private async Task<(FreshEdition Edition, string Draw)> PreparedAsync(string name, string method = "Leximin")
    {
        var edition = await ImportedAsync(name);
        return (edition, await edition.PrepareAsync(method));
    }

    private static async Task DrawAsync(FreshEdition edition, string draw, string value)
    {
        using var answer = await edition.Organiser.PostFormAsync(draw, "draw", ("Act.RandomText", value));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }
}
