using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Members.Returns;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Features.Sittings.Notices;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Architecture;
using Misthos.Web.Tests.Features.Sittings;
using Misthos.Web.Tests.Infrastructure.Mail;
using Folders = System.IO.Directory;

namespace Misthos.Web.Tests.Features.Members;

public sealed class SqliteReturnedMailTests : ReturnedMailTests
{
    protected override string? Server => null;
}

public sealed class PostgresReturnedMailTests : ReturnedMailTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>A convocation that came back is told another way, once, and whoever organises sees why.</summary>
public abstract class ReturnedMailTests
{
    private readonly string _folder = Folders.CreateTempSubdirectory("misthos-returns-").FullName;

    protected abstract string? Server { get; }

    [Theory]
    [InlineData("postfix", "06 12 34 56 78", ContactChannel.Sms)]
    [InlineData("gmail", "04 91 00 00 00", ContactChannel.Phone)]
    [InlineData("exchange", null, ContactChannel.Post)]
    public async Task A_convocation_that_came_back_goes_another_way(string fixture, string? phone, ContactChannel way)
    {
        await using var city = await ConvenedAsync(phone);
        await DropAsync(city, fixture);
        await RunAsync(city);
        await RunAsync(city);

        Assert.Empty(Folders.GetFiles(_folder));
        await city.DoAsync<AppDbContext>(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Id == city.People[1]);
            Assert.Equal((way, true), (person.ReachedBy, person.EmailFailedAt is not null));
            Assert.Equal(way, (await db.Set<Convocation>().SingleAsync(c => c.PersonId == person.Id)).Channel);
            Assert.Equal(way == ContactChannel.Sms ? 1 : 0, await db.Set<MailMessage>().CountAsync(m => m.Kind == MessageKind.Sms));
        });
        var sitting = await SittingAsync(city);
        await city.DoAsync<NoticeQueries>(async q => Assert.Equal([ToldState.Returned, way == ContactChannel.Sms ? ToldState.Waiting : ToldState.ToDo],
            (await q.OfAsync(sitting)).Single(p => p.PersonId == city.People[1]).Lines.Select(l => l.State)));
        await city.DoAsync<SittingQueries>(async q => Assert.Equal(way == ContactChannel.Post, (await q.LettersAsync(sitting.Id)).Exists(p => p.Id == city.People[1])));
    }

    [Fact]
    public async Task A_late_mail_changes_nothing_and_what_is_no_notification_is_put_aside()
    {
        await using var city = await ConvenedAsync(null);
        await DropAsync(city, "postfix-late");
        await DropAsync(city, "absent");
        await RunAsync(city);
        Assert.Equal("absent.eml", Path.GetFileName(Assert.Single(Folders.GetFiles(Path.Combine(_folder, ReturnedMailWorker.Unknown)))));
        await city.DoAsync<AppDbContext>(async db => Assert.False(await db.Set<Person>().AnyAsync(p => p.EmailFailedAt != null)));
    }

    [Fact]
    public async Task An_address_checked_with_the_person_is_trusted_again()
    {
        await using var city = await ConvenedAsync(null);
        await DropAsync(city, "postfix");
        await RunAsync(city);
        await city.DoAsync<ReturnQueries>(async q => Assert.Equal(city.People[1], Assert.Single(await q.ListAsync()).Id));
        await city.DoAsync<ReturnService>(async s => Assert.Empty(await s.TrustAsync(city.People[1])));
        await RunAsync(city);
        await city.DoAsync<ReturnQueries>(async q => Assert.Empty(await q.ListAsync()));
    }

    private static async Task<Sitting> SittingAsync(SittingCase city)
    {
        Sitting? sitting = null;
        await city.DoAsync<SittingQueries>(async q => sitting = await q.FindAsync(city.SittingId));
        return sitting!;
    }

    private async Task<SittingCase> ConvenedAsync(string? phone)
    {
        var city = await SittingCase.CreateAsync(2, Server);
        await city.DoAsync<AppDbContext>(async db =>
        {
            (await db.Set<Sitting>().Include(s => s.Sequences).SingleAsync()).SetTimes(new(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(9), new(9, 0), new(17, 0), 420));
            (await db.Set<Person>().SingleAsync(p => p.Id == city.People[1])).SetContact("P1@example.org", phone, "1 rue de la Paix", ContactChannel.Email);
            await db.SaveChangesAsync();
        });
        await city.DoAsync<AppDbContext>(async db =>
        {
            var day = (await db.Set<Sitting>().SingleAsync()).Day;
            Assert.Equal(2, await db.Set<Mandate>().ExecuteUpdateAsync(set => set.SetProperty(m => m.EndsOn, day.AddDays(1))));
        });
        await city.DoAsync<ConvocationService>(async s => Assert.Equal(2, await s.ConveneAsync(city.SittingId)));
        await city.DoAsync<AppDbContext>(db => db.Set<MailMessage>().ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Sent)));
        return city;
    }

    private Task DropAsync(SittingCase city, string fixture) => city.DoAsync<AppDbContext>(async db =>
    {
        var mail = await db.Set<MailMessage>().SingleAsync(m => m.Kind == MessageKind.Email);
        var text = File.ReadAllText(SourceTree.Full($"{DeliveryReportTests.Folder}/{fixture}.eml"));
        File.WriteAllText(Path.Combine(_folder, $"{fixture}.eml"), text.Replace(DeliveryReportTests.Id, $"{mail.Id:N}", StringComparison.Ordinal));
    });

    private async Task RunAsync(SittingCase city)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Bounces", _folder)]).Build();
        using var worker = new ReturnedMailWorker(city.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, settings, NullLogger<ReturnedMailWorker>.Instance);
        await worker.RunOnceAsync(CancellationToken.None);
    }
}
