namespace Misthos.Web.Features.SignIn;

/// <summary>Texts of the sign-in pages.</summary>
public sealed class SignInTexts;
