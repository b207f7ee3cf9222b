using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Features.Sittings.Content;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteThanksTests : ThanksTests
{
    protected override string? Server => null;
}

public sealed class PostgresThanksTests : ThanksTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>Those who came are thanked once, each in their way.</summary>
public abstract class ThanksTests
{
    protected abstract string? Server { get; }

    [Fact]
    public async Task Who_was_there_is_thanked_once_by_the_channel_they_chose()
    {
        await using var city = await SittingCase.CreateAsync(4, Server);
        await RecordAsync(city, (0, AttendanceStatus.Present), (1, AttendanceStatus.Present), (2, AttendanceStatus.Absent));
        await city.DoAsync<ThanksService>(async s => Assert.Equal("thanks.not-closed", Assert.Single(await s.ThankAsync(city.SittingId)).Code));
        await city.DoAsync<SittingService>(async s => Assert.True(await s.CloseAsync(city.SittingId)));

        await city.DoAsync<ThanksService>(async s => Assert.Empty(await s.ThankAsync(city.SittingId)));
        await city.DoAsync<ThanksService>(async s => Assert.Empty(await s.ThankAsync(city.SittingId)));

        await city.DoAsync<AppDbContext>(async db =>
        {
            Assert.Equal($"thanks:{city.SittingId}:{city.People[1]}", (await db.Set<MailMessage>().SingleAsync()).DedupKey);
            Assert.Equal(2, await db.Set<SittingThanks>().CountAsync());
        });
        await city.DoAsync<ThanksQueries>(async q =>
        {
            Assert.Equal(city.People[0], Assert.Single(await q.LettersAsync(city.SittingId)).Id);
            Assert.Equal((1, 1), ((await q.CountsAsync(city.SittingId))[ContactChannel.Email], (await q.CountsAsync(city.SittingId))[ContactChannel.Post]));
            Assert.Equal(0, await q.LeftAsync(city.SittingId));
        });
    }

    private static Task RecordAsync(SittingCase city, params (int Person, AttendanceStatus Status)[] seen) =>
        city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(new(city.SittingId,
            [.. seen.Select(p => new AttendanceLine(city.People[p.Person], p.Status, p.Status.IsThere() ? 420 : 0, 0))], new Dictionary<Capacity, int>(), AttendanceSource.SignedSheet, null))));
}
