using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Administration;

/// <summary>Roles of the team and appearance of the authority. Each method saves once.</summary>
public sealed class AdministrationService(AppDbContext db, Actor actor, Tenant tenant, AuthorityDirectory directory)
{
    public const int LargestLogo = 200_000;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Gives a role; a new account gets a first password, returned once.</summary>
    public async Task<string?> AddAsync(string name, EmailAddress email, Role role)
    {
        actor.Does("Administration.GiveRole");
        actor.Require();
        var normalized = email.Value.ToUpperInvariant();
        var user = await db.Set<AppUser>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized && u.PasswordHash != null
            && db.Set<RoleAssignment>().Any(r => r.UserId == u.Id));
        string? password = null;
        if (user is null)
        {
            password = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(10));
            user = new AppUser { Email = email.Value, NormalizedEmail = normalized, EmailConfirmed = true, DisplayName = name };
            user.NormalizedUserName = user.UserName!.ToUpperInvariant();
            user.LockoutEnabled = true;
            user.PasswordHash = new PasswordHasher<AppUser>().HashPassword(user, password);
            db.Add(user);
        }

        if (!await db.Set<RoleAssignment>().AnyAsync(r => r.UserId == user.Id && r.Role == role))
        {
            db.Add(new RoleAssignment(tenant.Id, user.Id, role));
        }

        await db.SaveChangesAsync();
        return password;
    }

    /// <summary>Takes a role back; nobody takes their own administration away.</summary>
    public async Task<IReadOnlyList<Refusal>> RemoveAsync(Guid userId, Role role)
    {
        actor.Does("Administration.RemoveRole");
        if (role == Role.Administrator && userId == actor.Require())
        {
            return [new Refusal("role.own-administration")];
        }

        var given = await db.Set<RoleAssignment>().SingleOrDefaultAsync(r => r.UserId == userId && r.Role == role && r.Role != Role.Member);
        if (given is not null)
        {
            db.Remove(given);
            await db.SaveChangesAsync();
        }

        return [];
    }

    /// <summary>Sets name, colours and, when given, the logo.</summary>
    public async Task<IReadOnlyList<Refusal>> DressAsync(string name, Theme theme, byte[]? logo)
    {
        actor.Does("Administration.Dress");
        List<Refusal> refusals = [.. theme.WhyNot()];
        if (logo is not null && (logo.Length > LargestLogo || !logo.AsSpan().StartsWith(PngSignature)))
        {
            refusals.Add(new Refusal("logo.not-a-small-png"));
        }

        if (refusals.Count == 0)
        {
            var authority = await db.Set<Authority>().SingleAsync(a => a.Id == tenant.Id);
            authority.SetTheme(name, theme.Primary.ToString(), theme.Accent.ToString());
            if (logo is not null)
            {
                authority.SetLogo(logo, "image/png");
            }

            await db.SaveChangesAsync();
            directory.Forget(tenant.Authority.Slug);
        }

        return refusals;
    }
}
