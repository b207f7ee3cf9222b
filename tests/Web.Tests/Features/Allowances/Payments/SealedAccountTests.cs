using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances.Accounts;
using Misthos.Web.Features.Allowances.Payments;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Infrastructure;
using Misthos.Web.Infrastructure.Security;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Allowances.Payments;

/// <summary>Bank data are sealed wherever they lie; who is shown them in full is noted; what stood in clear is sealed and not lost.</summary>
public sealed class SealedAccountTests
{
    private const string Clear = """{"Holder":"Bruno Petit","Iban":"FR7630006000011234567890189","Bic":null}""";

    private static Task<TestDatabase> CreateAsync(Action<IServiceCollection> more) => TestDatabase.SqliteAsync(more);

    [Fact]
    public async Task The_file_of_the_database_holds_no_iban_and_no_holder()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        Assert.NotNull((await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Id);
        await made.WithAsync(services => new PaymentSettingsService(services.GetRequiredService<AppDbContext>(), services.GetRequiredService<Actor>(), services.GetRequiredService<Seals>())
            .SaveAsync(new TransferDebtor("Ville", Domain.Iban.Parse(PaymentCase.Account), null), new PaymentHabits(CreditTransferVersion.V09)));
        Assert.DoesNotContain(PaymentCase.Account[4..], await BytesAsync(made), StringComparison.Ordinal);
        Assert.Equal("Anne Martin", (await made.WithAsync(services => new AccountQueries(services.GetRequiredService<AppDbContext>(), services.GetRequiredService<Seals>()).AllAsync()))
            .Single(r => r.Person == "Anne Martin").Details!.Holder);
    }

    [Fact]
    public async Task What_stands_in_clear_is_sealed_at_the_next_migration_and_nothing_is_lost()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        Assert.NotNull((await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Id);
        await made.ReadAsync(async db => await db.Database.ExecuteSqlAsync($"UPDATE bank_accounts SET details = {Clear}") + await db.Database.ExecuteSqlAsync($"UPDATE payment_batch_lines SET account = {Clear}"));
        Assert.Contains(PaymentCase.Account, await BytesAsync(made), StringComparison.Ordinal);

        Assert.Equal(4, await ClearAccounts.SealAsync(made.Database.Services));
        Assert.DoesNotContain(PaymentCase.Account, await BytesAsync(made), StringComparison.Ordinal);
        Assert.Equal(0, await ClearAccounts.SealAsync(made.Database.Services));
        var rows = await made.WithAsync(async services =>
        {
            var (db, seals) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<Seals>());
            return (await db.Set<BankAccount>().ToListAsync()).Select(a => seals.Open<AccountDetails>(a.Details)).Concat((await db.Set<PaymentBatchLine>().ToListAsync()).Select(l => seals.Open<AccountDetails>(l.Account))).ToList();
        });
        Assert.Equal(Enumerable.Repeat(new AccountDetails("Bruno Petit", PaymentCase.Account), 4), rows);
    }

    [Fact]
    public async Task Showing_a_number_is_noted()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var (person, details) = await made.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var anne = (await db.Set<Person>().SingleAsync(p => p.GivenName == "Anne")).Id;
            return (anne, await new BankAccountService(db, services.GetRequiredService<Actor>(), services.GetRequiredService<Seals>(), made.Database.Clock).RevealAsync(anne));
        });
        Assert.Equal(PaymentCase.Account, details!.Iban);
        var entry = await made.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.UseCase == "Allowances.RevealAccount"));
        Assert.Equal((PaymentCase.Finance, nameof(AuditTrail.Seen), nameof(BankAccount)), (entry.UserId!.Value, entry.Operation, entry.Subject));
        Assert.DoesNotContain(PaymentCase.Account, entry.Changes, StringComparison.Ordinal);
        Assert.NotEqual(Guid.Empty, person);
    }

    [Fact]
    public async Task A_persons_own_data_show_their_account()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var sections = await made.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            return await new MyDataQueries(db, services.GetRequiredService<Seals>()).OfAsync([(await db.Set<Person>().SingleAsync(p => p.GivenName == "Anne")).Id]);
        });
        Assert.Contains(sections.Single(s => s.Type == nameof(BankAccount)).Rows[0], d => d is { Field: "Iban", Value: PaymentCase.Account });
    }

    [Fact]
    public async Task Bank_data_are_erased_once_everything_is_paid_and_never_before()
    {
        await using var made = await PaymentCase.CreateAsync(CreateAsync);
        var id = (await made.DoAsync(s => s.PrepareAsync(PaymentCase.Today))).Id!.Value;
        Assert.Empty(await made.DoAsync(s => s.ReleaseAsync(id), PaymentCase.Authorising));
        Assert.Empty(await made.WithAsync(services => new BankDataService(services.GetRequiredService<AppDbContext>()).PeopleByEditionAsync()));
        Assert.Empty(await made.DoAsync(s => s.ReportAllPaidAsync(id, PaymentCase.Today)));
        var edition = Assert.Single(await made.WithAsync(services => new BankDataService(services.GetRequiredService<AppDbContext>()).PeopleByEditionAsync()));
        Assert.Equal(2, edition.Count());
        await made.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            await new BankDataService(db).EraseAsync(edition.Key);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await made.ReadAsync(db => db.Set<BankAccount>().CountAsync()));
        var lines = (await made.BatchesAsync()).Single().Lines;
        Assert.All(lines, l => Assert.True(l.Account.IsEmpty));
        Assert.Equal(2 * (4122 + 4123), lines.Sum(l => l.AmountCents));
    }

    private static async Task<string> BytesAsync(PaymentCase made)
    {
        var file = await made.ReadAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            return db.Database.GetDbConnection().DataSource;
        });
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return Encoding.Latin1.GetString(memory.ToArray());
    }
}
