using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates;

/// <summary>The member's certificate, and the limit on checking codes.</summary>
internal static class CertificateEndpoints
{
    public const string VerifyLimit = "verify";

    public static void MapCertificates(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/moi/seances/{id:guid}/attestation.pdf", CertificateAsync).RequireAuthorization(Policies.Member);

    /// <summary>Thirty checks a minute and address: enough for a reader, too few to guess a code.</summary>
    public static void LimitVerification(RateLimiterOptions options) =>
        options.AddPolicy(VerifyLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }));

    private static async Task<IResult> CertificateAsync(Guid id, Guid? personne, [AsParameters] CertificateRequest request, CancellationToken cancellation)
    {
        var attendance = await request.Mine.AttendanceAsync(request.Me.Id, id, personne);
        if (attendance is null || await request.Certificates.IssueAsync(attendance.Value) is not { } certificate)
        {
            return Results.NotFound();
        }

        var address = request.Site.Of($"/verifier/{certificate.Code}");
        return await request.Documents.AnswerAsync<CertificateDocument>($"attestation-{certificate.Number}.pdf",
            new Dictionary<string, object?> { ["Certificate"] = certificate, ["Address"] = address }, cancellation);
    }
}

/// <summary>What the download needs.</summary>
internal sealed record CertificateRequest(MyQueries Mine, CurrentUser Me, CertificateService Certificates, DocumentRenderer Documents, SiteAddress Site);
