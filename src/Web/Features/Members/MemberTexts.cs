namespace Misthos.Web.Features.Members;

/// <summary>Texts of members, mandates and needs.</summary>
public sealed class MemberTexts;
