using System.Net;
using Microsoft.Extensions.Configuration;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>A gateway that refuses took nothing; one that fails half-way may have.</summary>
public sealed class SmsSenderTests
{
    private static readonly Guid Row = Guid.Parse("01a216e8-c009-7588-b926-9c89b596d522");

    [Fact]
    public async Task The_gateway_gets_number_text_and_row()
    {
        using var gateway = new Gateway(HttpStatusCode.OK);
        await gateway.Sender.SendAsync(Row, "+33612345678", "Séance demain");
        Assert.Contains("\"to\":\"\\u002B33612345678\"", gateway.Body, StringComparison.Ordinal);
        Assert.Equal(("Bearer secret", Row.ToString()), (gateway.Authorization, gateway.Key));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, true)]
    [InlineData(HttpStatusCode.Unauthorized, true)]
    [InlineData(HttpStatusCode.InternalServerError, false)]
    [InlineData(HttpStatusCode.GatewayTimeout, false)]
    public async Task Only_a_refusal_proves_that_nothing_left(HttpStatusCode status, bool isProof)
    {
        using var gateway = new Gateway(status);
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => gateway.Sender.SendAsync(Row, "+33612345678", "Séance demain"));
        Assert.Equal(isProof, fault is MailNotTakenException);
    }

    private sealed class Gateway : HttpMessageHandler
    {
        private readonly HttpStatusCode _status;
        private readonly HttpClient _client;

        public Gateway(HttpStatusCode status)
        {
            (_status, _client) = (status, new HttpClient(this, disposeHandler: false));
            Sender = new(_client, new ConfigurationBuilder().AddInMemoryCollection([new("Sms:Http:Url", "https://passerelle.example/sms"), new("Sms:Http:Token", "secret")]).Build());
        }

        public HttpSmsSender Sender { get; }

        public string Body { get; private set; } = "";

        public string? Authorization { get; private set; }

        public string? Key { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            (Authorization, Key) = (request.Headers.Authorization?.ToString(), request.Headers.GetValues("Idempotency-Key").Single());
            return new(_status);
        }

        protected override void Dispose(bool disposing)
        {
            _client.Dispose();
            base.Dispose(disposing);
        }
    }
}
