using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Allowances.Payments;

public sealed class SqlitePaymentServiceTests : PaymentServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<IServiceCollection> more) => TestDatabase.SqliteAsync(more);
}

public sealed class PostgresPaymentServiceTests : PaymentServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<IServiceCollection> more)
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, more);
    }
}

/// <summary>Nobody is paid twice nor forgotten, whatever two people press at once, and whatever fails in the middle.</summary>
public abstract class PaymentServiceTests
{
    private static readonly PaymentReport Rejected = new(PaymentStatus.Rejected, PaymentCase.Today, "compte clos");

    protected abstract Task<TestDatabase> CreateAsync(Action<IServiceCollection> more);

    [Fact]
    public async Task A_batch_sums_what_is_approved_and_leaves_out_who_has_no_account()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var batch = await PrepareAsync(made);
        Assert.Equal(("2025-0001", 2 * (4122 + 4123)), (batch.Number, batch.TotalCents));
        Assert.Equal([2 * 4122, 2 * 4123], batch.Lines.OrderBy(l => l.Reference).Select(l => l.AmountCents));
        Assert.Equal("payment.nobody", (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Refusals[0].Code);
        await made.GiveAccountAsync(made.Chloe, "Chloé Roux");
        Assert.Equal([2 * 4124], (await PrepareAsync(made)).Lines.Select(l => l.AmountCents));
        Assert.Equal(["2025-0001", "2025-0002"], (await made.BatchesAsync()).Select(b => b.Number));
    }

    [Fact]
    public async Task Ten_people_at_once_make_one_batch()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => made.DoAsync(s => s.PrepareAsync(PaymentCase.Today)))));
        Assert.Single(answers, a => a.Id is not null);
        Assert.All(answers.Where(a => a.Id is null), a => Assert.Contains(a.Refusals[0].Code, (string[])["payment.nobody", "payment.just-prepared"]));
        Assert.Equal([1], (await made.BatchesAsync()).Select(b => b.Sequence));
    }

    [Fact]
    public async Task Who_makes_a_batch_does_not_release_it()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var batch = await PrepareAsync(made);
        Assert.Equal([new Refusal("payment.same-person")], await made.DoAsync(s => s.ReleaseAsync(batch.Id)));
        Assert.Equal([new Refusal("payment.not-released")], await made.DoAsync(s => s.ReportAsync(batch.Id, batch.Lines[0].Id, Rejected)));
        Assert.Empty(await made.DoAsync(s => s.ReleaseAsync(batch.Id), PaymentCase.Authorising));
        Assert.Equal([new Refusal("payment.already-decided")], await made.DoAsync(s => s.WithdrawAsync(batch.Id, "erreur")));
    }

    [Fact]
    public async Task Releasing_and_withdrawing_at_once_one_passes()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var batch = await PrepareAsync(made);
        var answers = await Task.WhenAll(
            Task.Run(() => made.DoAsync(s => s.ReleaseAsync(batch.Id), PaymentCase.Authorising)), Task.Run(() => made.DoAsync(s => s.WithdrawAsync(batch.Id, "erreur"))));
        Assert.Single(answers, a => a.Count == 0);
        var left = (await made.BatchesAsync()).Single();
        Assert.Equal(2, left.Events.Count);
        Assert.Equal(left.Status == PaymentBatchStatus.Withdrawn, left.Lines.SelectMany(l => l.Items).All(i => i.StandingId is null));
    }

    [Fact]
    public async Task A_rejected_payment_goes_in_the_next_batch_and_only_once()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var batch = await ReleasedAsync(made);
        var line = batch.Lines.Single(l => l.AmountCents == 2 * 4122);
        Assert.Equal([new Refusal("payment.reason-missing")], await made.DoAsync(s => s.ReportAsync(batch.Id, line.Id, Rejected with { Reason = " " })));
        Assert.Equal([new Refusal("payment.day-future")], await made.DoAsync(s => s.ReportAsync(batch.Id, line.Id, Rejected with { On = PaymentCase.Today.AddDays(1) })));
        Assert.Empty(await made.DoAsync(s => s.ReportAsync(batch.Id, line.Id, Rejected)));
        Assert.Equal([new Refusal("payment.already-reported")], await made.DoAsync(s => s.ReportAsync(batch.Id, line.Id, Rejected)));
        Assert.Empty(await made.DoAsync(s => s.ReportAllPaidAsync(batch.Id, PaymentCase.Today)));
        Assert.Equal("payment.nobody", (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Refusals[0].Code);
        await made.GiveAccountAsync(line.PersonId, "Anne Martin");
        Assert.Equal([2 * 4122], (await PrepareAsync(made)).Lines.Select(l => l.AmountCents));
        Assert.Equal("payment.nobody", (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Refusals[0].Code);
    }

    /// <summary>Each act fails once while it is saved, is done again, and is done a third time for good measure.</summary>
    [Fact]
    public async Task An_act_that_fails_is_done_again_and_nothing_is_lost_nor_doubled()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        await ThriceAsync(made, async () => (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Refusals);
        var first = (await made.BatchesAsync()).Single();
        await ThriceAsync(made, () => made.DoAsync(s => s.WithdrawAsync(first.Id, "erreur")));
        Assert.Equal(0, (await made.CentsAsync("Anne")).Standing);

        var batch = await PrepareAsync(made);
        Assert.Equal(2, batch.Sequence);
        await ThriceAsync(made, () => made.DoAsync(s => s.ReleaseAsync(batch.Id), PaymentCase.Authorising));
        var anne = batch.Lines.Single(l => l.AmountCents == 2 * 4122);
        await ThriceAsync(made, () => made.DoAsync(s => s.ReportAsync(batch.Id, anne.Id, Rejected)));
        await ThriceAsync(made, () => made.DoAsync(s => s.ReportAllPaidAsync(batch.Id, PaymentCase.Today)));
        Assert.Equal((0, 2 * 4122), await made.CentsAsync("Anne"));
        await made.GiveAccountAsync(anne.PersonId, "Anne Martin");
        await PrepareAsync(made);
        Assert.Equal((2 * 4122, 2 * 4122), await made.CentsAsync("Anne"));
        Assert.Equal((2 * 4123, 2 * 4123), await made.CentsAsync("Bruno"));
        Assert.Equal([1, 2, 3], (await made.BatchesAsync()).Select(b => b.Sequence));
        Assert.Equal([2, 2, 1], (await made.BatchesAsync()).Select(b => b.Events.Count));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_settled_line_in_two_payments()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var batch = await PrepareAsync(made);
        var standing = batch.Lines[0].Items[0].SettlementLineId;
        await Assert.ThrowsAsync<DbUpdateException>(() => made.ReadAsync(async db =>
        {
            var item = await db.Set<PaymentBatchItem>().FirstAsync(i => i.SettlementLineId != standing);
            db.Entry(item).Property(i => i.StandingId).CurrentValue = standing;
            return await db.SaveChangesAsync();
        }));
    }

    private static async Task ThriceAsync(PaymentCase made, Func<Task<IReadOnlyList<Refusal>>> act)
    {
        made.Failure.Arm();
        await Assert.ThrowsAsync<IOException>(act);
        Assert.Empty(await act());
        Assert.NotEmpty(await act());
    }

    private static async Task<PaymentBatch> PrepareAsync(PaymentCase made)
    {
        var (id, refusals) = await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today));
        Assert.Empty(refusals);
        return (await made.BatchesAsync()).Single(b => b.Id == id);
    }

    private static async Task<PaymentBatch> ReleasedAsync(PaymentCase made)
    {
        var batch = await PrepareAsync(made);
        Assert.Empty(await made.DoAsync(s => s.ReleaseAsync(batch.Id), PaymentCase.Authorising));
        return batch;
    }
}
