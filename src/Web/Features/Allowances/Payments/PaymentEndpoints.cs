using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>The files of a batch, for finance only, once an authorising officer has released it.</summary>
internal static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/indemnites/paiements/{id:guid}/virements.xml", TransfersAsync).RequireAuthorization(Policies.Liquidate);
        routes.MapGet("/{city}/gestion/indemnites/paiements/{id:guid}/paiements.csv", CsvAsync).RequireAuthorization(Policies.Liquidate);
    }

    private static async Task<IResult> TransfersAsync(Guid id, PaymentQueries queries, Tenant tenant, IStringLocalizer<PaymentTexts> texts)
    {
        if (await queries.SettingsAsync() is not { } settings || await queries.BatchAsync(id) is not { Batch: { Status: PaymentBatchStatus.Released } batch })
        {
            return Results.NotFound();
        }

        var file = PaymentFiles.Transfers(batch, settings, texts["File.Label", tenant.Authority.Name, batch.Number]);
        if (file.WhyNotWrite().Count > 0)
        {
            return Results.NotFound();
        }

        using var output = new MemoryStream();
        file.Write(output, settings.Format);
        return Results.File(output.ToArray(), "application/xml", $"{batch.Reference}.xml");
    }

    private static async Task<IResult> CsvAsync(Guid id, PaymentQueries queries, IStringLocalizer<PaymentTexts> texts) =>
        await queries.BatchAsync(id) is { Batch.Status: PaymentBatchStatus.Released } view
            ? Results.File(PaymentFiles.Csv(view, texts), "text/csv; charset=utf-8", $"{view.Batch.Reference}.csv")
            : Results.NotFound();
}
