using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>A proposal is amended, decided, voted, and those who were not of the same mind are heard: keyboard only, axe at each step.</summary>
public sealed class AmendmentTests(App app, BrowserFixture browser)
{
    private const string Title = "Des fontaines dans chaque parc (essai d’amendement)";
    private const string Text = "Une fontaine à boire dans chaque parc de la ville.";
    private const string Amended = "Une fontaine à boire, ouverte en hiver, dans chaque parc de la ville.";
    private const string Dissent = "Nous aurions mis cet argent dans les écoles.";

    [Fact]
    public async Task A_text_is_amended_adopted_and_keeps_its_minority_by_keyboard_only()
    {
        await using var journey = await Journey.StartAsync(app, browser, "amendement");
        var hands = new Hands(journey);
        await journey.SignInAsync("marseille", Role.Facilitator);
        await journey.GotoAsync("/marseille/gestion/propositions/nouvelle");
        // The topic of a list that many journeys fill: by its own words, as someone types them into a list.
        await hands.ChooseAsync("record", "Sujet", "Propreté et lutte");
        await hands.FillAsync("record", ("Titre", Title), ("Texte de la proposition", Text));
        await hands.SendAsync("record", "Enregistrer la proposition");
        var desk = new Uri(journey.Page.Url).AbsolutePath;
        await AmendAsync(journey, hands, desk);
        var ballot = await VoteAsync(journey, hands, desk);
        await KeepMinorityAsync(journey, hands);
        await ReadAsync(journey, ballot);
    }

    private static async Task AmendAsync(Journey journey, Hands hands, string desk)
    {
        await hands.OpenAsync("Amendements");
        await journey.StepAsync("deposer");
        await hands.PickAsync("file", "Un membre, sans son nom");
        await hands.FillAsync("file", ("Texte proposé", Amended), ("Raison", "L’eau est coupée de novembre à mars."));
        await hands.SendAsync("file", "Enregistrer l’amendement");
        await SaysAsync(journey, "Un membre de l’assemblée", "À décider");
        await journey.StepAsync("depose");
        await hands.OpenAsync("Décider de l’amendement 1");
        Assert.Contains(", ouverte en", await journey.Page.Locator("details[open] ins").First.InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("decider");
        await hands.PickAsync("decide", "Gardé");
        await hands.FillAsync("decide", ("Raison", "L’assemblée est d’accord."));
        await hands.SendAsync("decide", "Enregistrer la décision");
        await SaysAsync(journey, "Il a donné la version 2.");
        await journey.StepAsync("decide");
        await journey.GotoAsync(desk);
        Assert.Equal(Amended, await journey.Page.GetByLabel("Texte de la proposition").InputValueAsync());
    }

    private static async Task<string> VoteAsync(Journey journey, Hands hands, string desk)
    {
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync(desk);
        await hands.OpenAsync("Mettre la version 2 au vote");
        await hands.PickAsync("prepare", "Papier ou gommettes");
        await hands.SendAsync("prepare", "Enregistrer");
        var ballot = new Uri(journey.Page.Url).AbsolutePath.Split('/')[^1];
        await hands.FillAsync("entitle", ("Membres", "20"));
        await hands.SendAsync("entitle", "Enregistrer");
        await hands.SendAsync("open", "Ouvrir le vote");
        await hands.SendAsync("close", "Clore le vote");
        foreach (var reader in new[] { Role.Organiser, Role.Facilitator })
        {
            await journey.SignInAsync("marseille", reader);
            await journey.GotoAsync($"/marseille/gestion/votes/{ballot}/depouillement");
            await hands.FillAsync("read", ("Bulletins trouvés", "17"), ("Bulletins blancs", "1"), ("Pour", "12"), ("Contre", "3"), ("Abstention", "1"));
            await hands.SendAsync("read", "Enregistrer ma lecture");
        }

        await journey.GotoAsync($"{desk}/minorite");
        return ballot;
    }

    private static async Task KeepMinorityAsync(Journey journey, Hands hands)
    {
        await journey.StepAsync("minorite");
        await hands.FillAsync("keep", ("Ce que pense la minorité", Dissent), ("Au nom de combien", "3"));
        await hands.SendAsync("keep", "Conserver cette opinion");
        await SaysAsync(journey, "Au nom de 3 personnes", Dissent);
        await journey.StepAsync("minorite-conservee");
    }

    private static async Task ReadAsync(Journey journey, string ballot)
    {
        var hands = new Hands(journey);
        await journey.Page.Context.ClearCookiesAsync();
        await journey.GotoAsync($"/marseille/votes/{ballot}");
        await hands.OpenAsync("Voir la proposition et ses suites");
        await SaysAsync(journey, Amended, "L’assemblée a adopté la version 2", "Opinions minoritaires", "Au nom de 3 personnes", Dissent);
        await journey.StepAsync("adoptee");
        await hands.OpenAsync("Amendements et versions");
        await SaysAsync(journey, "Version 2 – adoptée", "Vient de l’amendement 1", "L’eau est coupée de novembre à mars.", "L’assemblée est d’accord.");
        Assert.Contains(", ouverte en", await journey.Page.Locator("#version-2 ins").First.InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("versions");
    }

    private static async Task SaysAsync(Journey journey, params string[] words)
    {
        var page = (await journey.Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }
}
