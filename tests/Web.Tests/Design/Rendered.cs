using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Misthos.Web.Tests.Design;

/// <summary>Renders a component of the design system alone and parses what comes out.</summary>
internal static class Rendered
{
    public static async Task<IDocument> Of<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => await Fragment(Open<T>(parameters));

    public static RenderFragment Open<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => builder =>
        {
            builder.OpenComponent<T>(0);
            foreach (var (name, value) in parameters)
            {
                builder.AddComponentParameter(1, name, value);
            }

            builder.CloseComponent();
        };

    public static async Task<IDocument> Fragment(RenderFragment content, string culture = "fr-FR")
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization().AddScoped<Misthos.Web.Design.PaperLook>().AddSingleton<AntiforgeryStateProvider, FixedToken>();
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, provider.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Content"] = content });
            return (await renderer.RenderComponentAsync<Root>(parameters)).ToHtmlString();
        });
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }

    private sealed class Root : ComponentBase
    {
        [Parameter]
        public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Content);
    }

    private sealed class FixedToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
