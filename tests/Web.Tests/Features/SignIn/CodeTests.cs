using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Web.Data;
using Misthos.Web.Features.SignIn;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.SignIn;

/// <summary>The code of the second factor opens once.</summary>
public sealed class CodeTests(WebApp app)
{
    private const string Password = "un long mot de passe";

    // RFC 6238, appendix B: the ASCII secret 12345678901234567890; the last six of eight digits.
    [Theory]
    [InlineData(1, "287082")]
    [InlineData(37037036, "081804")]
    [InlineData(66666666, "279037")]
    public void Codes_are_those_of_the_standard(long step, string code) =>
        Assert.Equal(code, Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", step));

    [Fact]
    public async Task The_same_code_does_not_open_twice_nor_an_older_one()
    {
        var (email, secret) = await AddStaffAsync();
        var step = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;
        Assert.Equal(HttpStatusCode.Found, await EnterAsync(email, Totp.CodeAt(secret, step)));
        Assert.Equal(HttpStatusCode.OK, await EnterAsync(email, Totp.CodeAt(secret, step)));
        Assert.Equal(HttpStatusCode.OK, await EnterAsync(email, Totp.CodeAt(secret, step - 1)));
        Assert.Equal(HttpStatusCode.Found, await EnterAsync(email, Totp.CodeAt(secret, step + 1)));
    }

    [Fact]
    public async Task Five_requests_with_one_code_open_once()
    {
        var (email, secret) = await AddStaffAsync();
        var code = Totp.CodeAt(secret, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnterAsync(email, code)));
        Assert.Single(answers, answer => answer == HttpStatusCode.Found);
    }

    private async Task<HttpStatusCode> EnterAsync(string email, string code)
    {
        var client = app.Anonymous();
        using var first = await client.PostFormAsync("/connexion/equipe", "password", ("Input.Email", email), ("Input.Password", Password));
        Assert.Equal("/connexion/code", first.Headers.Location?.AbsolutePath);
        using var second = await client.PostFormAsync("/connexion/code", "code", ("Input.Code", code));
        return second.StatusCode;
    }

    private async Task<(string Email, string Secret)> AddStaffAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var email = $"{Guid.CreateVersion7():N}@exemple.fr";
        var user = new AppUser { Email = email, DisplayName = "Camille" };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        await users.ResetAuthenticatorKeyAsync(user);
        await users.SetTwoFactorEnabledAsync(user, true);
        return (email, (await users.GetAuthenticatorKeyAsync(user))!);
    }
}
