namespace Misthos.Web.Features.Proposals.Follow;

/// <summary>Texts of following a proposal.</summary>
public sealed class FollowTexts;
