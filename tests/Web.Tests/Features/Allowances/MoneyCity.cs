using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>A city with a scheme in force (Marseille's or Poitiers' figures) and one sitting with two people present.</summary>
internal static class MoneyCity
{
    public static readonly DateOnly Day = new(2026, 3, 14);
    private static readonly DateOnly Start = new(2026, 1, 1);

    public static Task<CityDatabase> CreateAsync() => CityDatabase.CreateAsync(services =>
        services.AddScoped<AllowanceService>().AddScoped<AllowanceQueries>().AddScoped<SimulatorQueries>());

    public static async Task MarseilleAsync(CityDatabase city) => await SchemeAsync(
        city, new SchemeTerms("Séances", Start, null, [city.Edition.Organs[0].Id]),
        new RateTerms(Start, null, RateUnit.PerSitting, Money.FromCents(7749)) { ReferenceMinutes = 420, Provenance = RateProvenance.Derived, Derivation = "7 × 11,07 €", Source = "test" });

    public static async Task PoitiersAsync(CityDatabase city) => await SchemeAsync(
        city, new SchemeTerms("Heures", Start, null, [city.Edition.Organs[0].Id]) { OnRequest = true, QuotientThreshold = Money.Euros(1000), PartialPresence = PartialPresence.ProRata },
        new RateTerms(Start, null, RateUnit.PerHour, Money.FromCents(1374)) { DayCap = Money.FromCents(9616), Provenance = RateProvenance.Derived, Derivation = "96,16 ÷ 7", Source = "test" });

    public static async Task<Guid> SittingAsync(CityDatabase city, bool close = true)
    {
        var at = new DateTimeOffset(2026, 3, 14, 18, 0, 0, TimeSpan.Zero);
        var sitting = new Sitting(city.Authority.Id, city.Edition.Id, city.Edition.Organs[0].Id, "Séance 1", new SittingTimes(Day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        var people = new[] { new Person(city.Authority.Id, "Anne", "Martin"), new Person(city.Authority.Id, "Bruno", "Petit"), new Person(city.Authority.Id, "Chloé", "Roux") };
        var attendances = people.Select(p => new Attendance(sitting, p.Id, Capacity.Member)).ToList();
        attendances[0].Record(sitting, new AttendanceReading(AttendanceStatus.Present, 420, default), city.UserId, at);
        attendances[1].Record(sitting, new AttendanceReading(AttendanceStatus.Present, 420, default), city.UserId, at);
        attendances[2].Record(sitting, new AttendanceReading(AttendanceStatus.Absent, 0, default), city.UserId, at);
        if (close)
        {
            sitting.Close(city.UserId, at);
        }

        await city.AddAsync([sitting, .. people, .. attendances]);
        return sitting.Id;
    }

    public static async Task<T> DoAsync<T>(CityDatabase city, Func<AllowanceService, Task<T>> act, Guid? user = null)
    {
        await using var scope = city.Scope();
        if (user is { } other)
        {
            scope.ServiceProvider.GetRequiredService<Actor>().SetUser(other, "Ordonnatrice");
        }

        return await act(scope.ServiceProvider.GetRequiredService<AllowanceService>());
    }

    public static Task<int> LinesAsync(CityDatabase city) => city.WithAsync(db => db.Set<SettlementLine>().CountAsync());

    /// <summary>Decides what must be decided before anybody is paid, and writes the note.</summary>
    public static IEnumerable<object> Ready(AllowanceScheme scheme, Guid by)
    {
        const string reason = "Écrit pour les essais, assez long pour être une raison.";
        scheme.DecideTreatment(TaxTreatment.Taxable, SocialTreatment.NotSubject, "avis (fictif)", new StateRecording(by, DateTimeOffset.UnixEpoch));
        return [new ProportionalityNote(scheme, 1, new ProportionalityText(reason, reason, reason, reason), new StateRecording(by, DateTimeOffset.UnixEpoch))];
    }

    private static CompetenceStatement Statement(Topic topic, Guid by) =>
        new(topic, 1, new(CompetenceOutcome.Inside, "Service juridique", new(2026, 1, 5), "Ce sujet concerne la vie de la commune et ses propres services.", "CGCT, L.2121-29"), by, DateTimeOffset.UnixEpoch);

    private static Task<int> SchemeAsync(CityDatabase city, SchemeTerms terms, RateTerms rate)
    {
        var act = new CouncilAct(city.Authority.Id, new CouncilActText("2026-1", "Indemnités", Start, "CRPA L.131-1") { IsFictional = true });
        act.Record(CouncilActStateKind.InForce, Start, "certificat", new StateRecording(city.UserId, DateTimeOffset.UnixEpoch));
        var scheme = new AllowanceScheme(act, city.Edition.Id, terms);
        scheme.AddRate(rate);
        return city.AddAsync([act, scheme, .. Ready(scheme, city.UserId), .. city.Edition.Topics.Select(t => Statement(t, city.UserId))]);
    }
}
