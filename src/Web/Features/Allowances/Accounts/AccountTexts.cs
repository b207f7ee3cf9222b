namespace Misthos.Web.Features.Allowances.Accounts;

/// <summary>Texts of how people are paid.</summary>
public sealed class AccountTexts;
