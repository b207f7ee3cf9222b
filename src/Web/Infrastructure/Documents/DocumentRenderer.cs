using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Infrastructure.Documents;

/// <summary>Turns a component into HTML (mails, documents) or into an answer: the PDF, or without Chromium the page to print.</summary>
public sealed class DocumentRenderer(IServiceProvider services, Tenant tenant, PdfPrinter printer)
{
    /// <summary>The parameter every document component has: true when printed, false when served as a page.</summary>
    public const string InlineCss = nameof(InlineCss);

    /// <summary>Renders a component in the current culture and authority.</summary>
    public async Task<string> HtmlAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var scope = services.CreateAsyncScope();
        if (tenant.IsSet)
        {
            scope.ServiceProvider.GetRequiredService<Tenant>().Set(tenant.Authority);
            if (parameters.GetValueOrDefault(InlineCss) is true)
            {
                await WearAsync(scope.ServiceProvider);
            }
        }

        ((IHostEnvironmentNavigationManager)scope.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize("http://document.invalid/", "http://document.invalid/");
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(new Dictionary<string, object?>(parameters)))).ToHtmlString());
    }

    /// <summary>The bytes of the PDF.</summary>
    public async Task<byte[]> PdfAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        where TComponent : IComponent =>
        await printer.PrintAsync("<!doctype html>" + await HtmlAsync<TComponent>(With(parameters, true)), cancellation);

    /// <summary>The bytes of the PDF for paper, untagged.</summary>
    public async Task<byte[]> PaperPdfAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        where TComponent : IComponent =>
        await printer.PrintForPaperAsync("<!doctype html>" + await HtmlAsync<TComponent>(With(parameters, true)), cancellation);

    /// <summary>Answers with the PDF, or without Chromium with the page, which says how to print it.</summary>
    public async Task<IResult> AnswerAsync<TComponent>(string fileName, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        where TComponent : IComponent =>
        printer.IsAvailable
            ? Results.File(await PdfAsync<TComponent>(parameters, cancellation), "application/pdf", fileName)
            : Results.Content("<!doctype html>" + await HtmlAsync<TComponent>(With(parameters, false)), "text/html; charset=utf-8");

    /// <summary>The PDF to put in an archive, or without Chromium the page; with its ending.</summary>
    public async Task<(string Ending, byte[] Content)> FileAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        where TComponent : IComponent =>
        printer.IsAvailable
            ? (".pdf", await PdfAsync<TComponent>(parameters, cancellation))
            : (".html", System.Text.Encoding.UTF8.GetBytes("<!doctype html>" + await HtmlAsync<TComponent>(With(parameters, false))));

    private async Task WearAsync(IServiceProvider scope)
    {
        var look = tenant.Authority;
        var logo = look.HasLogo
            ? await scope.GetRequiredService<AppDbContext>().Set<Authority>().Where(a => a.Id == look.Id).Select(a => new { a.Logo, a.LogoType }).SingleAsync()
            : null;
        scope.GetRequiredService<PaperLook>().Wear(new Theme(Colour.Parse(look.PrimaryColour), Colour.Parse(look.AccentColour)), logo?.Logo, logo?.LogoType);
    }

    private static Dictionary<string, object?> With(IReadOnlyDictionary<string, object?> parameters, bool inlineCss) =>
        new(parameters) { [InlineCss] = inlineCss };
}
