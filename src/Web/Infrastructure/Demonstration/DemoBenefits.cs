using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Benefits;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Cinema, rink and pool for young members, as the report of 7 October 2025 says; figures, providers and numbers are fictitious.</summary>
internal sealed class DemoBenefits(DemoScope demo)
{
    /// <summary>Two or three lots, given for the last sittings held and as thanks; one came back.</summary>
    public void Add(Edition edition, IReadOnlyList<Person> members, IReadOnlyList<Sitting> held)
    {
        var cinema = Lot(edition, new(BenefitKind.Cinema, "Place de cinéma (fictif)", "Cinéma associatif (fictif)", Money.Euros(6.50m), 60) { Numbers = [.. Enumerable.Range(101, 60).Select(n => $"C-0{n}")] }, 200);
        var pool = Lot(edition, new(BenefitKind.Pool, "Entrée à la piscine (fictif)", "Service des piscines (fictif)", Money.Euros(3.20m), 60), 30);
        Lot(edition, new(BenefitKind.Rink, "Entrée à la patinoire, patins compris (fictif)", "Patinoire (fictif)", Money.Euros(8), 10), 20);
        List<Person> young = [.. members.Where(m => Minors.AgeOn(m.BornOn, demo.Today) < 26)];
        foreach (var sitting in held.TakeLast(2))
        {
            Give(cinema, young, sitting);
        }

        Give(pool, young, held[^1]);
        Thank(pool, [members[0]]);
        if (young.Find(m => !Minors.IsMinor(m.BornOn, demo.Today)) is { } adult)
        {
            cinema.TakeBack(Thank(cinema, [adult])[0], BenefitEnd.Returned, "Ne peut pas venir ce mois-ci (fictif)", Act(demo.Today));
        }
    }

    private BenefitLot Lot(Edition edition, LotTerms terms, int days)
    {
        var lot = new BenefitLot(demo.AuthorityId, edition.Id, terms with { ReceivedOn = edition.StartsOn, ExpiresOn = demo.Today.AddDays(days), Minors = MinorAllowance.SameByGuardian });
        demo.Db.Add(lot);
        return lot;
    }

    // Who is under age receives through a parent.
    private void Give(BenefitLot lot, IReadOnlyCollection<Person> people, Sitting sitting)
    {
        var there = demo.Db.Set<Attendance>().Local.Where(a => a.SittingId == sitting.Id && a.WasThere).Select(a => a.PersonId).ToHashSet();
        foreach (var group in people.Where(p => there.Contains(p.Id)).GroupBy(p => Minors.IsMinor(p.BornOn, sitting.Day)))
        {
            Keep(lot, new(sitting.Day, group.Key ? BenefitForm.ToGuardian : BenefitForm.InPerson, sitting.Id, 1), [.. group]);
        }
    }

    private IReadOnlyList<BenefitGrant> Thank(BenefitLot lot, IReadOnlyCollection<Person> people) => Keep(lot, new(demo.Today.AddDays(-3), BenefitForm.Posted, null, 1), people);

    private IReadOnlyList<BenefitGrant> Keep(BenefitLot lot, BenefitHanding handing, IReadOnlyCollection<Person> people)
    {
        var given = lot.Give(handing, [.. people.Select(p => new BenefitRecipient(p.Id, p.FullName, p.BornOn) { IsMember = true, WasThere = true })], demo.Today, Act(handing.On));
        demo.Db.AddRange(given);
        return given;
    }

    private BenefitAct Act(DateOnly day) => new(demo.UserId(Role.Organiser), DemoCalendar.Noon(day));
}
