using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Features.Allowances.Payments;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Allowances.Payments;

public sealed class SqliteHeliosServiceTests : HeliosServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<IServiceCollection> more) => TestDatabase.SqliteAsync(more);
}

public sealed class PostgresHeliosServiceTests : HeliosServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<IServiceCollection> more)
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, more);
    }
}

/// <summary>Numbers of bordereaux and pieces are taken once, without a gap, and only for a file that the accountant takes.</summary>
public abstract class HeliosServiceTests
{
    private static readonly PesSettings Pes = new("086000", "21860194700011", "123", "00", "6228");
    private static readonly PesRequest Request = new(2025, PaymentCase.Today, "Indemnités");

    protected abstract Task<TestDatabase> CreateAsync(Action<IServiceCollection> more);

    [Fact]
    public async Task Nothing_is_issued_before_the_city_switches_it_on_and_everyone_has_a_title()
    {
        await using var made = await PaymentCase.CreateAsync(AllAsync);
        var batch = await ReleasedAsync(made);
        Assert.Equal([new Refusal("pes.off")], await DoAsync(made, (s, t) => s.IssueAsync(batch, Request, t)));
        Assert.Empty(await DoAsync(made, (s, _) => s.SetAsync(true, Pes, null)));
        Assert.Equal([new Refusal("pes.numbers-missing")], await DoAsync(made, (s, t) => s.IssueAsync(batch, Request, t)));
        Assert.Equal(["pes.slip.civility", "pes.slip.civility"], (await DoAsync(made, (s, t) => s.IssueAsync(batch, Request with { Slip = 72, FirstPiece = 832 }, t))).Select(r => r.Code));
        Assert.Equal(0, await made.ReadAsync(db => db.Set<PesIssue>().CountAsync()));
        Assert.Empty(await DoAsync(made, (s, _) => s.SetAsync(true, Pes, Civility.Madam)));
        Assert.Empty(await DoAsync(made, (s, t) => s.IssueAsync(batch, Request with { Slip = 72, FirstPiece = 832 }, t)));
        Assert.Equal([new Refusal("pes.issued-already")], await DoAsync(made, (s, t) => s.IssueAsync(batch, Request with { Slip = 73, FirstPiece = 900 }, t)));
        Assert.Equal([832, 833], await made.ReadAsync(db => db.Set<PesPiece>().Select(p => p.Number).Order().ToListAsync()));
    }

    [Fact]
    public async Task Numbers_of_the_series_follow_and_end()
    {
        await using var made = await PaymentCase.CreateAsync(AllAsync);
        Assert.Empty(await DoAsync(made, (s, _) => s.SetAsync(true, Pes, Civility.Mister)));
        Assert.Empty(await DoAsync(made, (s, _) => s.ReserveAsync(2025, new(500, 510), new(9000, 9002))));
        var first = await ReleasedAsync(made);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => DoAsync(made, (s, t) => s.IssueAsync(first, Request, t)))));
        Assert.Single(answers, a => a.Count == 0);
        await made.GiveAccountAsync(made.Chloe, "Chloé Roux", AccountKind.None);
        Assert.Empty(await DoAsync(made, async (s, t) => await s.IssueAsync(await ReleasedAsync(made), Request, t)));
        Assert.Equal([500, 501], await made.ReadAsync(db => db.Set<PesIssue>().Select(i => i.Slip).Order().ToListAsync()));
        Assert.Equal([9000, 9001, 9002], await made.ReadAsync(db => db.Set<PesPiece>().Select(p => p.Number).Order().ToListAsync()));
        Assert.Equal([new Refusal("pes.series.used")], await DoAsync(made, (s, _) => s.ReserveAsync(2025, new(501, 510), new(9000, 9002))));
    }

    [Fact]
    public async Task A_number_typed_twice_is_refused_by_the_database()
    {
        await using var made = await PaymentCase.CreateAsync(AllAsync);
        Assert.Empty(await DoAsync(made, (s, _) => s.SetAsync(true, Pes, Civility.Mister)));
        var first = await ReleasedAsync(made);
        Assert.Empty(await DoAsync(made, (s, t) => s.IssueAsync(first, Request with { Slip = 1, FirstPiece = 10 }, t)));
        await made.GiveAccountAsync(made.Chloe, "Chloé Roux");
        var second = await ReleasedAsync(made);
        Assert.Equal([new Refusal("pes.number-taken")], await DoAsync(made, (s, t) => s.IssueAsync(second, Request with { Slip = 1, FirstPiece = 20 }, t)));
        Assert.Equal([new Refusal("pes.number-taken")], await DoAsync(made, (s, t) => s.IssueAsync(second, Request with { Slip = 2, FirstPiece = 11 }, t)));
        Assert.Empty(await DoAsync(made, (s, t) => s.IssueAsync(second, Request with { Slip = 2, FirstPiece = 12 }, t)));
    }

    [Fact]
    public async Task Settings_that_no_accountant_takes_are_refused() => Assert.Equal(
        ["pes.flow.siret", "pes.slip.triplet"],
        (await OnceAsync((s, _) => s.SetAsync(false, Pes with { Siret = "21860194700012", PieceNature = "05" }, null))).Select(r => r.Code));

    private Task<TestDatabase> AllAsync(Action<IServiceCollection> more) => CreateAsync(services =>
    {
        services.AddLocalization().AddScoped<PaymentQueries>().AddScoped<HeliosQueries>().AddScoped<HeliosService>();
        more(services);
    });

    private async Task<IReadOnlyList<Refusal>> OnceAsync(Func<HeliosService, IStringLocalizer<PaymentTexts>, Task<IReadOnlyList<Refusal>>> act)
    {
        await using var made = await PaymentCase.CreateAsync(AllAsync);
        return await DoAsync(made, act);
    }

    private static Task<IReadOnlyList<Refusal>> DoAsync(PaymentCase made, Func<HeliosService, IStringLocalizer<PaymentTexts>, Task<IReadOnlyList<Refusal>>> act) =>
        made.WithAsync(services => act(services.GetRequiredService<HeliosService>(), services.GetRequiredService<IStringLocalizer<PaymentTexts>>()));

    private static async Task<Guid> ReleasedAsync(PaymentCase made)
    {
        var id = (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Id!.Value;
        Assert.Empty(await made.DoAsync(s => s.ReleaseAsync(id), PaymentCase.Authorising));
        return id;
    }
}
