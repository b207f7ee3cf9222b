using Microsoft.AspNetCore.Diagnostics;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>Answers 503 with Retry-After when a document cannot be printed now; the status page says the rest.</summary>
public sealed class PdfExceptionHandler : IExceptionHandler
{
    /// <inheritdoc />
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not PdfException)
        {
            return ValueTask.FromResult(false);
        }

        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = "10";
        return ValueTask.FromResult(true);
    }
}
