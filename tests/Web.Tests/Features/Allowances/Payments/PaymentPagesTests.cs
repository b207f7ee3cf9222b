using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Allowances.Payments;

/// <summary>Finance prepares, an authorising officer releases, finance fetches the files and notes a rejection; the member reads where the money is.</summary>
public sealed class PaymentPagesTests
{
    private const string Payments = "/marseille/gestion/indemnites/paiements";

    [Fact]
    public async Task From_the_list_to_the_bank_and_back()
    {
        await using var app = new WebApp();
        var finance = await app.SignedInAs("marseille", Role.FinanceOfficer);
        Assert.Contains("Aucun compte bancaire", (await finance.GetPageAsync(Payments)).Body!.TextContent, StringComparison.Ordinal);
        var batch = await PostAsync(finance, Payments, "prepare", ("Input.ExecuteOn", Later(5)));
        Assert.StartsWith(Payments + "/", batch, StringComparison.Ordinal);
        var prepared = await finance.GetPageAsync(batch);
        Assert.Null(prepared.QuerySelector("input[value='release']"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(finance, batch + "/virements.xml"));

        await PostAsync(await app.SignedInAs("marseille", Role.AuthorisingOfficer), batch, "release");
        var file = XDocument.Parse(await finance.GetStringAsync(new Uri(batch + "/virements.xml", UriKind.Relative), TestContext.Current.CancellationToken));
        var amounts = file.Descendants().Where(e => e.Name.LocalName == "InstdAmt").Select(e => decimal.Parse(e.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(amounts);
        Assert.All(file.Descendants().Where(e => e.Name.LocalName == "CtrlSum"), sum => Assert.Equal(amounts.Sum(), decimal.Parse(sum.Value, CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(await app.SignedInAs("marseille", Role.Organiser), batch + "/paiements.csv"));

        var line = (await finance.GetPageAsync(batch)).QuerySelector("a[href*='?ligne=']")!.GetAttribute("href")!;
        await PostAsync(finance, line, "report", ("Report.Status", "Rejected"), ("Report.On", Later(0)), ("Report.Reason", "compte clos"));
        Assert.Contains("compte clos", (await finance.GetPageAsync(batch)).Body!.TextContent, StringComparison.Ordinal);
        await PostAsync(finance, batch, "paid", ("AllPaid.On", Later(0)));
        Assert.Null((await finance.GetPageAsync(batch)).QuerySelector("input[value='paid']"));
    }

    [Fact]
    public async Task A_faulty_paying_account_is_refused_at_its_field()
    {
        await using var app = new WebApp();
        var finance = await app.SignedInAs("marseille", Role.FinanceOfficer);
        using var wrong = await finance.PostFormAsync(Payments + "/reglages", "settings", ("Input.DebtorName", "Мэрия"), ("Input.Iban", "FR7630006000011234567890188"), ("Input.Bic", ""), ("Input.Version", "V09"));
        Assert.NotNull((await wrong.ReadPageAsync()).QuerySelector("#Input-Iban-error"));
        using var named = await finance.PostFormAsync(Payments + "/reglages", "settings", ("Input.DebtorName", "Мэрия"), ("Input.Iban", "FR7630006000011234567890189"), ("Input.Bic", ""), ("Input.Version", "V09"));
        Assert.Contains("М", (await named.ReadPageAsync()).QuerySelector("#Input-DebtorName-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_reads_where_the_money_is()
    {
        await using var app = new WebApp();
        var text = (await (await app.SignedInAs("marseille", Role.Member)).GetPageAsync("/marseille/moi/indemnites")).Body!.TextContent;
        Assert.Contains("Où est mon argent", text, StringComparison.Ordinal);
        Assert.Contains("compte clos", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_accountant_gets_a_bordereau_and_the_pieces()
    {
        await using var app = new WebApp { Chromium = "/nowhere" };
        var finance = await app.SignedInAs("marseille", Role.FinanceOfficer);
        var scheme = await AttachActAsync(await app.SignedInAs("marseille", Role.Organiser));
        Assert.StartsWith("%PDF", await TextAsync(finance, scheme + "/deliberation.pdf"), StringComparison.Ordinal);
        await PostAsync(finance, Payments + "/pes", "pes", ("Input.IsOn", "true"), ("Input.PostId", "013000"), ("Input.Siret", "21130055300016"), ("Input.CollectivityCode", "123"), ("Input.BudgetCode", "00"),
            ("Input.Nature", "6228"), ("Input.Shape", "single"), ("Input.PieceNature", "01"), ("Input.Triplets", "01-01-01 01-08-01"), ("Input.Civility", "Madam"));
        await PostAsync(finance, Payments + "/pes", "series", ("Series.Year", $"{Year}"), ("Series.FirstSlip", "600"), ("Series.LastSlip", "899"), ("Series.FirstPiece", "8000"), ("Series.LastPiece", "9999"));
        var batch = await PostAsync(finance, Payments, "prepare", ("Input.ExecuteOn", Later(5)));
        await PostAsync(await app.SignedInAs("marseille", Role.AuthorisingOfficer), batch, "release");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(finance, batch + "/pes.xml"));
        await PostAsync(finance, batch, "issue", ("Input.Subject", "Indemnités"), ("Input.IssuedOn", Later(0)), ("Input.Year", $"{Year}"));
        var pes = XDocument.Parse(await TextAsync(finance, batch + "/pes.xml"));
        Assert.Equal("701", pes.Descendants("IdBord").Single().Attribute("V")!.Value);
        using var archive = new ZipArchive(await finance.GetStreamAsync(new Uri(batch + "/pieces.zip", UriKind.Relative), TestContext.Current.CancellationToken));
        var names = archive.Entries.Select(e => e.FullName).ToList();
        Assert.Equal("0-liste.csv", names[0]);
        Assert.Contains(names, n => n.EndsWith("/1-deliberation.html", StringComparison.Ordinal));
        Assert.Contains(names, n => n.EndsWith("/1-deliberation.pdf", StringComparison.Ordinal));
        Assert.Contains(names, n => n.Contains("/2-presences-certifiees", StringComparison.Ordinal));
        Assert.Contains(names, n => n.Contains("/4-etat-liquidatif-", StringComparison.Ordinal) && n.EndsWith(".csv", StringComparison.Ordinal));
        Assert.All(archive.Entries, entry => Assert.True(entry.Length > 0));
    }

    [Fact]
    public async Task The_import_file_is_written_as_the_software_wants_it()
    {
        await using var app = new WebApp();
        var finance = await app.SignedInAs("marseille", Role.FinanceOfficer);
        Assert.Contains("••••", (await finance.GetPageAsync(Payments + "/import")).Body!.TextContent, StringComparison.Ordinal);
        using var none = await finance.PostFormAsync(Payments + "/import", "layout", [.. BlankBut(0), ("Input.Columns[0].Field", "Iban")]);
        Assert.Contains("montant", (await none.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        await PostAsync(finance, Payments + "/import", "layout", [.. BlankBut(0, 2, 3), ("Input.Separator", "Tab"), ("Input.Encoding", "Latin1"), ("Input.Days", "PackedIso"), ("Input.Amounts", "Cents"), ("Input.HasHeader", "true"),
            ("Input.Columns[0].Field", "Fixed"), ("Input.Columns[0].Header", "CODE"), ("Input.Columns[0].Fixed", "IND"), ("Input.Columns[2].Field", "Amount"), ("Input.Columns[2].Header", "MT"), ("Input.Columns[3].Field", "Iban"), ("Input.Columns[3].Header", "RIB")]);
        var batch = (await finance.GetPageAsync(Payments)).QuerySelectorAll("th a").Select(a => a.GetAttribute("href")!).Last();
        var lines = (await TextAsync(finance, batch + "/import.csv")).Split("\r\n");
        Assert.Equal("CODE\tMT\tRIB", lines[0]);
        Assert.Matches(@"^IND\t[0-9]+\t(FR[0-9]{25})?$", lines[1]);
    }

    // The scheme that pays the second edition.
    private static async Task<string> AttachActAsync(HttpClient organiser)
    {
        var scheme = (await organiser.GetPageAsync("/marseille/gestion/indemnites/baremes")).QuerySelector("main a[href*='/baremes/0']")!.GetAttribute("href")!;
        var page = await organiser.GetPageAsync(scheme);
        using var content = new MultipartFormDataContent
        {
            { new StringContent("act"), "_handler" },
            { new StringContent(page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent([.. "%PDF-1.4 act"u8]), "ActFile.File", "acte.pdf" },
        };
        using var answer = await organiser.PostAsync(new Uri(scheme, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Contains("Lire le texte", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) + (await organiser.GetPageAsync(scheme)).Body!.TextContent, StringComparison.Ordinal);
        return scheme;
    }

    private static IEnumerable<(string, string)> BlankBut(params int[] kept) => Enumerable.Range(0, 16).Except(kept).Select(i => ($"Input.Columns[{i}].Field", ""));

    private static int Year => TimeProvider.System.GetUtcNow().Year;

    private static Task<string> TextAsync(HttpClient client, string address) => client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Later(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<string> PostAsync(HttpClient client, string address, string form, params (string, string)[] fields)
    {
        using var answer = await client.PostFormAsync(address, form, fields);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString;
    }
}
