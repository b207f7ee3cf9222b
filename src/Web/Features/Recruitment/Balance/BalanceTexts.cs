namespace Misthos.Web.Features.Recruitment.Balance;

/// <summary>Texts of the balance over time.</summary>
public sealed class BalanceTexts;
