using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Infrastructure;

/// <summary>
/// Seals bank data that stand in clear, as an import by SQL or a database from before sealing leaves them (holder, IBAN and BIC as JSON; the
/// payer's IBAN as it is). Done at each migration, in one transaction for each authority; what cannot be read is left and said.
/// </summary>
internal static class ClearAccounts
{
    // What the server's keys seal begins so: the magic header of ASP.NET Core Data Protection.
    private const string Sealed = "CfDJ8%";

    /// <summary>Seals what is in clear; how many values were.</summary>
    public static async Task<int> SealAsync(IServiceProvider services)
    {
        await using var first = services.CreateAsyncScope();
        var db = first.ServiceProvider.GetRequiredService<AppDbContext>();
        var done = 0;
        foreach (var authority in await db.Set<Authority>().AsNoTracking().ToListAsync())
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
            done += await SealAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Seals>(), scope.ServiceProvider.GetRequiredService<Actor>());
        }

        if (done > 0 && db.Database.IsSqlite())
        {
            // The file keeps what was overwritten until it is written anew.
            await db.Database.ExecuteSqlRawAsync("VACUUM");
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return done;
    }

    private static async Task<int> SealAsync(AppDbContext db, Seals seals, Actor actor)
    {
        actor.SetUser(null, Actor.CommandLine);
        actor.Does("Allowances.SealAccounts");
        var accounts = await db.Set<BankAccount>().FromSql($"SELECT * FROM bank_accounts WHERE details <> '' AND details NOT LIKE {Sealed}").ToListAsync();
        var lines = await db.Set<PaymentBatchLine>().FromSql($"SELECT * FROM payment_batch_lines WHERE account <> '' AND account NOT LIKE {Sealed}").ToListAsync();
        var payers = await db.Set<PaymentSettings>().FromSql($"SELECT * FROM payment_settings WHERE iban <> '' AND iban NOT LIKE {Sealed}").ToListAsync();
        accounts.ForEach(a => a.Seal(Closed(a.Details, seals)));
        lines.ForEach(l => l.Seal(Closed(l.Account, seals)));
        payers.ForEach(p => p.Seal(Iban.TryParse(p.Iban.Cipher, out var iban) ? seals.Close(iban.Value) : p.Iban));
        db.ChangeTracker.DetectChanges();
        var sealedNow = db.ChangeTracker.Entries().Count(e => e.State == EntityState.Modified);
        if (sealedNow < accounts.Count + lines.Count + payers.Count)
        {
            await Console.Error.WriteLineAsync($"{accounts.Count + lines.Count + payers.Count - sealedNow} bank accounts stand in clear and could not be read: they were left as they are.");
        }

        await db.SaveChangesAsync();
        return sealedNow;
    }

    private static SealedText Closed(SealedText clear, Seals seals)
    {
        try
        {
            return JsonSerializer.Deserialize<AccountDetails>(clear.Cipher) is { Holder: not null, Iban: not null } details ? seals.Close(details) : clear;
        }
        catch (JsonException)
        {
            return clear;
        }
    }
}
