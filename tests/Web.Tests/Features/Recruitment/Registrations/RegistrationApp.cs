using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment.Registrations;

/// <summary>An edition of a city of the demonstration with channels of its own, and people who walk through the form.</summary>
internal sealed class RegistrationApp(WebApp app, string city)
{
    private int _number = 1000;

    public static DateOnly Today => Misthos.Web.Design.Format.DayOf(TimeProvider.System.GetUtcNow());

    public Guid EditionId { get; private set; }

    public RecruitmentChannel Roll { get; private set; } = null!;

    public RecruitmentChannel Closed { get; private set; } = null!;

    public string Desk => $"/{city}/gestion/editions/{EditionId}/inscriptions";

    public string Form => $"/{city}/inscription";

    public static async Task<RegistrationApp> CreateAsync(WebApp app, string city = "marseille")
    {
        var made = new RegistrationApp(app, city);
        await made.WithAsync(made.SeedAsync);
        return made;
    }

    public async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(city))!);
        return await act(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>A code that opens a registration of this channel.</summary>
    public Task<string> InviteAsync(RecruitmentChannel channel) => WithAsync(async db =>
    {
        var code = System.Security.Cryptography.RandomNumberGenerator.GetString(ShortCode.Signs, ShortCode.Length);
        db.Add(new PanelInvitation(channel, ++_number, code));
        await db.SaveChangesAsync();
        return code;
    });

    public Task<PanelRegistration> FindAsync(string code) =>
        WithAsync(db => db.Set<PanelRegistration>().AsNoTracking().Include(r => r.Changes).SingleAsync(r => r.Code == code));

    /// <summary>Types the code and reads the first page.</summary>
    public async Task<Person> BeginAsync(string code)
    {
        var person = new Person(app.Anonymous(), Form);
        using var begun = await person.Client.PostFormAsync(Form, "code", ("Input.Code", code));
        await person.FollowAsync(begun);
        return person;
    }

    /// <summary>Walks from the first page to the receipt.</summary>
    public async Task<Person> RegisterAsync(string code, string name = "Roux", string born = "31/5/1990")
    {
        var person = await BeginAsync(code);
        await person.FillAsync(name, born);
        await person.PressAsync("submit");
        return person;
    }

    private async Task<int> SeedAsync(AppDbContext db)
    {
        var assembly = await db.Set<CitizensAssembly>().FirstAsync();
        var (today, start) = (Today, Today.AddDays(100));
        var edition = new Edition(assembly.AuthorityId, assembly.Id, $"Édition d’essai {Guid.CreateVersion7():N}", start, start.AddYears(1), 20);
        var organ = edition.AddOrgan("Plénière", OrganKind.Plenary, 20);
        Roll = new RecruitmentChannel(edition.AuthorityId, edition.Id, ChannelKind.ElectoralRoll, new("Liste électorale", 20, 5, today, ""));
        Closed = new RecruitmentChannel(edition.AuthorityId, edition.Id, ChannelKind.Partner, new("Associations", 5, null, today.AddDays(-1), ""));
        var plan = new QuotaPlan(edition.AuthorityId, edition.Id);
        var genre = plan.Add("Genre", FeatureSource.Asked, "Vous êtes…");
        genre.Add(new("femme", 52, 9, 11));
        genre.Add(new("homme", 48, 9, 11));
        plan.Add("Âge", FeatureSource.Age, "").Add(new("16+", 100, 20, 20));
        db.AddRange(edition, Roll, Closed, plan, new Sitting(edition.AuthorityId, edition.Id, organ.Id, "Ouverture", new(start.AddDays(7), new(9, 0), new(17, 0), 420)));
        EditionId = edition.Id;
        return await db.SaveChangesAsync();
    }

    /// <summary>Somebody in front of a page of the form.</summary>
    internal sealed record Person(HttpClient Client, string Form)
    {
        public IHtmlDocument Page { get; private set; } = null!;

        public string Address { get; private set; } = "";

        /// <summary>Most queries that a page needed so far.</summary>
        public int Queries { get; private set; }

        public string Errors => string.Join('|', Page.QuerySelectorAll(".error-summary li").Select(li => li.TextContent.Trim()));

        public async Task FollowAsync(HttpResponseMessage answer)
        {
            for (var next = answer.Headers.Location; next is not null;)
            {
                Address = next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString;
                using var page = await Client.GetAsync(Address);
                next = page.Headers.Location;
                Read(page, next is null ? await page.ReadPageAsync() : null);
            }
        }

        public async Task OpenAsync(string address)
        {
            using var answer = await Client.GetAsync(address);
            Address = address;
            Read(answer, await answer.ReadPageAsync());
            await FollowAsync(answer);
        }

        /// <summary>Sends the form of the page with these values; stays on it when something is refused.</summary>
        public async Task PressAsync(string form = "step", params (string Name, string Value)[] values)
        {
            var posted = Page.Forms.Single(f => f.QuerySelector($"input[name='_handler'][value='{form}']") is not null);
            var fields = Browsing.Fields(posted).Where(f => !values.Any(v => v.Name == f.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await Client.PostAsync(Address, content);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Read(answer, await answer.ReadPageAsync());
            }

            await FollowAsync(answer);
        }

        /// <summary>Answers page after page until the answers are to be checked.</summary>
        public async Task FillAsync(string name, string born)
        {
            var birth = born.Split('/');
            var answers = new Dictionary<string, (string, string)[]>
            {
                ["information"] = [("Input.Consent", "true")],
                ["nom"] = [("Input.GivenName", "Camille"), ("Input.FamilyName", name)],
                ["naissance"] = [("Input.BornDay", birth[0]), ("Input.BornMonth", birth[1]), ("Input.BornYear", birth[2])],
                ["responsable"] = [("Input.GuardianName", "Ana Roux"), ("Input.GuardianPhone", "06 12 34 56 78"), ("Input.GuardianConsent", "Paper")],
                ["adresse"] = [("Input.Address", "1 rue Haute"), ("Input.Postcode", "13 001"), ("Input.Town", "Marseille")],
                ["question-1"] = [("Input.Features[0]", "femme")],
                ["besoins"] = [("Input.Needs", "Lift")],
                ["dates"] = [],
                ["contact"] = [("Input.Contact", "Email"), ("Input.Email", "camille@exemple.fr")],
            };
            for (var i = 0; i < answers.Count && !Address.EndsWith("/verification", StringComparison.Ordinal); i++)
            {
                await PressAsync("step", answers[Address.Split('/')[^1]]);
                Assert.True(Errors.Length == 0, $"{Address}: {Errors}");
            }
        }

        private void Read(HttpResponseMessage answer, IHtmlDocument? page)
        {
            var timing = string.Concat(answer.Headers.GetValues("Server-Timing"));
            Queries = Math.Max(Queries, int.Parse(timing[(timing.IndexOf("desc=\"", StringComparison.Ordinal) + 6)..].TrimEnd('"'), System.Globalization.CultureInfo.InvariantCulture));
            Page = page ?? Page;
        }
    }
}
