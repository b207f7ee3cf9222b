namespace Misthos.Web.Features.Recruitment.Organs;

/// <summary>Texts of the draw of an organ.</summary>
public sealed class OrganDrawTexts;
