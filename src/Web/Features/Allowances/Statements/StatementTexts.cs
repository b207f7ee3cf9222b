namespace Misthos.Web.Features.Allowances.Statements;

/// <summary>Texts of the yearly statement of a member.</summary>
public sealed class StatementTexts;
