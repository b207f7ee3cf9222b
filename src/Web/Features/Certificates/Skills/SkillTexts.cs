namespace Misthos.Web.Features.Certificates.Skills;

/// <summary>Texts of skills.</summary>
public sealed class SkillTexts;
