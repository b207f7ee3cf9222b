using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure;

/// <summary>The first account of an authority: <c>create-admin --city SLUG --name NAME --email ADDRESS [--title "Ville de X"]</c>.</summary>
internal static class AdminVerbs
{
    public static async Task<int> CreateAdminAsync(IServiceProvider services, IConfiguration arguments)
    {
        var (slug, name) = (arguments["city"], arguments["name"]);
        if (!Authority.IsSlug(slug) || string.IsNullOrWhiteSpace(name) || !EmailAddress.TryParse(arguments["email"], out var email))
        {
            await Console.Error.WriteLineAsync("Usage: create-admin --city SLUG --name NAME --email ADDRESS [--title \"Ville de X\"]");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        var password = await AddAsync(scope.ServiceProvider, (slug!, arguments["title"] ?? slug!), name, email);
        if (password is null)
        {
            await Console.Error.WriteLineAsync("The account was refused: nothing was written.");
            return 1;
        }

        Console.WriteLine($"Account {email} administers /{slug}.\nPassword: {password}\nSign in at /connexion/equipe; a second factor is asked for at once.");
        return 0;
    }

    /// <summary>Adds the authority when it is missing, the account and its role, in one transaction.</summary>
    internal static async Task<string?> AddAsync(IServiceProvider services, (string Slug, string Title) city, string name, EmailAddress email)
    {
        var db = services.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var authority = await db.Set<Authority>().SingleOrDefaultAsync(a => a.Slug == city.Slug);
        if (authority is null)
        {
            authority = new Authority(city.Slug, city.Title, AuthorityKind.City);
            db.Add(authority);
        }

        services.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        services.GetRequiredService<Actor>().Does("Administration.CreateAdmin");
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
