using System.Text;
using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>From the sign-in sheet to the statement, the proposal and its answer: the same for every city.</summary>
internal sealed class AfterTheSitting(Journey journey, string city)
{
    private static readonly byte[] SignedPaper = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

    private IPage Page => journey.Page;

    /// <summary>Downloads a document and checks that it is one.</summary>
    public async Task PdfAsync(string link)
    {
        var file = await journey.DownloadAsync(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);
        Assert.True(file.AsSpan().StartsWith("%PDF"u8), $"\"{link}\" gave no PDF.");
        Assert.True(file.AsSpan().IndexOf("/StructTreeRoot"u8) > 0, $"\"{link}\" gave a PDF that is not tagged.");
    }

    /// <summary>Records one late, one absent, and everyone else present in one press; adds a companion; closes.</summary>
    public async Task AttendAsync(string sitting)
    {
        await journey.GotoAsync($"{sitting}/presences");
        Assert.True(await Page.Locator("select[name$='.Status']").CountAsync() > 2, "Nobody is expected at the sitting.");
        await Page.Locator("[name='Input.Rows[1].Status']").SelectOptionAsync("Late");
        await Page.Locator("[name='Input.Rows[1].Length']").FillAsync("2 h");
        await Page.Locator("[name='Input.Rows[2].Status']").SelectOptionAsync("Absent");
        await journey.SendAsync("attendance", "personnes restantes");
        await journey.FillAsync("add", ("Prénom", "Camille"), ("Nom", "Exemple"), ("En qualité de", "Personne qui accompagne"));
        await journey.SendAsync("add", "Ajouter");
        await journey.StepAsync("presences");
        await journey.GotoAsync(sitting);
        await journey.SendAsync("close", "Clore les présences");
        await journey.StepAsync("seance-close");
    }

    /// <summary>Liquidates as the finance officer; the statement stays open. Returns its address.</summary>
    public async Task<string> LiquidateAsync(string sitting, string amount)
    {
        await journey.SignInAsync(city, Role.FinanceOfficer);
        await journey.GotoAsync($"/{city}/gestion/indemnites/seances/{sitting.Split('/')[^1]}");
        await Page.GetByText("Voir le calcul").First.ClickAsync();
        await journey.StepAsync("indemnites-de-la-seance");
        var text = await Page.Locator("main").InnerTextAsync();
        Assert.True(text.Contains(amount, StringComparison.Ordinal), text[..Math.Min(1500, text.Length)]);
        await new Justifications(journey, city).CompleteAsync();
        await journey.SendAsync("liquidate", "Liquider");
        await journey.StepAsync("etat-liquidatif");
        Assert.Contains(amount, await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await PdfAsync("Télécharger le PDF");
        return new Uri(Page.Url).AbsolutePath;
    }

    public async Task ApproveAsync(string settlement)
    {
        await journey.SignInAsync(city, Role.AuthorisingOfficer);
        await journey.GotoAsync(settlement);
        await journey.SendAsync("approve", "Approuver");
        await journey.StepAsync("etat-approuve");
    }

    /// <summary>Records, as the organiser, the signature given on paper to the statement of a sitting that waits for one.</summary>
    public async Task RecordSignatureAsync(string sittingTitle)
    {
        await journey.SignInAsync(city, Role.Organiser);
        await journey.GotoAsync($"/{city}/gestion/indemnites");
        await journey.OpenAsync(sittingTitle);
        await journey.OpenAsync("Voir l’état liquidatif");
        var paper = Path.Combine(journey.Screens, "signe.pdf");
        await File.WriteAllBytesAsync(paper, SignedPaper, TestContext.Current.CancellationToken);
        await journey.StepAsync("etat-a-signer");
        await journey.FillAsync("sign",
            ("Nom de la personne", "Adjointe aux finances (fictif)"), ("Qualité", "adjointe aux finances"), ("Délégation", "arrêté 2026-12 (fictif)"),
            ("Jour de la signature", Organiser.Day(0)), ("État signé", paper));
        await journey.SendAsync("sign", "Enregistrer la signature");
        Assert.Contains("Adjointe aux finances (fictif)", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(SignedPaper, await journey.DownloadAsync(Page.GetByRole(AriaRole.Link, new() { Name = "Télécharger l’état signé" })));
        await journey.StepAsync("signature-enregistree");
    }

    /// <summary>A proposal from the facilitator's desk to the city's answer, seen by a visitor; returns its public address.</summary>
    public async Task ProposeAsync(string topic, string title)
    {
        await journey.SignInAsync(city, Role.Facilitator);
        await journey.GotoAsync($"/{city}/gestion/propositions/nouvelle");
        await journey.FillAsync("record", ("Sujet", topic), ("Titre", title), ("Texte de la proposition", "Nous demandons un lieu ouvert le soir dans chaque quartier."));
        await journey.SendAsync("record", "Enregistrer la proposition");
        await journey.FillAsync("adopt", ("Jour de l’adoption", Organiser.Day(0)));
        await journey.SendAsync("adopt", "Enregistrer l’adoption");
        var desk = new Uri(Page.Url).AbsolutePath;
        await journey.SignInAsync(city, Role.Organiser);
        await journey.GotoAsync($"/{city}/gestion/propositions/remise");
        await journey.Form("hand-over").GetByLabel(title).CheckAsync();
        await journey.FillAsync("hand-over", ("Jour de la remise", Organiser.Day(0)), ("Lieu", "Salle du conseil"), ("Qui représentait", "Maire"));
        await journey.SendAsync("hand-over", "Enregistrer la remise");
        await journey.StepAsync("proposition-remise");
        await journey.SignInAsync(city, Role.ElectedOfficial);
        await journey.GotoAsync($"{desk}/reponse");
        var delegation = await journey.Form("answer").GetByLabel("Délégation responsable").Locator("option").Nth(1).InnerTextAsync();
        await journey.FillAsync("answer", ("Acceptée en partie", "oui"), ("Délégation responsable", delegation));
        await journey.FollowAsync(journey.Form("answer").GetByRole(AriaRole.Button, new() { Name = "Publier la réponse" }));
        Assert.Contains("obligatoires", await Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("reponse-sans-raisons");
        await journey.FillAsync("answer",
            ("Les raisons", "Deux quartiers d’abord, les autres en 2027."), ("Ce qui est promis", Organiser.Day(200)));
        await journey.SendAsync("answer", "Publier la réponse");
        Assert.Contains(title, await Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("proposition-publique");
    }
}
