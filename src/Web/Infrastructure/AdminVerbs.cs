using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure;

/// <summary>The first account of an authority: <c>create-admin --city SLUG --name NAME --email ADDRESS [--title "Ville de X"] [--kind City|Intercommunality|NationalBody|Network] [--again]</c>.</summary>
internal static class AdminVerbs
{
    public static async Task<int> CreateAdminAsync(IServiceProvider services, IConfiguration arguments)
    {
        var (slug, name) = (arguments["city"], arguments["name"]);
        var kind = Enum.TryParse<AuthorityKind>(arguments["kind"] ?? nameof(AuthorityKind.City), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (AuthorityKind?)null;
        if (kind is null || !Authority.IsSlug(slug) || string.IsNullOrWhiteSpace(name) || !EmailAddress.TryParse(arguments["email"], out var email))
        {
            await Console.Error.WriteLineAsync("Usage: create-admin --city SLUG --name NAME --email ADDRESS [--title \"Ville de X\"] [--kind City|Intercommunality|NationalBody|Network] [--again]");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        if (!arguments.GetValue<bool>("again") && await AdministersAsync(scope.ServiceProvider, slug!, email))
        {
            await Console.Error.WriteLineAsync($"""
                {email} administers /{slug} already: nothing was written. Sign in at /connexion/equipe with its password and second factor.
                Password or telephone lost: the same command with --again adds a further account, with a new password; then take the role away
                from the old account, under Administration, Personnes et rôles.
                """);
            return 1;
        }

        var password = await AddAsync(scope.ServiceProvider, new(slug!, arguments["title"] ?? slug!, kind.Value), name, email);
        if (password is null)
        {
            await Console.Error.WriteLineAsync("The account was refused: nothing was written.");
            return 1;
        }

        Console.WriteLine($"Account {email} administers /{slug}.\nPassword: {password}\nSign in at /connexion/equipe; a second factor is asked for at once.");
        return 0;
    }

    private static Task<bool> AdministersAsync(IServiceProvider services, string slug, EmailAddress email)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var known = services.GetRequiredService<UserManager<AppUser>>().NormalizeEmail(email.Value);
        return db.Set<RoleAssignment>().IgnoreQueryFilters().AnyAsync(role => role.Role == Role.Administrator
            && db.Set<Authority>().Any(authority => authority.Id == role.AuthorityId && authority.Slug == slug)
            && db.Set<AppUser>().Any(user => user.Id == role.UserId && user.NormalizedEmail == known));
    }

    /// <summary>Adds the authority when it is missing, the account and its role, in one transaction.</summary>
    internal static async Task<string?> AddAsync(IServiceProvider services, NewAuthority city, string name, EmailAddress email)
    {
        var db = services.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var authority = await db.Set<Authority>().SingleOrDefaultAsync(a => a.Slug == city.Slug);
        if (authority is null)
        {
            authority = new Authority(city.Slug, city.Title, city.Kind);
            db.Add(authority);
        }

        services.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        var actor = services.GetRequiredService<Actor>();
        actor.SetUser(null, Actor.CommandLine);
        actor.Does("Administration.CreateAdmin");
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10));
        var user = new AppUser { Email = email.Value, EmailConfirmed = true, DisplayName = name };
        db.Add(new RoleAssignment(authority.Id, user.Id, Role.Administrator));
        var result = await services.GetRequiredService<UserManager<AppUser>>().CreateAsync(user, password);
        if (!result.Succeeded)
        {
            return null;
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return password;
    }
}

/// <summary>The authority an administrator is the first of, made when it is not there.</summary>
internal sealed record NewAuthority(string Slug, string Title, AuthorityKind Kind);
