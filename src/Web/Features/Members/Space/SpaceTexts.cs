namespace Misthos.Web.Features.Members.Space;

/// <summary>Texts of a member's own space.</summary>
public sealed class SpaceTexts;
