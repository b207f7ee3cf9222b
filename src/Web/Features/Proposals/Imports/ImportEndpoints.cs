using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Misthos.Sortition;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>What is wrong in a file, as a file: to correct line by line beside the other.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/propositions/deliberations/{id:guid}/erreurs.csv", ActsAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/decidim/{id:guid}/erreurs.csv", DecidimAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/decidim/resultats/{id:guid}/erreurs.csv", ResultsAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/decidim/reunions/{id:guid}/erreurs.csv", MeetingsAsync).RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> ActsAsync(Guid id, ActImportService service, IStringLocalizer<ImportTexts> texts) =>
        await service.PreviewAsync(id) is { } preview ? Report(preview.Faults, texts) : Results.NotFound();

    private static async Task<IResult> DecidimAsync(Guid id, DecidimImportService service, IStringLocalizer<ImportTexts> texts) =>
        await service.PreviewAsync(id) is { } preview ? Report(preview.Faults, texts) : Results.NotFound();

    private static async Task<IResult> ResultsAsync(Guid id, ResultImportService service, IStringLocalizer<ImportTexts> texts) =>
        await service.PreviewAsync(id) is { } preview ? Report(preview.Faults, texts) : Results.NotFound();

    private static async Task<IResult> MeetingsAsync(Guid id, DecidimMeetingService service, IStringLocalizer<ImportTexts> texts) =>
        await service.PreviewAsync(id) is { } preview ? Report(preview.Faults, texts) : Results.NotFound();

    private static IResult Report(IEnumerable<LineFault> faults, IStringLocalizer<ImportTexts> texts)
    {
        var table = CsvText.Table(new[] { "Line", "Column", "Value", "Why" }.Select(key => texts[key].Value), faults.Select(f => new[] { f.Line.ToString(CultureInfo.InvariantCulture), f.Column, f.Value, texts[f.Code].Value }));
        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(table)], "text/csv; charset=utf-8", "erreurs.csv");
    }
}
