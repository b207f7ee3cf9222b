using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;

namespace Misthos.Web.Tests.Features.Allowances.Eligibility;

/// <summary>A city with Poitiers' conditions (on request, quotient of at most 1,000 €) and a member who may ask.</summary>
internal sealed class EligibilityCity(MemberCity city) : IAsyncDisposable
{
    public static readonly Guid Agent = Guid.CreateVersion7(), Colleague = Guid.CreateVersion7();

    public MemberCity City => city;

    public Guid Scheme { get; private set; }

    public static DateOnly Month => new(2025, 11, 1);

    public static void Register(IServiceCollection services)
    {
        MemberCity.Register(services);
    }

    /// <summary>As <see cref="Register"/>, with an access to a server that speaks as API Particulier; no pause between tries, for the clock of tests stands still.</summary>
    public static Action<IServiceCollection> With(ParticulierServer server) => services =>
    {
        MemberCity.Register(services);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("ApiParticulier:Address", server.Address), new("ApiParticulier:RetryDelay", "0"), new("ApiParticulier:Cities:marseille:Token", ParticulierServer.Token),
            new("ApiParticulier:Cities:marseille:Siret", ParticulierServer.Siret), new("ApiParticulier:Cities:marseille:Habilitation", "DataPass d’essai"),
        ]).Build());
    };

    public static async Task<EligibilityCity> CreateAsync(TestDatabase database, bool asks = true)
    {
        var made = new EligibilityCity(await MemberCity.CreateAsync(database));
        await made.City.WithAsync(async db =>
        {
            var from = made.City.Today.AddMonths(-2);
            var act = new CouncilAct(db.AuthorityId, new CouncilActText("2025-1", "Indemnités", from, "CRPA, L.131-1") { IsFictional = true });
            act.Record(CouncilActStateKind.InForce, from, "certificat", new StateRecording(Agent, DateTimeOffset.UnixEpoch));
            var scheme = new AllowanceScheme(act, made.City.Edition, new SchemeTerms("Heures", from, null, [made.City.Organ]) { OnRequest = true, QuotientThreshold = Money.Euros(1000), PartialPresence = PartialPresence.ProRata });
            scheme.AddRate(new RateTerms(from, null, RateUnit.PerHour, Money.FromCents(1374)) { Provenance = RateProvenance.Derived, Derivation = "96,16 ÷ 7", Source = "essai" });
            db.AddRange(act, scheme, new IncomeRule(scheme, new(QuotientMonthRule.MonthOfRequest, null, 2, "Mairie, 1 place d’Essai", "Tribunal administratif d’Essai")));
            db.AddRange(new AppUser { Id = Agent, DisplayName = "Alix Agente" }, new AppUser { Id = Colleague, DisplayName = "Cléo Collègue" });
            db.AddRange(MoneyCity.Ready(scheme, Agent));
            made.Scheme = scheme.Id;
            return await db.SaveChangesAsync();
        });
        await made.City.WithAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync()).SetContact("zoe@exemple.fr", null, null, ContactChannel.Email);
            return await db.SaveChangesAsync();
        });
        if (asks)
        {
            Assert.Empty(await made.MemberAsync<RequestService>(s => s.ChooseAsync(made.City.Member, made.Scheme, AllowanceChoice.Requested)));
        }

        return made;
    }

    /// <summary>The member acts.</summary>
    public Task<IReadOnlyList<Refusal>> MemberAsync<TService>(Func<TService, Task<IReadOnlyList<Refusal>>> act)
        where TService : notnull => City.AsAsync(act);

    /// <summary>Somebody of the team acts.</summary>
    public async Task<T> AsAsync<TService, T>(Guid user, Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = City.Database.As(City.Database.Marseille);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(user, "Équipe");
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<IncomeCase> CaseAsync() => AsAsync<IncomeCaseQueries, IncomeCase>(Agent, async q => (await q.FindAsync(Scheme, City.Member))!);

    public async Task<RequestStanding> StandingAsync() => (await CaseAsync()).StandingOn(City.Today);

    /// <summary>Every value of every table, as text: whatever is readable in a copy of the database. Columns of figures are left as they are.</summary>
    public Task<string> EverythingAsync() => City.WithAsync(async db =>
    {
        var text = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            var rows = (IEnumerable)typeof(EligibilityCity).GetMethod(nameof(Rows), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
            text.AddRange(rows.Cast<object>().SelectMany(row => type.GetProperties().Where(p => p.PropertyInfo is not null).Select(p => Text(type, p, row))));
        }

        await Task.CompletedTask;
        return string.Join('\n', text);
    });

    public ValueTask DisposeAsync() => City.DisposeAsync();

    private static List<T> Rows<T>(AppDbContext db)
        where T : class => [.. db.Set<T>().IgnoreQueryFilters().AsNoTracking()];

    private static string Text(IEntityType type, IProperty property, object row) => property.PropertyInfo!.GetValue(row) switch
    {
        byte[] bytes => $"{type.ClrType.Name}.{property.Name} = {System.Text.Encoding.Latin1.GetString(bytes)}",
        Money money => $"{type.ClrType.Name}.{property.Name} = {money.Cents}",
        { } value => $"{type.ClrType.Name}.{property.Name} = {value}",
        null => "",
    };
}
