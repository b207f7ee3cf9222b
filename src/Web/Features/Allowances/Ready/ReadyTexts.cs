namespace Misthos.Web.Features.Allowances.Ready;

/// <summary>Texts of the ready schemes.</summary>
public sealed class ReadyTexts;
