using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.SignIn;

/// <summary>Sign-in by a link sent to an address: valid once, for fifteen minutes, stored as its fingerprint.</summary>
public sealed class MagicLinkService(AppDbContext db, Mailer mailer, TimeProvider clock, IStringLocalizer<SignInTexts> texts)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>Queues a link when somebody has this address; the caller cannot tell whether it did.</summary>
    public async Task RequestAsync(EmailAddress address, Uri site)
    {
        var normalized = address.Value.ToUpperInvariant();
        if (!await db.Set<AppUser>().AnyAsync(user => user.NormalizedEmail == normalized))
        {
            return;
        }

        var token = SecretToken.Create();
        var now = clock.GetUtcNow();
        db.Add(new SignInLink(SecretToken.Fingerprint(token), normalized, now, Life));
        string subject = texts["Mail.Subject"];
        await mailer.QueueAsync<SignInMail>(new MailEnvelope(address.Value, subject, $"sign-in:{SecretToken.Fingerprint(token)}", IsConfidential: true),
            new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(SignInMail.Subject)] = subject, [nameof(SignInMail.Address)] = new Uri(site, $"/connexion/lien/{token}").ToString() });
        await db.SaveChangesAsync();
    }

    /// <summary>The people a link can sign in; empty when it is unknown, used or too old.</summary>
    public async Task<List<AppUser>> PeopleAsync(string token)
    {
        var (hash, now) = (SecretToken.Fingerprint(token), clock.GetUtcNow());
        return await (from link in db.Set<SignInLink>()
                      where link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now
                      join user in db.Set<AppUser>() on link.NormalizedEmail equals user.NormalizedEmail
                      orderby user.DisplayName
                      select user).AsNoTracking().ToListAsync();
    }

    /// <summary>Uses the link up for one of its people.</summary>
    /// <returns>The person to sign in, or null when the link is unknown, used, too old, or not theirs.</returns>
    public async Task<AppUser?> RedeemAsync(string token, Guid userId)
    {
        var (hash, now) = (SecretToken.Fingerprint(token), clock.GetUtcNow());
        var person = (await PeopleAsync(token)).Find(user => user.Id == userId);
        if (person is null)
        {
            return null;
        }

        var taken = await db.Set<SignInLink>()
            .Where(link => link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now));
        return taken == 1 ? person : null;
    }
}
