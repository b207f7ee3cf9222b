namespace Misthos.Web.Features.Members.Needs;

/// <summary>Texts of needs and measures.</summary>
public sealed class NeedTexts;
