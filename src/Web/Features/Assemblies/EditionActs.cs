using System.Globalization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Registers;

namespace Misthos.Web.Features.Assemblies;

/// <summary>Public acts of an edition, as the register says them: in French, the language of the authority's acts.</summary>
internal static class EditionActs
{
    public static PublicActContent Opened(Edition edition, DateOnly on) => new(
        PublicActKind.EditionOpened, $"Édition « {edition.Name} »",
        string.Create(CultureInfo.InvariantCulture, $"L’édition est ouverte : {edition.Seats} places, du {Day(edition.StartsOn)} au {Day(edition.EndsOn)}. Sa charte et ses règles sont fixées."), on, "assemblee")
    { Words = edition.Charter };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
