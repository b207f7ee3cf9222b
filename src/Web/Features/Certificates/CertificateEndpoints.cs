using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates;

/// <summary>Papers of certificates, and the limit on checking codes.</summary>
internal static class CertificateEndpoints
{
    public const string VerifyLimit = "verify";

    public static void MapCertificates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/moi/seances/{id:guid}/attestation.pdf", PresenceAsync).RequireAuthorization(Policies.Member);
        routes.MapGet("/{city}/moi/attestations/{id:guid}/attestation.pdf", MineAsync).RequireAuthorization(Policies.Member);
        routes.MapGet("/{city}/gestion/attestations/{id:guid}/attestation.pdf", AnyAsync).RequireAuthorization(Policies.Organise);
    }

    /// <summary>Thirty checks a minute and address: enough for a reader, too few to guess a code.</summary>
    public static void LimitVerification(RateLimiterOptions options) =>
        options.AddPolicy(VerifyLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }));

    private static async Task<IResult> PresenceAsync(Guid id, Guid? personne, string? langue, [AsParameters] CertificateRequest request, CancellationToken cancellation)
    {
        var attendance = await request.Mine.AttendanceAsync(request.Me.Id, id, personne);
        return attendance is not null && await request.Certificates.IssueAsync(attendance.Value, langue) is { } certificate
            ? await request.Papers.AnswerAsync(certificate, cancellation)
            : Results.NotFound();
    }

    private static async Task<IResult> MineAsync(Guid id, [AsParameters] CertificateRequest request, CancellationToken cancellation) =>
        await request.Queries.MineAsync(request.Me.Id, id) is { IsValid: true } certificate ? await request.Papers.AnswerAsync(certificate, cancellation) : Results.NotFound();

    private static async Task<IResult> AnyAsync(Guid id, [AsParameters] CertificateRequest request, CancellationToken cancellation) =>
        await request.Queries.FindAsync(id) is { IsValid: true } certificate ? await request.Papers.AnswerAsync(certificate, cancellation) : Results.NotFound();
}

/// <summary>What the download needs.</summary>
internal sealed record CertificateRequest(MyQueries Mine, CurrentUser Me, CertificateService Certificates, CertificateQueries Queries, CertificatePaperService Papers);
