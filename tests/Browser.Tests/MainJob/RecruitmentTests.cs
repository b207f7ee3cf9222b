using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>From the electoral roll to a panel whose lost member is replaced, and whose proof anyone checks with the command line.</summary>
public sealed class RecruitmentTests(App app, BrowserFixture browser)
{
    private const string City = "marseille", Edition = "Édition recrutée (2027)", FirstValue = "dés : 4 2 6 1 1 3 (fictif)", SecondValue = "dés : 5 5 2 6 (fictif)";

    [Fact]
    public async Task From_the_roll_to_the_proof()
    {
        await using var journey = await Journey.StartAsync(app, browser, "recruitment");
        await using var resident = await Journey.StartAsync(app, browser, "recruitment-resident");
        using var files = new ProofFiles();
        await new Organiser(journey, City).PrepareEditionAsync(Edition, 6, start: 60);
        var recruiter = new Recruiter(journey, City, new Uri(journey.Page.Url).AbsolutePath.Split('/')[4]);
        var volunteers = new Volunteers(app, resident, City, Edition);

        await recruiter.OpenChannelsAsync();
        var roll = await volunteers.ChannelAsync(Volunteers.Roll);
        await recruiter.InviteAsync(roll, files.WriteRoll(300));
        await recruiter.PrintLettersAsync(roll);
        await recruiter.PlanGenderAsync(women: new("6", "6"), men: new("0", "6"));
        await volunteers.RegisterByCodeAsync(await volunteers.CodeAsync(roll));
        await volunteers.RegisterMinorAsync();
        await recruiter.TypeInAsync(Volunteers.Open);
        await volunteers.RegisterAsync("Homme", 10);

        await recruiter.FreezeInVainAsync();
        await volunteers.RegisterAsync("Femme", 9);
        await recruiter.MendAsync(women: new("3", "3"), men: new("3", "3"));
        var acts = new PublicActs(journey);
        var draw = await acts.DrawAsync(FirstValue);
        await acts.ReplaceAsync(SecondValue);
        await CheckAsync(files, resident, journey, draw);
    }

    private static async Task CheckAsync(ProofFiles files, Journey resident, Journey guarantor, string draw)
    {
        await resident.GotoAsync($"/{City}/tirages/{draw}");
        var text = await resident.Page.Locator("main").InnerTextAsync();
        Assert.Contains(FirstValue, text, StringComparison.Ordinal);
        Assert.Contains(SecondValue, text, StringComparison.Ordinal);
        await resident.StepAsync("preuve");
        files.Unpack(await resident.DownloadAsync(Link(resident, "Tout télécharger")), "public");
        await guarantor.SignInAsync(City, Role.Guarantor);
        await guarantor.GotoAsync($"/{City}/tirages/{draw}");
        await guarantor.StepAsync("preuve-garant");
        files.Unpack(await guarantor.DownloadAsync(Link(guarantor, "Dossier du garant")), "guarantor");

        var asPublished = await files.VerifyAsync("public", "public");
        Assert.True(asPublished.Follows, asPublished.Words);
        var withQuotas = await files.VerifyAsync("guarantor/public", "guarantor/public", "guarantor");
        Assert.True(withQuotas.Follows, withQuotas.Words);
        Assert.DoesNotContain("not checked", withQuotas.Words, StringComparison.Ordinal);
        files.ChangeOneByte("public/lottery.csv");
        var changed = await files.VerifyAsync("public", "public");
        Assert.True(changed.Code == ProofFiles.DoesNotFollow, changed.Words);
    }

    private static ILocator Link(Journey journey, string name) => journey.Page.GetByRole(AriaRole.Link, new() { Name = name });
}
