using Microsoft.Extensions.Localization;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>How a state of another platform is said.</summary>
internal static class OriginState
{
    /// <summary>In plain words when it is one of Decidim's own; a platform may have states of its own, said as it names them.</summary>
    public static string Said(IStringLocalizer<ImportTexts> texts, string state) =>
        state.Length == 0 ? "–" : texts[$"Origin.State.{state}"] is { ResourceNotFound: false } known ? known.Value : state;
}
