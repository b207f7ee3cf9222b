using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>One link for each role of each demonstration authority; new at each start, kept in memory only.</summary>
internal sealed class DemonstrationSignIn
{
    private readonly Dictionary<string, DemonstrationLink> _links = new(StringComparer.Ordinal);

    public IReadOnlyCollection<DemonstrationLink> Links => _links.Values;

    public async Task PrepareAsync(AppDbContext db)
    {
        var users = await (from role in db.Set<RoleAssignment>().IgnoreQueryFilters()
                           join user in db.Set<AppUser>() on role.UserId equals user.Id
                           join authority in db.Set<Authority>() on role.AuthorityId equals authority.Id
                           where authority.IsDemonstration && user.Email!.EndsWith(DemoScope.MailDomain)
                           select new { user.Id, role.Role, authority.Slug }).ToListAsync();
        foreach (var user in users.OrderBy(user => user.Slug, StringComparer.Ordinal).ThenBy(user => user.Role))
        {
            var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            _links[token] = new DemonstrationLink(token, user.Id, user.Slug, user.Role);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/demo/connexion/{token}", async (string token, DemonstrationSignIn links, SignInManager<AppUser> signIn) =>
        {
            if (!links._links.TryGetValue(token, out var link) || await signIn.UserManager.FindByIdAsync(link.UserId.ToString()) is not { } user)
            {
                return Results.NotFound();
            }

            await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", "mfa")]);
            return Results.LocalRedirect(link.Home);
        });
}

/// <summary>A sign-in link of the demonstration.</summary>
internal sealed record DemonstrationLink(string Token, Guid UserId, string City, Role Role)
{
    public string Home => Role == Role.Member ? $"/{City}/moi" : $"/{City}/gestion";
}
