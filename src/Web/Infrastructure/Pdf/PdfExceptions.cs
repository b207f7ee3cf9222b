namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>A document could not be printed now; the same request may succeed later. Becomes the answer 503.</summary>
public class PdfException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>There is no Chromium on this machine. Pages ask <see cref="PdfPrinter.IsAvailable"/> first and offer the browser's own printing.</summary>
public sealed class PdfUnavailableException()
    : PdfException("No Chromium was found: set Pdf:Chromium or MISTHOS_CHROMIUM, or install the package \"chromium\".");

/// <summary>Too many documents are waiting to be printed.</summary>
public sealed class PdfQueueFullException(int limit)
    : PdfException($"{limit} documents are already waiting to be printed.");
