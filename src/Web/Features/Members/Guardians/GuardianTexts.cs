namespace Misthos.Web.Features.Members.Guardians;

/// <summary>Texts of the authorisations of minors.</summary>
public sealed class GuardianTexts;
