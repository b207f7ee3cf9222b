namespace Misthos.Web.Features.Administration;

/// <summary>Texts of the administration pages.</summary>
public sealed class AdministrationTexts;
