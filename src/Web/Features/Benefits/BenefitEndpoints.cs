using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Misthos.Sortition;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Benefits;

/// <summary>The register of vouchers for a spreadsheet: French columns, nothing that runs when opened.</summary>
internal static class BenefitEndpoints
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static void MapBenefits(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/editions/{id:guid}/avantages.csv", CsvAsync).RequireAuthorization(Policies.Organise);

    private static async Task<IResult> CsvAsync(Guid id, BenefitQueries queries, IStringLocalizer<BenefitTexts> texts)
    {
        if (await queries.EditionAsync(id) is null)
        {
            return Results.NotFound();
        }

        var text = new StringBuilder("date;personne;avantage;type;organisme;quantite;numeros;valeur;pour;forme;remis_par;etat;motif\r\n");
        foreach (var row in await queries.RegisterAsync(id))
        {
            string[] cells =
            [
                Format.Machine(row.Grant.GivenOn), row.Person, row.Name, texts[$"Kind.Is{row.Kind}"], row.Provider, row.Grant.Quantity.ToString(CultureInfo.InvariantCulture),
                string.Join(' ', row.Grant.Numbers), row.Grant.Value.InEuros.ToString("0.00", French), texts.For(row), texts[$"Form.{row.Grant.Form}"], row.By,
                texts[row.Grant.EndedAs is { } end ? $"End.{end}" : "Stands"], row.Grant.EndReason,
            ];
            text.AppendJoin(';', cells.Select(CsvText.Cell)).Append("\r\n");
        }

        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "avantages-en-nature.csv");
    }
}

/// <summary>What vouchers are given for, in words.</summary>
internal static class BenefitWords
{
    public static string For(this IStringLocalizer<BenefitTexts> texts, GrantRow row) =>
        row.Sitting is { } title ? texts["For.Sitting", title, Format.LongDay(row.SittingOn!.Value)] : texts["For.Thanks"];
}
