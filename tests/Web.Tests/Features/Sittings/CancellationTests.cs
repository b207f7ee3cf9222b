using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteCancellationTests : CancellationTests
{
    protected override string? Server => null;
}

public sealed class PostgresCancellationTests : CancellationTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>A cancelled sitting is told to those convened, and gives nothing.</summary>
public abstract class CancellationTests
{
    protected abstract string? Server { get; }

    [Fact]
    public async Task Those_convened_are_told_once_with_the_reason()
    {
        await using var city = await SittingCase.CreateAsync(4, Server);
        await city.DoAsync<ConvocationService>(async s => Assert.Equal(4, await s.ConveneAsync(city.SittingId)));
        await city.DoAsync<CancellationService>(async s => Assert.Equal("sitting.cancel-needs-reason", Assert.Single(await s.CancelAsync(city.SittingId, " ")).Code));
        await city.DoAsync<CancellationService>(async s => Assert.Empty(await s.CancelAsync(city.SittingId, "Salle inondée")));
        await city.DoAsync<CancellationService>(async s => Assert.Equal("sitting.over", Assert.Single(await s.CancelAsync(city.SittingId, "Encore")).Code));
        await city.DoAsync<AppDbContext>(async db =>
        {
            var mails = await db.Set<MailMessage>().Where(m => m.DedupKey.StartsWith("Cancelled:")).ToListAsync();
            Assert.Equal(3, mails.Count);
            Assert.All(mails, m => Assert.Contains("Salle inondée", m.Text, StringComparison.Ordinal));
        });
        await city.DoAsync<SittingQueries>(async q => Assert.Equal("Salle inondée", await q.CancelledBecauseAsync(city.SittingId)));
    }

    [Fact]
    public async Task Its_letters_are_no_longer_to_be_printed()
    {
        await using var city = await SittingCase.CreateAsync(4, Server);
        await city.DoAsync<ConvocationService>(async s => await s.ConveneAsync(city.SittingId));
        await city.DoAsync<TodoQueries>(async q => Assert.Contains(await q.ForAsync([Role.Organiser], new(2025, 11, 20)), item => item is { Key: "Letters", Count: 1 }));
        await city.DoAsync<CancellationService>(async s => await s.CancelAsync(city.SittingId, "Grève"));
        await city.DoAsync<TodoQueries>(async q => Assert.DoesNotContain(await q.ForAsync([Role.Organiser], new(2025, 11, 20)), item => item.Key == "Letters"));
    }

    [Fact]
    public async Task It_takes_no_attendance_and_gives_no_certificate()
    {
        await using var city = await SittingCase.CreateAsync(1, Server);
        await city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(Sheet(city, 420, 0))));
        await city.DoAsync<CancellationService>(async s => Assert.Empty(await s.CancelAsync(city.SittingId, "Grève")));
        await city.DoAsync<SittingService>(async s => Assert.False(await s.CloseAsync(city.SittingId)));
        await city.DoAsync<AttendanceService>(async s => Assert.Contains(await s.RecordAsync(Sheet(city, 300, 1)), r => r.Refusal.Code == "attendance.sitting-cancelled"));
        var attendance = Guid.Empty;
        await city.DoAsync<AppDbContext>(async db => attendance = (await db.Set<Attendance>().SingleAsync()).Id);
        await city.DoAsync<CertificateService>(async s => Assert.Null(await s.IssueAsync(attendance)));
    }

    private static AttendanceSheet Sheet(SittingCase city, int minutes, int seen) =>
        new(city.SittingId, [new AttendanceLine(city.People[0], minutes == 420 ? AttendanceStatus.Present : AttendanceStatus.LeftEarly, minutes, seen)], new Dictionary<Capacity, int>(), AttendanceSource.SignedSheet, null);
}
