namespace Misthos.Browser.Tests.MainJob;

/// <summary>Poitiers' main job: a drawn and open assembly whose proposal group is paid on request, under a quotient.</summary>
public sealed class PoitiersTests(App app, BrowserFixture browser)
{
    private const string City = "poitiers", Edition = "Cycle 3 (2026-2027)", Group = "Groupe de propositions";
    private const string Quotas = """
        feature,value,min,max
        genre,femme,49,51
        genre,homme,49,51
        age,16-20,5,20
        age,21-39,30,40
        age,40-59,30,40
        age,60 et plus,20,30
        secteur,nord,30,37
        secteur,centre,30,37
        secteur,sud,30,37

        """;

    [Fact]
    public async Task From_the_pool_to_the_answer()
    {
        await using var journey = await Journey.StartAsync(app, browser, "poitiers");
        using var files = new PoolFiles(City, 360, Quotas);
        var organiser = new Organiser(journey, City);
        var after = new AfterTheSitting(journey, City);

        await organiser.PrepareEditionAsync(Edition, 100);
        await organiser.AddTopicAsync("Se déplacer sans voiture", "voté par les personnes présentes", "Comment se déplacer sans voiture ?");
        await organiser.AddOrganAsync(Group, "groupe de propositions", 30);
        await organiser.DrawAsync(files, 100);
        await organiser.OpenEditionAsync(Edition);
        await new Schemes(journey).PoitiersAsync(Group);
        await organiser.ToEditionAsync(Edition);
        await organiser.SeatAsync(Group, 6);
        var sitting = await organiser.ConveneAsync("Soirée de la navette", $"{Group}, {Edition}", ("18:00", "21:00", "3 h"));
        await after.PdfAsync("Feuille d’émargement");
        await after.AttendAsync(sitting);
        await new Requests(journey, City).AskAndDecideAsync(sitting);
        await after.LiquidateAsync(sitting, "41,22\u00a0€");
        await after.RecordSignatureAsync("Soirée de la navette");
        await after.ProposeAsync("Se déplacer sans voiture", "Une navette du soir entre les quartiers");
        var afterwards = new Afterwards(app, journey, City);
        var member = await afterwards.ListenAsync(sitting, "Soirée de la navette");
        await afterwards.ThankAsync("Soirée de la navette");
        await afterwards.TakeAwayAsync(member);
    }
}
