using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Web.Data;

namespace Misthos.Web.Features.SignIn;

/// <summary>What a password answered.</summary>
public enum PasswordAnswer
{
    /// <summary>Unknown address or wrong password: never said which.</summary>
    Refused,

    /// <summary>Too many wrong passwords: closed for a few minutes.</summary>
    Locked,

    /// <summary>Right; the code of the second factor is asked next.</summary>
    NeedsCode,

    /// <summary>Right; a second factor has to be set up.</summary>
    NeedsEnrolment,
}

/// <summary>Sign-in of the team: password, then a code of an authenticator application.</summary>
public sealed class PasswordService(AppDbContext db, SignInManager<AppUser> signIn, TimeProvider clock)
{
    private static readonly string NobodysHash = new PasswordHasher<AppUser>().HashPassword(new AppUser(), "nobody");

    public async Task<PasswordAnswer> SignInAsync(string? email, string? password)
    {
        var typed = password ?? "";
        var normalized = EmailAddress.TryParse(email, out var address) ? address.Value.ToUpperInvariant() : "";
        var users = await db.Set<AppUser>().Where(user => user.NormalizedEmail == normalized && user.PasswordHash != null).Take(5).ToListAsync();
        if (users.Count == 0)
        {
            // As long as a real one, so that the time says nothing.
            _ = signIn.UserManager.PasswordHasher.VerifyHashedPassword(new AppUser(), NobodysHash, typed);
        }

        var answer = PasswordAnswer.Refused;
        foreach (var user in users)
        {
            var result = await signIn.PasswordSignInAsync(user, typed, isPersistent: false, lockoutOnFailure: true);
            if (result.RequiresTwoFactor || result.Succeeded)
            {
                return result.Succeeded ? PasswordAnswer.NeedsEnrolment : PasswordAnswer.NeedsCode;
            }

            answer = result.IsLockedOut ? PasswordAnswer.Locked : answer;
        }

        return answer;
    }

    /// <summary>Checks the code after the password. A code opens once; one used before counts as a wrong one.</summary>
    public async Task<AppUser?> EnterCodeAsync(string? code)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return null;
        }

        var typed = await UseUpAsync(user, Digits(code)) ? Digits(code) : "";
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false);
        return result.Succeeded ? user : null;
    }

    /// <summary>The secret to put into the authenticator application.</summary>
    public async Task<string> SecretAsync(AppUser user)
    {
        if (await signIn.UserManager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            await signIn.UserManager.ResetAuthenticatorKeyAsync(user);
            key = (await signIn.UserManager.GetAuthenticatorKeyAsync(user))!;
        }

        return key;
    }

    /// <summary>Turns the second factor on when the code is right, and signs in again with it.</summary>
    public async Task<bool> EnrolAsync(AppUser user, string? code)
    {
        if (!await signIn.UserManager.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, Digits(code)) || !await UseUpAsync(user, Digits(code)))
        {
            return false;
        }

        await signIn.UserManager.SetTwoFactorEnabledAsync(user, true);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", "mfa")]);
        return true;
    }

    /// <summary>Takes the code if it is a right one newer than the last; of simultaneous requests one gets it.</summary>
    private async Task<bool> UseUpAsync(AppUser user, string code)
    {
        if (Totp.StepOf(await SecretAsync(user), code, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var taken = await db.Set<AppUser>().Where(u => u.Id == user.Id && (u.LastCodeStep == null || u.LastCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastCodeStep, step));
        user.LastCodeStep = step;
        return taken == 1;
    }

    private static string Digits(string? code) => new([.. (code ?? "").Where(char.IsAsciiDigit)]);
}
