using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Benefits;
using Misthos.Web.Data;
using Misthos.Web.Features.Benefits;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Benefits;

/// <summary>An organiser takes a lot in, gives vouchers, takes one back; the member sees theirs.</summary>
public sealed class BenefitPagesTests(WebApp app)
{
    [Fact]
    public async Task A_lot_is_taken_in_given_and_taken_back()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var edition = await ReadAsync(db => db.Set<Edition>().Where(e => e.Name == "Édition 2").Select(e => e.Id).SingleAsync());
        var register = $"/marseille/gestion/editions/{edition}/avantages";
        using var wrong = await organiser.PostFormAsync($"{register}/nouveau", "lot", ("Input.Name", "Musée"), ("Input.Numbers", "M-1 à M-3"), ("Input.Quantity", "4"), ("Input.Kind", "Other"), ("Input.Provider", "Musées"), ("Input.FaceValue", "6,50"));
        Assert.Equal("Input-Numbers", (await wrong.ReadPageAsync()).QuerySelector(".error-summary a")!.GetAttribute("href")!.TrimStart('#'));
        using var added = await organiser.PostFormAsync($"{register}/nouveau", "lot", ("Input.Name", "Musée"), ("Input.Numbers", "M-1 à M-3"), ("Input.Quantity", "3"), ("Input.Kind", "Other"), ("Input.Provider", "Musées"), ("Input.FaceValue", "6,50"));
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        var lot = $"/marseille/gestion/avantages/{await ReadAsync(db => db.Set<BenefitLot>().Where(l => l.Name == "Musée").Select(l => l.Id).SingleAsync())}";
        var page = await organiser.GetPageAsync($"{lot}?qui=tous");
        var person = page.QuerySelector("input[name='Input.People']")!.GetAttribute("value")!;
        using var nobody = await organiser.PostFormAsync($"{lot}?qui=tous", "give", ("Input.Form", "InPerson"));
        Assert.Equal("Cochez au moins une personne.", (await nobody.ReadPageAsync()).QuerySelector(".error-summary li")!.TextContent.Trim());
        using var given = await organiser.PostFormAsync($"{lot}?qui=tous", "give", ("Input.Form", "InPerson"), ("Input.People", person), ("Input.Numbers", "M-2"));
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        var csv = await organiser.GetStringAsync($"{register}.csv", TestContext.Current.CancellationToken);
        Assert.Contains("Musée;Autre;Musées;1;M-2;", csv, StringComparison.Ordinal);
        var grant = await ReadAsync(db => db.Set<BenefitGrant>().Where(g => db.Set<BenefitLot>().Any(l => l.Id == g.LotId && l.Name == "Musée")).Select(g => g.Id).SingleAsync());
        using var back = await organiser.PostFormAsync(lot, "back", ("Back.Grant", grant.ToString()), ("Back.End", "Cancelled"), ("Back.Reason", "Erreur d’essai"));
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.Contains("Erreur d’essai", (await organiser.GetPageAsync(lot)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sees_what_they_received()
    {
        var member = await (await app.SignedInAs("poitiers", Role.Member)).GetPageAsync("/poitiers/moi/indemnites");
        Assert.Contains("Entrée à la piscine", member.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C-08 à C-11", "C-08 C-09 C-10 C-11")]
    [InlineData("12, 14;15\n16", "12 14 15 16")]
    [InlineData("A-1 to A-3 B-7", "A-1 A-2 A-3 B-7")]
    [InlineData("A-3 à A-1", "A-3…A-1")]
    [InlineData("A-1 à B-3", "A-1…B-3")]
    [InlineData("", "")]
    public void Numbers_are_read_one_by_one_or_as_a_run(string typed, string numbers) => Assert.Equal(numbers, string.Join(' ', NumberList.Read(typed)));

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
