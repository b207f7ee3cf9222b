using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Security;

public static class SecurityServices
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor().AddScoped<CurrentUser>();
        services.AddScoped<IAuthorizationHandler, RoleHandler>();
        services.AddAuthorization(Policies.Register);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Cookie);
        services.AddIdentityCore<AppUser>(Accounts).AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<AppClaimsFactory>();
        services.AddAntiforgery(options => (options.SuppressXFrameOptionsHeader, options.Cookie.Name) = (true, "misthos.af"));
        // Opened three times for each form: of the algorithms that also say who wrote, the quickest.
        var keys = services.AddDataProtection().UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        if (configuration["DataProtection:Folder"] is { Length: > 0 } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }

        return services;
    }

    /// <summary>What an account and its password must be.</summary>
    internal static void Accounts(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = false;
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "misthos.id";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.LoginPath = "/connexion";
        options.ReturnUrlParameter = "retour";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // The framework's validator opens the accounts' stores even when it is not yet time to look at them.
    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var interval = services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval;
        var isDue = context.Properties.IssuedUtc is not { } issued || services.GetRequiredService<TimeProvider>().GetUtcNow() - issued > interval;
        return isDue ? SecurityStampValidator.ValidatePrincipalAsync(context) : Task.CompletedTask;
    }
}
