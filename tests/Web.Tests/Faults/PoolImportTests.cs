using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Files of a pool as they come: encodings are read rightly; every fault is listed at its line, column and value, and nothing is imported.</summary>
public sealed class PoolImportTests(WebApp app)
{
    private const string Accents = "id;nom;prénom;genre\np1;Lefèvre;Zoé;F\np2;Müller;Loïc;H\n";
    private const string TwoQuotas = "feature,value,min,max\ngenre,F,1,1\ngenre,H,1,1\n";

    // U+2019 and the ligature are in Windows-1252 and not in Latin-1.
    private static readonly byte[] Windows1252 = [.. Encoding.Latin1.GetBytes("id;nom;prénom;genre\np1;D"), 0x92, .. Encoding.Latin1.GetBytes("Al"), 0x9C, .. Encoding.Latin1.GetBytes(";Zoé;F\n")];

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with a mark", "latin-1"];

    public static TheoryData<string, string, string> BadPeople => new()
    {
        { "", "–||", "Un fichier qui contient quelque chose" },
        { " \n\n", "–||", "Un fichier qui contient quelque chose" },
        { "id,nom,genre\n", "1||", "Au moins une ligne sous les titres de colonnes" },
        { "id,genre\np1,F\np2,H,de trop\n", "3||", "Autant de cellules que de titres de colonnes" },
        { "id,genre\np1\n", "2||", "Autant de cellules que de titres de colonnes" },
        { "id,genre\np1,F\np2,H\np1,H\n", "4|id|p1", "Chaque identifiant une seule fois" },
        { "id,genre\np1,F\n,H\n", "3|id|", "Une cellule remplie" },
        { "id,genre\np1,F\np2,Z\n", "3|genre|Z", "Une des valeurs des quotas : F, H" },
        { "id,sexe\np1,F\n", "1|genre|", "Une colonne nommée « genre »" },
        { "id,genre,genre\np1,F,F\n", "1|genre|genre", "Chaque titre de colonne une seule fois" },
        { "id,genre\np1,F\np\02,H\n", "3||", "Un fichier de texte CSV, pas un classeur ni une image" },
    };

    public static TheoryData<string, string, string> BadQuotas => new()
    {
        { "", "–||", "Un fichier qui contient quelque chose" },
        { "feature,value,min,max\n", "1||", "Au moins une ligne sous les titres de colonnes" },
        { "feature,value,min\ngenre,F,1\n", "1|max|", "Une colonne nommée « max »" },
        { "feature,value,min,max\ngenre,F,cinq,5\n", "2|min|cinq", "Un nombre entier, 0 ou plus" },
        { "feature,value,min,max\ngenre,F,-1,5\n", "2|min|-1", "Un nombre entier, 0 ou plus" },
        { "feature,value,min,max\ngenre,F,99999999999,5\n", "2|min|99999999999", "Un nombre entier, 0 ou plus" },
        { "feature,value,min,max\ngenre,F,6,5\n", "2|min|6", "Un minimum inférieur ou égal au maximum" },
        { "feature,value,min,max\ngenre,F,1,5\ngenre,f,1,5\n", "3|value|f", "Chaque critère et valeur une seule fois" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Accents_come_out_right(string encoding)
    {
        byte[] bytes = encoding switch
        {
            "latin-1" => Encoding.Latin1.GetBytes(Accents),
            "utf-8" => Encoding.UTF8.GetBytes(Accents),
            _ => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Accents)],
        };
        var edition = await FreshEdition.OfAsync(app, $"Accents {encoding}");
        var (status, _) = await edition.ImportAsync(bytes, Encoding.UTF8.GetBytes(TwoQuotas));
        Assert.Equal(HttpStatusCode.Found, status);
        var people = await edition.VolunteersAsync();
        Assert.Equal([("p1", "Lefèvre", "Zoé"), ("p2", "Müller", "Loïc")], people.OrderBy(p => p.ExternalId, StringComparer.Ordinal).Select(p => (p.ExternalId, p.Columns["nom"], p.Columns["prénom"])));
    }

    [Fact]
    public async Task The_signs_that_Excel_writes_come_out_right()
    {
        var edition = await FreshEdition.OfAsync(app, "Windows-1252");
        var (status, _) = await edition.ImportAsync(Windows1252, Encoding.UTF8.GetBytes(TwoQuotas));
        Assert.Equal(HttpStatusCode.Found, status);
        Assert.Equal("D’Alœ", Assert.Single(await edition.VolunteersAsync()).Columns["nom"]);
    }

    [Theory]
    [MemberData(nameof(BadPeople))]
    public async Task A_fault_among_the_people_is_told_where_it_stands(string people, string place, string expected) =>
        await IsListedAsync(Encoding.UTF8.GetBytes(people), Encoding.UTF8.GetBytes(FreshEdition.Quotas), $"personnes.csv|{place}|{expected}");

    [Theory]
    [MemberData(nameof(BadQuotas))]
    public async Task A_fault_among_the_quotas_is_told_where_it_stands(string quotas, string place, string expected) =>
        await IsListedAsync(Encoding.UTF8.GetBytes("id,genre\np1,F\n"), Encoding.UTF8.GetBytes(quotas), $"quotas.csv|{place}|{expected}");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Utf_16_is_refused_in_plain_words(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        await IsListedAsync([.. writer.GetPreamble(), .. writer.GetBytes(Accents)], Encoding.UTF8.GetBytes(TwoQuotas), "personnes.csv|1|||Un fichier enregistré en UTF-8 ou en Latin-1");
    }

    [Fact]
    public async Task A_workbook_or_a_picture_is_refused_in_plain_words()
    {
        byte[] workbook = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0xD8, 0xFF, 0x0A, 0x9F];
        await IsListedAsync(workbook, workbook, "quotas.csv|1|||Un fichier de texte CSV, pas un classeur ni une image", "personnes.csv|1|||Un fichier de texte CSV, pas un classeur ni une image");
    }

    [Fact]
    public async Task A_quota_on_a_feature_that_nobody_has_is_a_missing_column() => await IsListedAsync(
        Encoding.UTF8.GetBytes(FreshEdition.People()), Encoding.UTF8.GetBytes(FreshEdition.Quotas + "quartier,Nord,1,5\n"), "personnes.csv|1|quartier||Une colonne nommée « quartier »");

    [Fact]
    public async Task Every_fault_of_both_files_is_listed_at_once() => await IsListedAsync(
        Encoding.UTF8.GetBytes("id,genre\np1,F\np1\np2,F\np2,H\n"), Encoding.UTF8.GetBytes("feature,value,min,max\ngenre,F,x,5\ngenre,H,9,1\n"),
        "quotas.csv|2|min|x|Un nombre entier, 0 ou plus", "quotas.csv|3|min|9|Un minimum inférieur ou égal au maximum",
        "personnes.csv|3|||Autant de cellules que de titres de colonnes", "personnes.csv|5|id|p2|Chaque identifiant une seule fois");

    // What follows an open quote belongs to its cell: the row is too short as well.
    [Fact]
    public async Task A_quote_left_open_is_told_where_it_opens() => await IsListedAsync(
        Encoding.UTF8.GetBytes("id,nom,genre\np1,N,F\np2,\"N,H\np3,N,F\n"), Encoding.UTF8.GetBytes(FreshEdition.Quotas),
        "personnes.csv|3||N,H p3,N,F|Un guillemet qui se referme", "personnes.csv|3|||Autant de cellules que de titres de colonnes");

    [Fact]
    public async Task A_file_left_out_is_said_and_an_address_column_that_is_not_there_is_listed()
    {
        var edition = await FreshEdition.OfAsync(app, "Sans fichier");
        using var answer = await edition.Organiser.PostFormAsync(edition.Pool, "import");
        Assert.Contains("Choisissez les deux fichiers.", (await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var (status, page) = await edition.ImportAsync(FreshEdition.People(), FreshEdition.Quotas, "rue, code_postal");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["personnes.csv|1|rue||Une colonne nommée « rue »", "personnes.csv|1|code_postal||Une colonne nommée « code_postal »"], Faulty(page));
        Assert.Equal((0, 0, 0, 0, 0), await edition.CountAsync());
    }

    private async Task IsListedAsync(byte[] people, byte[] quotas, params string[] faults)
    {
        var edition = await FreshEdition.OfAsync(app, "Fichiers fautifs");
        var (status, page) = await edition.ImportAsync(people, quotas);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(faults, Faulty(page));
        Assert.Contains("Rien n’a été importé", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0, 0, 0), await edition.CountAsync());
    }

    private static IEnumerable<string> Faulty(IHtmlDocument page) => page.QuerySelectorAll("tbody tr")
        .Select(row => string.Join('|', row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[])[' ', '\n', '\r', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries)))));
}
