namespace Misthos.Web.Features.FollowUp;

/// <summary>Texts of the follow-up commission.</summary>
public sealed class FollowUpTexts;
