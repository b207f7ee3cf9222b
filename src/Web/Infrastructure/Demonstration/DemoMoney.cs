using System.Globalization;
using System.Numerics;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Bank accounts and settlements of a demonstration; every amount comes from the calculator.</summary>
internal sealed class DemoMoney(DemoScope demo)
{
    private int _settled;

    /// <summary>Gives an account of a bank that does not exist to four people in five.</summary>
    public void AddAccounts(IReadOnlyList<Person> people)
    {
        foreach (var (index, person) in people.Index().Where(item => item.Index % 5 != 4))
        {
            demo.Db.Add(Account(person, index));
        }
    }

    // Now and then a savings book, somebody else's account, or none: each has its way.
    private BankAccount Account(Person person, int index) => (index % 20) switch
    {
        7 => new(demo.AuthorityId, person.Id, new AccountTerms(AccountKind.None) { Means = PaymentMeans.Cheque }, SealedText.Empty),
        12 => new(demo.AuthorityId, person.Id, new AccountTerms(AccountKind.Savings), demo.Seals.Close(new AccountDetails(person.FullName, Iban(index)))),
        17 => new(demo.AuthorityId, person.Id, new AccountTerms(AccountKind.SomeoneElse), demo.Seals.Close(new AccountDetails("Camille Exemple (fictif)", Iban(index)))),
        _ => new(demo.AuthorityId, person.Id, new AccountTerms(AccountKind.Own), demo.Seals.Close(new AccountDetails(person.FullName, Iban(index)))),
    };

    /// <summary>Prepares the statements of these sittings, approves the first ones, and pays some of those.</summary>
    public void SettleAll(IReadOnlyList<Sitting> sittings, AllowanceScheme scheme, int approved)
    {
        foreach (var (index, sitting) in sittings.Index())
        {
            Settle(sitting, scheme, index < approved);
        }

        new DemoPayments(demo).Add();
    }

    // Nothing when nothing is due.
    private void Settle(Sitting sitting, AllowanceScheme scheme, bool approve)
    {
        var prepared = DemoCalendar.Noon(sitting.Day.AddDays(6));
        var dues = demo.Db.Set<Attendance>().Local.Where(attendance => attendance.SittingId == sitting.Id)
            .Select(attendance => (Attendance: attendance, Breakdown: AllowanceCalculator.Compute(Input(sitting, attendance, scheme), scheme)))
            .Where(row => row.Breakdown.Outcome == AllowanceOutcome.Due)
            .Select(row => new SettlementDue(row.Attendance.Id, row.Attendance.PersonId, row.Breakdown.Amount.Cents, row.Breakdown.ToJson()))
            .ToList();
        if (dues.Count == 0)
        {
            return;
        }

        var number = string.Create(CultureInfo.InvariantCulture, $"{sitting.Day.Year}-{++_settled:0000}");
        var settlement = new Settlement(demo.AuthorityId, sitting.Id, number, dues, new SettlementAct(demo.UserId(Role.FinanceOfficer), prepared));
        demo.Db.Add(settlement);
        if (approve && _settled % 3 == 0)
        {
            Sign(settlement, prepared.AddDays(2));
        }
        else if (approve)
        {
            settlement.Approve(new SettlementAct(demo.UserId(Role.AuthorisingOfficer), prepared.AddDays(2)));
        }
    }

    // One in three is signed on paper; the organiser records it with the page signed.
    private void Sign(Settlement settlement, DateTimeOffset at)
    {
        var page = DemoPaper.Pdf($"État liquidatif {settlement.Number}, original signé (fictif)");
        var document = demo.Keep($"etat-liquidatif-{settlement.Number}-signe.pdf", page);
        settlement.RecordSignature(
            new OutsideSignature("Adjointe aux finances (fictif)", "adjointe aux finances", "arrêté de délégation (fictif)", Design.Format.DayOf(at), document),
            new SettlementAct(demo.UserId(Role.Organiser), at));
    }

    private AllowanceInput Input(Sitting sitting, Attendance attendance, AllowanceScheme scheme)
    {
        var (status, minutes) = AllowancePresence.Counted(attendance.Total, scheme.RemotePresence);
        var choice = AllowanceRequest.Latest(demo.Db.Set<AllowanceRequest>().Local.Where(request => request.PersonId == attendance.PersonId))?.Choice;
        var decisions = demo.Db.Set<EligibilityDecision>().Local.Where(decision => decision.PersonId == attendance.PersonId);
        return new(attendance.Capacity, sitting.OrganId, sitting.Day, status)
        {
            PlannedMinutes = sitting.PlannedMinutes,
            MinutesPresent = minutes,
            HasRequested = choice == AllowanceChoice.Requested,
            HasDeclined = choice == AllowanceChoice.Declined,
            Eligibility = EligibilityDecision.ValidOn(decisions, sitting.Day)?.ToFact(),
        };
    }

    // Bank 99999 does not exist; both keys are right, so that the account is accepted.
    private static string Iban(int index)
    {
        var account = string.Create(CultureInfo.InvariantCulture, $"9999900001{index:00000000000}{97 - (89L * 99999 + 15 + 3 * index) % 97:00}");
        var check = 98 - (int)(BigInteger.Parse(account + "152700", CultureInfo.InvariantCulture) % 97);
        return string.Create(CultureInfo.InvariantCulture, $"FR{check:00}{account}");
    }
}
