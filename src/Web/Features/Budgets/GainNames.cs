using Microsoft.Extensions.Localization;

namespace Misthos.Web.Features.Budgets;

/// <summary>Groups in words: keys of texts as they say, parts of the town as the authority names them.</summary>
internal static class GainNames
{
    public static string Of(IStringLocalizer<BudgetTexts> texts, string name) => texts["Group." + name] is { ResourceNotFound: false } words ? words.Value : name;
}
