using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Allowances.Payments;

public sealed class SqliteStatusServiceTests : StatusServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> more) => TestDatabase.SqliteAsync(more);
}

public sealed class PostgresStatusServiceTests : StatusServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> more)
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, more);
    }
}

/// <summary>What files of answers say is noted once, whole, and never pays twice.</summary>
public abstract class StatusServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> more);

    [Fact]
    public async Task A_file_of_the_bank_is_read_once_and_again_without_effect()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var batch = await ReleasedAsync(made);
        var answer = Pain("<GrpSts>ACSC</GrpSts>", Rejected(batch.Lines.MinBy(l => l.Reference)!.Reference, "AC04", 7));
        Assert.Empty(await made.AnswerAsync(answer));
        Assert.Equal([PaymentStatus.Rejected, PaymentStatus.Paid], await StatusesAsync(made));
        Assert.Equal("status.read-already", Assert.Single(await made.AnswerAsync(answer)).Code);

        // The same news in other bytes changes nothing either.
        Assert.Empty(await made.AnswerAsync(answer + "\n"));
        var files = await made.ReadAsync(db => Task.FromResult(db.Set<StatusFile>().OrderBy(f => f.Id).ToList()));
        Assert.Equal([(1, 1, 0), (0, 0, 2)], files.Select(f => (f.Paid, f.Rejected, f.Unchanged)));
    }

    [Fact]
    public async Task A_rejected_payment_waits_for_another_account_then_goes_in_one_batch()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var batch = await ReleasedAsync(made);
        var line = batch.Lines.MinBy(l => l.Reference)!;
        Assert.Empty(await made.AnswerAsync(Pain("", Rejected(line.Reference, "AC04", 7))));
        Assert.Equal("payment.nobody", (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Refusals[0].Code);

        await made.GiveAccountAsync(line.PersonId, "Anne Martin");
        Assert.NotNull((await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Id);
        Assert.Equal("payment.nobody", (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Refusals[0].Code);

        // The old file again, and the accountant who reissues what a batch already pays: nothing.
        Assert.Empty(await made.AnswerAsync(Pain("", Rejected(line.Reference, "AC04", 7)) + " "));
        Assert.Empty(await made.AnswerAsync($"reference;etat;date\n{line.Reference};réémis;08/11/2025\n"));
        Assert.Equal([new Refusal("payment.in-another-batch")], await made.DoAsync(s => s.ReportAsync(batch.Id, line.Id, new PaymentReport(PaymentStatus.Reissued, PaymentCase.Today, null))));
        Assert.Equal(4122 * 2, (await made.CentsAsync("Anne")).Standing);
    }

    [Fact]
    public async Task What_the_accountant_reissued_goes_in_no_other_batch()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var batch = await ReleasedAsync(made);
        var line = batch.Lines.MinBy(l => l.Reference)!;
        Assert.Empty(await made.AnswerAsync($"reference;état;date;code\n{line.Reference};rejeté;2025-11-06;AC06\n{batch.Lines.MaxBy(l => l.Reference)!.Reference};payé;2025-11-06;\n"));
        await made.GiveAccountAsync(line.PersonId, "Anne Martin");
        Assert.Empty(await made.AnswerAsync($"date;reference;statut\n07/11/2025;{line.Reference};réémis\n"));
        Assert.Equal("payment.nobody", (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Refusals[0].Code);
        Assert.Empty(await made.DoAsync(s => s.ReportAllPaidAsync(batch.Id, PaymentCase.Today)));
        Assert.Equal([PaymentStatus.Paid, PaymentStatus.Paid], await StatusesAsync(made));
    }

    [Fact]
    public async Task Every_fault_is_said_with_its_line_and_then_nothing_counts()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var reference = (await ReleasedAsync(made)).Lines.MinBy(l => l.Reference)!.Reference;
        var faults = await made.AnswerAsync($"reference;etat;date;motif\n{reference};payé;07/11/2025;\n{reference};perdu;07/11/2025;\n{reference};rejeté;07/11/2025;\n;payé;07/11/2025;\n{reference};payé;31/12/2025;\n");
        Assert.Equal([("status.unknown-word", "3"), ("status.no-reason", "4"), ("status.no-reference", "5"), ("status.date", "6")], faults.Select(f => (f.Code, f.Values[0])));
        Assert.Equal([PaymentStatus.Ordered, PaymentStatus.Ordered], await StatusesAsync(made));
    }

    [Theory]
    [InlineData("", "status.no-file")]
    [InlineData("<x/>", "status.not-a-report")]
    [InlineData("a;b\n1;2\n", "status.not-a-table")]
    [InlineData("reference;etat;date\nINDEM-2031-0001-00001;payé;07/11/2025\n", "status.nobody-known")]
    public async Task What_is_no_answer_is_refused(string content, string code)
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        await ReleasedAsync(made);
        Assert.Equal(code, Assert.Single(await made.AnswerAsync(content)).Code);
    }

    [Fact]
    public async Task A_release_signed_outside_names_who_signed()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var id = (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Id!.Value;
        var reading = new Misthos.Web.Features.Allowances.SignatureReading("M. Roux", "adjoint aux finances", "arrêté 12", PaymentCase.Today, "%PDF-1.7 signé"u8.ToArray());
        Assert.Equal(["payment.signatory-missing", "payment.not-a-pdf"], (await made.SignAsync(id, reading with { Signatory = " ", Pdf = [1] })).Select(r => r.Code));
        Assert.Equal([new Refusal("payment.signed-future")], await made.SignAsync(id, reading with { SignedOn = PaymentCase.Today.AddDays(1) }));
        Assert.Empty(await made.SignAsync(id, reading));
        var done = (await made.BatchesAsync()).Single().Events.Single(e => e.Status == PaymentBatchStatus.Released);
        Assert.Equal(("M. Roux", "arrêté 12", true), (done.Signatory, done.Delegation, done.DocumentId is not null));
        Assert.Equal([new Refusal("payment.already-decided")], await made.SignAsync(id, reading));
    }

    private static async Task<PaymentBatch> ReleasedAsync(PaymentCase made)
    {
        var id = (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Id!.Value;
        Assert.Empty(await made.DoAsync(s => s.ReleaseAsync(id), PaymentCase.Authorising));
        var batch = (await made.BatchesAsync()).Single(b => b.Id == id);
        return batch;
    }

    private static async Task<IEnumerable<PaymentStatus>> StatusesAsync(PaymentCase made) => (await made.BatchesAsync())[0].Lines.OrderBy(l => l.Reference).Select(l => l.Status);

    private static string Rejected(string reference, string code, int day) =>
        $"<TxInfAndSts><OrgnlEndToEndId>{reference}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf><AccptncDtTm>2025-11-{day:00}T09:00:00</AccptncDtTm></TxInfAndSts>";

    private static string Pain(string group, params string[] payments) =>
        $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId><CreDtTm>2025-11-07T18:00:00</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>INDEM-2025-0001</OrgnlMsgId>{group}</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>{string.Concat(payments)}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """;
}
