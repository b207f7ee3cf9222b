namespace Misthos.Web.Features.Members.Returns;

/// <summary>Texts of mails that came back.</summary>
public sealed class ReturnTexts;
