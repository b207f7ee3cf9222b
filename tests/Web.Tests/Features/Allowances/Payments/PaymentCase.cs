using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Allowances.Accounts;
using Misthos.Web.Features.Allowances.Payments;
using Misthos.Web.Infrastructure.Security;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Allowances.Payments;

/// <summary>A city with two approved settlements of three people: Anne and Bruno have an account, Chloé has none.</summary>
internal sealed class PaymentCase(TestDatabase database, Failure failure) : IAsyncDisposable
{
    public static readonly Guid Finance = Guid.CreateVersion7();
    public static readonly Guid Authorising = Guid.CreateVersion7();
    public const string Account = "FR7630006000011234567890189";

    public static readonly DateOnly Today = new(2025, 11, 8);

    public Failure Failure => failure;

    public Guid Chloe { get; private set; }

    public static async Task<PaymentCase> CreateAsync(Func<Action<IServiceCollection>, Task<TestDatabase>> create)
    {
        var failure = new Failure();
        var database = await create(services => services.ConfigureDbContext<SqliteAppDbContext>(o => o.AddInterceptors(failure))
            .ConfigureDbContext<PostgresAppDbContext>(o => o.AddInterceptors(failure)));
        var made = new PaymentCase(database, failure);
        await made.SeedAsync();
        return made;
    }

    public async Task<T> DoAsync<T>(Func<PaymentService, Task<T>> act, Guid? by = null)
    {
        await using var scope = database.As(database.Marseille);
        var (db, actor) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Actor>());
        actor.SetUser(by ?? Finance, "Test");
        return await act(new PaymentService(db, new CandidateQueries(db, scope.ServiceProvider.GetRequiredService<Seals>()), actor, database.Clock));
    }

    /// <summary>Reads a file of answers.</summary>
    public async Task<IReadOnlyList<Refusal>> AnswerAsync(string content)
    {
        await using var scope = database.As(database.Marseille);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(Finance, "Test");
        return await new StatusService(scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Actor>(), database.Clock).ReadAsync("retour", System.Text.Encoding.UTF8.GetBytes(content));
    }

    /// <summary>Records a release signed outside.</summary>
    public Task<IReadOnlyList<Refusal>> SignAsync(Guid batch, SignatureReading reading) => WithAsync(services =>
        new OutsideReleaseService(services.GetRequiredService<AppDbContext>(), services.GetRequiredService<Actor>(), database.Clock).RecordAsync(batch, reading));

    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = database.As(database.Marseille);
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(Finance, "Test");
        return await act(scope.ServiceProvider);
    }

    public TestDatabase Database => database;

    public async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = database.As(database.Marseille);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public Task<List<PaymentBatch>> BatchesAsync() =>
        ReadAsync(db => db.Set<PaymentBatch>().AsNoTracking().AsSplitQuery().Include(b => b.Events).Include(b => b.Lines).ThenInclude(l => l.Items).OrderBy(b => b.Sequence).ToListAsync());

    /// <summary>Cents of each person held by payments that stand, and what is approved for them.</summary>
    public Task<(long Standing, long Approved)> CentsAsync(string given) => ReadAsync(async db =>
    {
        var person = (await db.Set<Person>().SingleAsync(p => p.GivenName == given)).Id;
        var approved = await db.Set<SettlementLine>().Where(l => l.PersonId == person).ToListAsync();
        var standing = await db.Set<PaymentBatchItem>().Where(i => i.StandingId != null).Select(i => i.StandingId!.Value).ToListAsync();
        Assert.Equal(standing.Count, standing.Distinct().Count());
        return (approved.Where(l => standing.Contains(l.Id)).Sum(l => l.AmountCents), approved.Sum(l => l.AmountCents));
    });

    public async Task GiveAccountAsync(Guid person, string holder, AccountKind kind = AccountKind.Own) => await WithAsync(async services =>
        await new BankAccountService(services.GetRequiredService<AppDbContext>(), services.GetRequiredService<Actor>(), services.GetRequiredService<Seals>(), database.Clock)
            .SaveForAsync(person, new AccountChoice(new AccountTerms(kind), kind == AccountKind.None ? null : new AccountDetails(holder, Account))));

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task SeedAsync()
    {
        var (authority, at) = (database.Marseille.Id, database.Clock.GetUtcNow());
        var assembly = new CitizensAssembly(authority, "acf", "Assemblée", Today);
        var edition = new Edition(authority, assembly.Id, "Édition", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), 10);
        var organ = edition.AddOrgan("Groupe", OrganKind.ProposalGroup, 10);
        var people = new[] { new Person(authority, "Anne", "Martin"), new Person(authority, "Bruno", "Petit"), new Person(authority, "Chloé", "Roux") };
        Chloe = people[2].Id;
        var rows = new List<object> { assembly, edition };
        foreach (var day in new[] { Today.AddDays(-20), Today.AddDays(-10) })
        {
            var sitting = new Sitting(authority, edition.Id, organ.Id, "Séance", new SittingTimes(day, new TimeOnly(9, 0), new TimeOnly(13, 0), 240));
            var attendances = people.Select(p => new Attendance(sitting, p.Id, Capacity.Member)).ToList();
            var settlement = new Settlement(authority, sitting.Id, $"2025-{day.Day:0000}", [.. attendances.Select((a, i) => new SettlementDue(a.Id, a.PersonId, 4122 + i, "{}"))], new SettlementAct(Finance, at));
            settlement.Approve(new SettlementAct(Authorising, at));
            rows.AddRange([sitting, .. attendances, settlement]);
        }

        rows.AddRange(people);
        await ReadAsync(db =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync();
        });
        foreach (var person in people.Take(2))
        {
            await GiveAccountAsync(person.Id, person.FullName);
        }
    }
}

/// <summary>Fails the next saving of changes, once.</summary>
internal sealed class Failure : SaveChangesInterceptor
{
    private bool _armed;

    public void Arm() => _armed = true;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (_armed)
        {
            _armed = false;
            throw new IOException("The power is cut.");
        }

        return ValueTask.FromResult(result);
    }
}
