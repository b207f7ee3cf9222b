using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Guards;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>A Chromium that does not print: the answer says so, with a page.</summary>
public sealed class PdfAnswerTests
{
    [Fact]
    public async Task A_document_that_cannot_be_printed_now_is_a_503_with_our_page()
    {
        await using var app = new WebApp { Chromium = "/bin/false" };
        var samples = await Samples.OfAsync(app, "marseille");
        var endpoint = AppEndpoint.All(app).Single(e => e.Route.EndsWith("/seances/{id:guid}/feuille.pdf", StringComparison.Ordinal));
        using var answer = await (await app.SignedInAs("marseille", Role.Reception)).GetAsync(samples.Address(endpoint), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter?.Delta);
        Assert.NotNull((await answer.ReadPageAsync()).QuerySelector("main h1"));
    }
}
