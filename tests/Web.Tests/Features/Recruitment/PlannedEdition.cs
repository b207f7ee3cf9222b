using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Tests.Faults;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>A fresh edition of ten seats whose quotas are planned through the pages.</summary>
internal sealed class PlannedEdition(FreshEdition edition)
{
    public FreshEdition Edition => edition;

    public HttpClient Organiser => edition.Organiser;

    public Guid Id => edition.Id;

    public string Quotas => edition.Address + "/quotas";

    public static async Task<PlannedEdition> OfAsync(WebApp app, string name) => new(await FreshEdition.OfAsync(app, name));

    public Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read) => edition.ReadAsync(read);

    /// <summary>Posts a form that must succeed: where it leads to.</summary>
    public async Task<string> PostAsync(string page, string form, params (string Name, string Value)[] values)
    {
        using var answer = await Organiser.PostFormAsync(page, form, values);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{page}, {form}: {(await answer.ReadPageAsync()).QuerySelector(".error-summary")?.TextContent}");
        return answer.Headers.Location!.AbsolutePath;
    }

    public Task<string> AddFeatureAsync(string name, FeatureSource source) =>
        PostAsync(Quotas, "add", ("Feature.Name", name), ("Feature.Source", source.ToString()), ("Feature.Question", "?"));

    public Task<string> AddChannelAsync(ChannelKind kind, string name, int seats) => PostAsync(edition.Address + "/recrutement", "channel",
        ("Channel.Kind", kind.ToString()), ("Channel.Name", name), ("Channel.Seats", seats.ToString(CultureInfo.InvariantCulture)), ("Channel.ExpectedAnswers", kind == ChannelKind.ElectoralRoll ? "4" : ""));

    public Task<List<PlannedQuota>> QuotasAsync() => ReadAsync(db => db.Set<PlannedQuota>().AsNoTracking()
        .Where(q => db.Set<PlannedFeature>().Any(f => f.Id == q.FeatureId && db.Set<QuotaPlan>().Any(p => p.Id == f.PlanId && p.EditionId == Id))).OrderBy(q => q.FeatureId).ThenBy(q => q.Order).ToListAsync());

    /// <summary>Sends a file through a form: the page that answers.</summary>
    public async Task<IHtmlDocument> UploadAsync(string address, string formName, string field, string file, params (string Name, string Value)[] values)
    {
        var form = (await Organiser.GetPageAsync(address)).Forms.Single(f => f.QuerySelector($"input[name='_handler'][value='{formName}']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Browsing.Fields(form).Where(f => !Array.Exists(values, v => v.Name == f.Key)).Select(f => (f.Key, f.Value)).Concat(values))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), field, "fichier.csv");
        using var answer = await Organiser.PostAsync(address, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadPageAsync();
    }

    /// <summary>Somebody registers by a channel.</summary>
    public Task<int> RegisterAsync(string channelName, params IEnumerable<Dictionary<string, string>> people) => ReadAsync(async db =>
    {
        var channel = await db.Set<RecruitmentChannel>().SingleAsync(c => c.EditionId == Id && c.Name == channelName);
        foreach (var answers in people)
        {
            var act = new RegistrationAct(RegistrationMeans.Online, null, TimeProvider.System.GetUtcNow());
            var registration = new PanelRegistration(channel, Guid.CreateVersion7().ToString("N")[16..], null, act);
            registration.Answer(answers);
            registration.Submit(act);
            db.Add(registration);
        }

        return await db.SaveChangesAsync();
    });
}
