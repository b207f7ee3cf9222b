namespace Misthos.Web.Features.SignIn;

/// <summary>What the sign-in forms hold.</summary>
public sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? Code { get; set; }

    public string? Person { get; set; }
}
