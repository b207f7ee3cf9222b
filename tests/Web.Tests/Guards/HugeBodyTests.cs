using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Guards;

/// <summary>A file of one gigabyte is refused with our page before it is read.</summary>
public sealed class HugeBodyTests
{
    [Fact]
    public async Task A_body_over_the_limit_is_our_page_and_costs_nothing()
    {
        await using var app = WebApp.Listening();
        var samples = await Samples.OfAsync(app, "marseille");
        // Waits for the server's word before it sends anything, as curl does and however slow the machine is.
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(2), AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = app.ClientOptions.BaseAddress };
        using var signedIn = await client.GetAsync(app.LinkOf("marseille", Role.Organiser), TestContext.Current.CancellationToken);
        var endpoint = AppEndpoint.All(app).Single(e => e.Route.EndsWith("/vivier", StringComparison.Ordinal) && !e.IsGet);
        var content = new Gigabyte();
        using var request = new HttpRequestMessage(HttpMethod.Post, samples.Address(endpoint)) { Content = content };
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await HttpFaultTests.IsOurPageAsync(answer, HttpStatusCode.RequestEntityTooLarge);
        Assert.True(content.Sent < 50_000_000, $"{content.Sent} bytes were read.");
    }

    // Made while it is sent: no memory of ours either.
    private sealed class Gigabyte : HttpContent
    {
        private const long Length = 1L << 30;
        private static readonly byte[] Block = new byte[64 * 1024];

        public Gigabyte() => Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (; Sent < Length; Sent += Block.Length)
            {
                await stream.WriteAsync(Block);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Length;
            return true;
        }
    }
}
