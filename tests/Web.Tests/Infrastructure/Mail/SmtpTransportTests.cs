using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Misthos.Domain.Members;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Tests.Infrastructure.Mail;

/// <summary>What a mail server says to a recipient decides: an address that does not exist is no reason to try eight times.</summary>
public sealed class SmtpTransportTests
{
    [Theory]
    [InlineData("550 5.1.1 <a@exemple.fr>: Recipient address rejected: User unknown", MailFailure.NoSuchMailbox)]
    [InlineData("552 5.2.2 Mailbox full", MailFailure.MailboxFull)]
    [InlineData("550 no", MailFailure.Unknown)]
    public async Task A_recipient_refused_for_good_is_a_mail_that_came_back(string answer, MailFailure failure)
    {
        using var server = new FakeServer(answer);
        Assert.Equal(failure, (await Assert.ThrowsAsync<MailReturnedException>(() => SendAsync(server.Port))).Failure);
    }

    [Fact]
    public async Task A_recipient_refused_for_now_is_tried_again()
    {
        using var server = new FakeServer("451 4.7.1 Greylisted");
        await Assert.ThrowsAsync<MailNotTakenException>(() => SendAsync(server.Port));
    }

    private static async Task SendAsync(int port)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Smtp:Host", "127.0.0.1"), new("Mail:Smtp:Port", $"{port}"), new("Mail:Smtp:Security", "None")]).Build();
        using var message = new MimeMessage { Subject = "Bonjour", Body = new TextPart("plain") { Text = "x" } };
        message.From.Add(MailboxAddress.Parse("b@exemple.fr"));
        message.To.Add(MailboxAddress.Parse("a@exemple.fr"));
        await new SmtpTransport(settings).SendAsync(Guid.CreateVersion7(), message);
    }

    /// <summary>Takes one conversation and gives this answer to the recipient.</summary>
    private sealed class FakeServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public FakeServer(string answer)
        {
            _listener.Start();
            _ = Task.Run(() => TalkAsync(answer));
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Dispose() => _listener.Dispose();

        private async Task TalkAsync(string answer)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync() is { } line)
            {
                await writer.WriteLineAsync(line.Split(' ', ':')[0].ToUpperInvariant() switch { "RCPT" => answer, "QUIT" => "221 bye", _ => "250 ok" });
            }
        }
    }
}
