namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>Texts of the plan of quotas.</summary>
public sealed class PlanTexts;
