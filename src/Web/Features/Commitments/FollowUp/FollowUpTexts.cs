namespace Misthos.Web.Features.Commitments.FollowUp;

/// <summary>Texts of the follow-up commission.</summary>
public sealed class FollowUpTexts;
