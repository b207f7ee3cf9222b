namespace Misthos.Browser.Tests.MainJob;

/// <summary>Marseille's main job, from the pool file to the answer on a public page, each step in a browser.</summary>
public sealed class MarseilleTests(App app, BrowserFixture browser)
{
    private const string City = "marseille", Edition = "Édition 3 (2026-2027)";
    private const string Quotas = """
        feature,value,min,max
        genre,femme,54,57
        genre,homme,54,57
        age,16-20,6,22
        age,21-39,34,42
        age,40-59,34,42
        age,60 et plus,22,34
        secteur,nord,33,42
        secteur,centre,33,42
        secteur,sud,33,42

        """;

    [Fact]
    public async Task From_the_pool_to_the_answer()
    {
        await using var journey = await Journey.StartAsync(app, browser, "marseille");
        using var files = new PoolFiles(City, 420, Quotas);
        var organiser = new Organiser(journey, City);
        var after = new AfterTheSitting(journey, City);

        await organiser.PrepareEditionAsync(Edition, 111);
        await organiser.AddTopicAsync("La nuit dans la ville", "auto-saisine des membres", "Comment vivre la nuit ensemble ?");
        await organiser.DrawAsync(files, 111);
        await organiser.OpenEditionAsync(Edition);
        await new Schemes(journey).MarseilleAsync("Assemblée plénière");
        var sitting = await organiser.ConveneAsync("Première séance", $"Assemblée plénière, {Edition}", ("09:00", "17:00", "7 h"));
        await after.PdfAsync("Imprimer les courriers (PDF)");
        await after.PdfAsync("Feuille d’émargement");
        await after.AttendAsync(sitting);
        var settlement = await after.LiquidateAsync(sitting, "77,49\u00a0€");
        await after.ApproveAsync(settlement);
        await after.RecordSignatureAsync("Séance 7");
        await after.ProposeAsync("La nuit dans la ville", "Un lieu ouvert le soir dans chaque quartier");
        var afterwards = new Afterwards(app, journey, City);
        var member = await afterwards.ListenAsync(sitting, "Première séance");
        await afterwards.ThankAsync("Première séance");
        await afterwards.TakeAwayAsync(member);
    }
}
