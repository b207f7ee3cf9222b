namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>Registration of the printer.</summary>
public static class PdfServices
{
    /// <summary>Adds the <see cref="PdfPrinter"/> (one for the process), its options (section <c>Pdf</c>) and the answer 503.</summary>
    public static IServiceCollection AddPdfPrinter(this IServiceCollection services)
    {
        services.AddOptions<PdfOptions>().BindConfiguration("Pdf");
        services.AddExceptionHandler<PdfExceptionHandler>();
        return services.AddSingleton<PdfPrinter>();
    }
}
