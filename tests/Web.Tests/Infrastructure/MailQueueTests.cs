using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Features;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>No mail leaves twice; what is certain to have stayed is tried again, what may have left is shown to a person.</summary>
public sealed class MailQueueTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Now);
    private readonly FakeTransport _transport = new();

    [Fact]
    public async Task Eight_servers_at_once_send_a_mail_once()
    {
        await using var city = await CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SendAsync(city))));
        Assert.Single(_transport.Sent);
        var mail = await MailAsync(city);
        Assert.Equal((MailStatus.Sent, "", ""), (mail.Status, mail.Html, mail.Text));
        Assert.Equal($"{mail.Id:N}@misthos.invalid", _transport.Sent.Single());
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_is_tried_eight_times_then_given_up()
    {
        _transport.Fault = new MailNotTakenException("no", new IOException());
        await using var city = await CreateAsync();
        for (var i = 0; i < 12; i++)
        {
            await SendAsync(city);
            _clock.Advance(TimeSpan.FromHours(3));
        }

        var mail = await MailAsync(city);
        Assert.Equal((MailStatus.Failed, 8, "no"), (mail.Status, mail.Attempts, mail.LastError));
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_waits_before_the_next_try()
    {
        _transport.Fault = new MailNotTakenException("no", new IOException());
        await using var city = await CreateAsync();
        await SendAsync(city);
        await SendAsync(city);
        Assert.Equal(1, (await MailAsync(city)).Attempts);
    }

    [Theory]
    [InlineData(false, MailStatus.Sending)]
    [InlineData(true, MailStatus.Queued)]
    public async Task After_a_doubtful_end_only_a_repeatable_transport_sends_again(bool repeatable, MailStatus expected)
    {
        (_transport.Repeatable, _transport.Fault) = (repeatable, new IOException("cut"));
        await using var city = await CreateAsync();
        await SendAsync(city);
        await SendAsync(city);
        await using (var scope = city.Scope())
        {
            await scope.ServiceProvider.GetRequiredService<MailQueue>().RecoverAsync();
        }

        var mail = await MailAsync(city);
        Assert.Equal((expected, 1), (mail.Status, mail.Attempts));
    }

    [Fact]
    public async Task The_folder_holds_one_file_a_mail_however_often_it_is_written()
    {
        var folder = Directory.CreateTempSubdirectory("misthos-mails-");
        var transport = new FolderTransport(folder.FullName);
        var id = Guid.CreateVersion7();
        using var message = new MimeMessage { Subject = "Bonjour", Body = new TextPart("plain") { Text = "é" } };
        await transport.SendAsync(id, message);
        await transport.SendAsync(id, message);
        Assert.Equal([$"{id}.eml"], folder.GetFiles().Select(file => file.Name));
        folder.Delete(recursive: true);
    }

    private async Task<CityDatabase> CreateAsync()
    {
        var city = await CityDatabase.CreateAsync(services => services.AddSingleton<TimeProvider>(_clock).AddSingleton<MailTransport>(_transport)
            .AddSingleton<ISmsSender>(new FolderSmsSender(Path.GetTempPath())).AddSingleton<MessageTransports>().AddScoped<MailQueue>().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()));
        await city.AddAsync(new MailMessage(null, "key", new MailContent("a@exemple.fr", "Bonjour", "<p>x</p>", "x", IsConfidential: true), Now));
        return city;
    }

    private static async Task SendAsync(CityDatabase city)
    {
        await using var scope = city.Scope();
        await scope.ServiceProvider.GetRequiredService<MailQueue>().SendDueAsync(CancellationToken.None);
    }

    private static Task<MailMessage> MailAsync(CityDatabase city) => city.WithAsync(db => db.Set<MailMessage>().SingleAsync());

    private sealed class FakeTransport : MailTransport
    {
        public bool Repeatable { get; set; }

        public Exception? Fault { get; set; }

        public System.Collections.Concurrent.ConcurrentBag<string> Sent { get; } = [];

        public override bool IsSafeToRepeat => Repeatable;

        public override async Task SendAsync(Guid id, MimeMessage message)
        {
            await Task.Yield();
            if (Fault is not null)
            {
                throw Fault;
            }

            Sent.Add(message.MessageId!);
        }
    }
}
