namespace Misthos.Web.Features.Budgets;

/// <summary>Texts of budgets and of what a scheme would have cost.</summary>
public sealed class BudgetTexts;
