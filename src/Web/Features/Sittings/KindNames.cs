using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings;

/// <summary>Kinds of sittings in forms and addresses: by their name only, never by their number.</summary>
public static class KindNames
{
    /// <summary>The kind named; null when none is.</summary>
    public static SittingKind? Parse(string? name) => Enum.GetValues<SittingKind>().Select(kind => (SittingKind?)kind).FirstOrDefault(kind => kind.ToString() == name);

    /// <summary>Every kind with its words, in the order of the list.</summary>
    public static IReadOnlyList<Choice> Choices(IStringLocalizer<SittingsTexts> texts) =>
        [.. Enum.GetValues<SittingKind>().Select(kind => new Choice(kind.ToString(), texts[$"Kind.{kind}"]))];
}
