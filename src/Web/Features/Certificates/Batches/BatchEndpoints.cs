using Misthos.Domain.Certificates;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates.Batches;

/// <summary>The file of a sitting's certificates.</summary>
internal static class BatchEndpoints
{
    public static void MapCertificateBatches(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/attestations/lots/{batchId:guid}", FileAsync).RequireAuthorization(Policies.Organise);

    private static async Task<IResult> FileAsync(Guid batchId, CertificateBatchQueries queries) =>
        await queries.FileAsync(batchId) is { } batch
            ? Results.File(batch.Content, batch.Format == CertificateBatchFormat.Zip ? "application/zip" : "application/pdf",
                $"attestations-{Format.Machine(Format.DayOf(batch.At))}.{(batch.Format == CertificateBatchFormat.Zip ? "zip" : "pdf")}")
            : Results.NotFound();
}
