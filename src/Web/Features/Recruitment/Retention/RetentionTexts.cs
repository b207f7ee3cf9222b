namespace Misthos.Web.Features.Recruitment.Retention;

/// <summary>Texts of retention and deletions.</summary>
public sealed class RetentionTexts;
