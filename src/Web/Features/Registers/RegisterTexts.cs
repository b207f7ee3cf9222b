namespace Misthos.Web.Features.Registers;

/// <summary>Texts of the public register.</summary>
public sealed class RegisterTexts;
