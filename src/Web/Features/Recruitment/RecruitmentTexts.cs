namespace Misthos.Web.Features.Recruitment;

/// <summary>Texts of pools and draws.</summary>
public sealed class RecruitmentTexts;
