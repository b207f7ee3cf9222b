using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Infrastructure.Pdf;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Members;

/// <summary>A city with a member, an edition, an organ and a coming sitting, on SQLite, or on PostgreSQL when a test asks.</summary>
internal sealed class MemberCity(TestDatabase database) : IAsyncDisposable
{
    public Guid Edition { get; private set; }

    public Guid Organ { get; private set; }

    public Guid Sitting { get; private set; }

    public Guid Member { get; private set; }

    public Guid User { get; } = Guid.CreateVersion7();

    public DateOnly Today { get; } = new(2025, 11, 8);

    public TestDatabase Database => database;

    public static async Task<MemberCity> CreateAsync(TestDatabase? database = null)
    {
        var city = new MemberCity(database ?? await TestDatabase.SqliteAsync(Register));
        await city.WithAsync(async db =>
        {
            var assembly = new Domain.Assemblies.CitizensAssembly(db.AuthorityId, "acf", "Assemblée", city.Today.AddYears(-2));
            var edition = new Domain.Assemblies.Edition(db.AuthorityId, assembly.Id, "Édition", city.Today.AddMonths(-2), city.Today.AddMonths(10), 30);
            var organ = edition.AddOrgan("Plénière", Domain.Assemblies.OrganKind.Plenary, 0);
            var sitting = new Sitting(db.AuthorityId, edition.Id, organ.Id, "Séance", new SittingTimes(city.Today.AddDays(14), new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
            db.AddRange(assembly, edition, sitting, new AppUser { Id = city.User, Email = "zoe@exemple.fr", DisplayName = "Zoé Martin" });
            (city.Edition, city.Organ, city.Sitting) = (edition.Id, organ.Id, sitting.Id);
            return await db.SaveChangesAsync();
        });
        city.Member = await city.SeatAsync("Zoé", "Martin", city.User);
        return city;
    }

    /// <summary>Services a slice of members needs, as the application registers them.</summary>
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddLocalization().AddHttpContextAccessor().AddPdfPrinter();
        services.AddFeatures();
        services.AddSingleton<SiteAddress>().AddScoped<Misthos.Web.Infrastructure.Documents.DocumentRenderer>().AddScoped<Mailer>().AddScoped<Misthos.Web.Design.PaperLook>();
        services.AddScoped<NavigationManager, Nowhere>();
    }

    /// <summary>Somebody who holds a seat for the whole term.</summary>
    public Task<Guid> SeatAsync(string given, string family, Guid? user = null, DateOnly? born = null) => WithAsync(async db =>
    {
        var person = new Person(db.AuthorityId, given, family);
        person.SetBirth(born);
        if (user is { } id)
        {
            person.LinkUser(id);
        }

        db.AddRange(person, new Mandate(new(db.AuthorityId, person.Id, Edition, Organ), MandateOrigin.Drawn, Today.AddMonths(-2), Today.AddMonths(10)));
        await db.SaveChangesAsync();
        return person.Id;
    });

    public async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> use) => await AsAsync<AppDbContext, T>(use);

    /// <summary>A use case in a scope of its own, as the member's account.</summary>
    public async Task<TResult> AsAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = database.As(database.Marseille);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(User, "Zoé Martin");
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private sealed class Nowhere : NavigationManager, IHostEnvironmentNavigationManager
    {
        void IHostEnvironmentNavigationManager.Initialize(string baseUri, string uri) => Initialize(baseUri, uri);
    }
}
