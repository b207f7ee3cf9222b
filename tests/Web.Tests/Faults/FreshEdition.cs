using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>An edition that an organiser of the demonstration has just prepared through the page, so that nobody else counts its rows.</summary>
internal sealed class FreshEdition
{
    public const string City = "poitiers";
    public const string Quotas = "feature,value,min,max\ngenre,F,5,5\ngenre,H,5,5\n";

    private readonly WebApp _app;

    private FreshEdition(WebApp app, HttpClient organiser, string address)
    {
        (_app, Organiser, Address) = (app, organiser, address);
        Id = Guid.Parse(address.Split('/')[^1]);
    }

    public HttpClient Organiser { get; }

    public string Address { get; }

    public string Pool => Address + "/vivier";

    public Guid Id { get; }

    public static async Task<FreshEdition> OfAsync(WebApp app, string name)
    {
        var organiser = await app.SignedInAs(City, Role.Organiser);
        using var answer = await organiser.PostFormAsync(
            $"/{City}/gestion/editions/nouvelle", "create",
            ("Input.Name", name), ("Input.StartsOn", "2027-01-01"), ("Input.EndsOn", "2027-12-31"), ("Input.Seats", "10"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return new FreshEdition(app, organiser, answer.Headers.Location!.AbsolutePath);
    }

    /// <summary>Forty people, one line each from line 2 on.</summary>
    public static string People() => "id,nom,prénom,courriel,genre\n" + string.Concat(
        Enumerable.Range(1, 40).Select(i => $"p{i},Nom{i},Prénom,p{i}@exemple.fr,{(i % 2 == 0 ? "F" : "H")}\n"));

    public Task<(HttpStatusCode Status, IHtmlDocument Page)> ImportAsync(string people, string quotas, string household = "") =>
        ImportAsync(Encoding.UTF8.GetBytes(people), Encoding.UTF8.GetBytes(quotas), household);

    /// <summary>Sends both files through the form of the page.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> ImportAsync(byte[] people, byte[] quotas, string household = "")
    {
        var page = await Organiser.GetPageAsync(Pool);
        var form = page.Forms.Single(f => f.QuerySelector("input[name='_handler'][value='import']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Browsing.Fields(form))
        {
            content.Add(new StringContent(name == "Input.HouseholdColumns" ? household : value), name);
        }

        content.Add(new ByteArrayContent(people), "Input.People", "personnes.csv");
        content.Add(new ByteArrayContent(quotas), "Input.Quotas", "quotas.csv");
        using var answer = await Organiser.PostAsync(Pool, content);
        return (answer.StatusCode, await answer.ReadPageAsync());
    }

    /// <summary>Asks for the first act through the page and waits until the lottery is published: the address of the draw.</summary>
    public async Task<string> PrepareAsync(string method = "Leximin", string reserve = "2")
    {
        using var answer = await Organiser.PostFormAsync(Pool, "prepare", ("Lot.Method", method), ("Lot.Reserve", reserve));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var draw = answer.Headers.Location!.AbsolutePath;
        for (var wait = 0; wait < 300; wait++)
        {
            var page = await Organiser.GetPageAsync(draw);
            if (page.QuerySelector("input[name='_handler'][value='cancel']") is null)
            {
                Assert.NotNull(page.QuerySelector("input[name='_handler'][value='draw']"));
                return draw;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The draw is still being prepared.");
    }

    /// <summary>Both acts through the pages: the address of the draw, to be confirmed.</summary>
    public async Task<string> DrawAsync(string method = "Leximin", string random = "dés : 4 2 6")
    {
        var draw = await PrepareAsync(method);
        using var answer = await Organiser.PostFormAsync(draw, "draw", ("Act.RandomText", random));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return draw;
    }

    /// <summary>Rows of this edition: pools, their people and quotas, draws, mandates.</summary>
    public Task<(int Pools, int Volunteers, int Quotas, int Draws, int Mandates)> CountAsync() => ReadAsync(async db =>
    {
        var pools = db.Set<RecruitmentPool>().Where(p => p.EditionId == Id).Select(p => p.Id);
        return (
            await pools.CountAsync(),
            await db.Set<Volunteer>().CountAsync(v => pools.Contains(v.PoolId)),
            await db.Set<PanelQuota>().CountAsync(q => pools.Contains(q.PoolId)),
            await db.Set<PanelDraw>().CountAsync(d => d.EditionId == Id),
            await db.Set<Mandate>().CountAsync(m => m.EditionId == Id));
    });

    public Task<List<Volunteer>> VolunteersAsync() => ReadAsync(db => db.Set<Volunteer>().AsNoTracking()
        .Where(v => db.Set<RecruitmentPool>().Any(p => p.Id == v.PoolId && p.EditionId == Id)).ToListAsync());

    public async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await _app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(City))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
