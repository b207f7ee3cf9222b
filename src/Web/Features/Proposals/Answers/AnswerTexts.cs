namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>Texts of answers.</summary>
public sealed class AnswerTexts;
