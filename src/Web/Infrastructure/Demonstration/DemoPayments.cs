using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Payments of a demonstration: a batch paid but for one account that is closed, and one to release; the last approved statements, who has no account and minors wait.</summary>
internal sealed class DemoPayments(DemoScope demo)
{
    /// <summary>Makes both batches from the statements approved so far.</summary>
    public void Add()
    {
        var approved = demo.Db.Set<Settlement>().Local.Where(s => s.Status != SettlementStatus.Liquidated).OrderBy(s => s.Number, StringComparer.Ordinal).ToList();
        if (approved.Count < 3)
        {
            return;
        }

        var paid = Batch(1, approved[..^2], demo.Today.AddDays(-21));
        var page = DemoPaper.Pdf($"Lot {paid.Number}, original signé (fictif)");
        var paper = demo.Keep($"{paid.Reference}-signe.pdf", page);
        paid.RecordRelease(
            new OutsideSignature("Adjointe aux finances (fictif)", "adjointe aux finances", "arrêté de délégation (fictif)", demo.Today.AddDays(-25), paper),
            new SettlementAct(demo.UserId(Role.FinanceOfficer), demo.Now.AddDays(-25)));
        foreach (var (index, line) in paid.Lines.Index())
        {
            line.Report(index == 0 ? new PaymentReport(PaymentStatus.Rejected, demo.Today.AddDays(-20), "fictif") { ReasonCode = "AC04" } : new PaymentReport(PaymentStatus.Paid, demo.Today.AddDays(-20), null));
        }

        var payer = new TransferDebtor($"Régie de {demo.Town}", Iban.Parse("FR76 9999 9000 0199 9999 9999 906"), null);
        demo.Db.Add(new PaymentSettings(demo.AuthorityId, payer, demo.Seals.Close(payer.Iban.Value), new PaymentHabits(CreditTransferVersion.V09, 30)));
        AddHelios(paid);
        demo.Db.AddRange(paid, Batch(2, approved[^2..^1], demo.Today.AddDays(6)));
    }

    // Codes of the accountant are invented; the numbers begin where a finance office might reserve them.
    private void AddHelios(PaymentBatch paid)
    {
        var isMarseille = demo.Town == "Marseille";
        var pes = new PesSettings(isMarseille ? "013000" : "086000", isMarseille ? "21130055300016" : "21860194700011", "123", "00", "6228");
        var issued = demo.Today.AddDays(-25);
        var slip = new PesSlip(issued.Year, 700, issued, [.. Enumerable.Range(8000, paid.Lines.Count)], $"Indemnités de l’assemblée citoyenne, lot {paid.Number}");
        demo.Db.AddRange(
            new HeliosSettings(demo.AuthorityId, true, pes, Civility.Madam), new NumberSeries(demo.AuthorityId, issued.Year, new(700, 799), new(8000, 8999)),
            new PesIssue(paid, slip, true, new SettlementAct(demo.UserId(Role.FinanceOfficer), demo.Now.AddDays(-25))));
    }

    private PaymentBatch Batch(int sequence, IReadOnlyCollection<Settlement> settlements, DateOnly executeOn)
    {
        var minors = demo.Db.Set<Person>().Local.Where(p => Minors.IsMinor(p.BornOn, executeOn)).Select(p => p.Id).ToHashSet();
        var accounts = demo.Db.Set<BankAccount>().Local.Where(a => !minors.Contains(a.PersonId) && a.Kind is AccountKind.Own or AccountKind.None).ToDictionary(a => a.PersonId);
        var dues = settlements.SelectMany(s => s.Lines).Where(l => accounts.ContainsKey(l.PersonId)).GroupBy(l => l.PersonId)
            .Select(g => new PaymentDue(g.Key, accounts[g.Key].Means, accounts[g.Key].Details, [.. g])).ToList();
        return new PaymentBatch(demo.AuthorityId, new PaymentBatchTerms(executeOn.Year, sequence, executeOn), dues, new SettlementAct(demo.UserId(Role.FinanceOfficer), demo.Now.AddDays(sequence == 1 ? -27 : -1)));
    }
}
