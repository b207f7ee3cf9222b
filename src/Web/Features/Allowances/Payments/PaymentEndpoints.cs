using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>The files of a batch, for finance only, once an authorising officer has released it; each time one is fetched is noted.</summary>
internal static class PaymentEndpoints
{
    private const string Batch = "/{city}/gestion/indemnites/paiements/{id:guid}/";

    public static void MapPayments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Batch + "virements.xml", TransfersAsync).RequireAuthorization(Policies.Liquidate);
        routes.MapGet(Batch + "paiements.csv", CsvAsync).RequireAuthorization(Policies.Liquidate);
        routes.MapGet(Batch + "import.csv", ImportAsync).RequireAuthorization(Policies.Liquidate);
        routes.MapGet(Batch + "pes.xml", PesAsync).RequireAuthorization(Policies.Liquidate);
        routes.MapGet(Batch + "signe.pdf", async (Guid id, PaymentQueries queries) =>
            await queries.SignedAsync(id) is { } paper ? Results.File(paper.Content, paper.MediaType, paper.Name) : Results.NotFound()).RequireAuthorization(Policies.SeeSettlements);
    }

    private static async Task<IResult> TransfersAsync(Guid id, PaymentQueries queries, PaymentService service, Tenant tenant, IStringLocalizer<PaymentTexts> texts)
    {
        if (await queries.PayerAsync() is not { Debtor: { } debtor } payer || await ReleasedAsync(id, queries) is not { IsWhole: true } view)
        {
            return Results.NotFound();
        }

        var file = PaymentFiles.Transfers(view, debtor, texts["File.Label", tenant.Authority.Name, view.Batch.Number]);
        if (file.WhyNotWrite().Count > 0)
        {
            return Results.NotFound();
        }

        await service.FetchedAsync(view.Batch);
        using var output = new MemoryStream();
        file.Write(output, payer.Settings.Format);
        return Results.File(output.ToArray(), "application/xml", $"{view.Batch.Reference}.xml");
    }

    private static async Task<IResult> CsvAsync(Guid id, PaymentQueries queries, PaymentService service, IStringLocalizer<PaymentTexts> texts)
    {
        if (await ReleasedAsync(id, queries) is not { } view)
        {
            return Results.NotFound();
        }

        await service.FetchedAsync(view.Batch);
        return Results.File(PaymentFiles.Csv(view, texts), "text/csv; charset=utf-8", $"{view.Batch.Reference}.csv");
    }

    private static async Task<IResult> ImportAsync(Guid id, ImportQueries imports, PaymentService service)
    {
        if (await imports.SourceAsync(id, masked: false) is not { View.Batch: { Status: PaymentBatchStatus.Released } batch } source)
        {
            return Results.NotFound();
        }

        var layout = await imports.LayoutAsync();
        await service.FetchedAsync(batch);
        return Results.File(ImportWriter.Write(layout?.Shape ?? ImportQueries.UsualShape, layout?.Read() ?? ImportQueries.UsualColumns, source), "text/csv", $"import-{batch.Reference}.csv");
    }

    private static async Task<IResult> PesAsync(Guid id, PaymentQueries queries, HeliosQueries helios, PaymentService service, IStringLocalizer<PaymentTexts> texts)
    {
        if (await helios.SettingsAsync() is not { IsOn: true } settings || await helios.IssueAsync(id) is not { } issue || await ReleasedAsync(id, queries) is not { } view)
        {
            return Results.NotFound();
        }

        var file = HeliosQueries.File(view, settings, issue.ToSlip(), HeliosQueries.LabelOf(view, texts));
        if (file.WhyNotWrite().Count > 0)
        {
            return Results.NotFound();
        }

        await service.FetchedAsync(view.Batch);
        using var output = new MemoryStream();
        file.Write(output);
        return Results.File(output.ToArray(), "application/xml", $"{file.Name}.xml");
    }

    private static async Task<BatchView?> ReleasedAsync(Guid id, PaymentQueries queries) =>
        await queries.BatchAsync(id) is { Batch.Status: PaymentBatchStatus.Released } view ? view : null;
}
