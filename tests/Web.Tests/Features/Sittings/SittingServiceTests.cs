using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteSittingServiceTests : SittingServiceTests
{
    protected override string? Server => null;
}

public sealed class PostgresSittingServiceTests : SittingServiceTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

public abstract class SittingServiceTests
{
    protected abstract string? Server { get; }

    [Theory]
    [InlineData("5,5", 330)]
    [InlineData("5.5", 330)]
    [InlineData("5 h 30", 330)]
    [InlineData("5 h", 300)]
    [InlineData("5:30", 330)]
    [InlineData("45 min", 45)]
    [InlineData("5 h 75", null)]
    [InlineData("abc", null)]
    [InlineData("", null)]
    public void Hours_are_read_as_people_write_them(string text, int? minutes) => Assert.Equal(minutes, Typed.Minutes(text));

    [Fact]
    public async Task Convening_twice_sends_one_mail_each()
    {
        await using var city = await SittingCase.CreateAsync(4, Server);
        await city.DoAsync<ConvocationService>(async s => Assert.Equal(4, await s.ConveneAsync(city.SittingId)));
        await city.DoAsync<ConvocationService>(async s => Assert.Equal(0, await s.ConveneAsync(city.SittingId)));
        await city.DoAsync<AppDbContext>(async db =>
        {
            Assert.Equal(3, await db.Set<MailMessage>().CountAsync());
            Assert.Equal(4, await db.Set<Convocation>().CountAsync());
        });
        await city.DoAsync<SittingQueries>(async q =>
        {
            Assert.Single(await q.LettersAsync(city.SittingId));
            Assert.Equal(2, (await q.ConvenedAsync(city.SittingId)).Count);
            Assert.Single(await q.ListAsync(null));
            Assert.Equal(0, await q.NotConvenedAsync((await q.FindAsync(city.SittingId))!));
        });
    }

    [Fact]
    public async Task A_correction_needs_a_reason_keeps_the_former_entry_and_revokes_the_certificate()
    {
        await using var city = await SittingCase.CreateAsync(2, Server);
        await city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(Sheet(city, 420, 0, null))));
        await city.DoAsync<SittingService>(async s => Assert.True(await s.CloseAsync(city.SittingId)));
        var attendance = Guid.Empty;
        await city.DoAsync<AppDbContext>(async db => attendance = (await db.Set<Attendance>().FirstAsync(a => a.PersonId == city.People[0])).Id);
        await city.DoAsync<CertificateService>(async s => Assert.NotNull(await s.IssueAsync(attendance)));
        await city.DoAsync<AttendanceService>(async s => Assert.NotEmpty(await s.RecordAsync(Sheet(city, 330, 1, null))));
        await city.DoAsync<AttendanceService>(async s => Assert.Contains(await s.RecordAsync(Sheet(city, 330, 0, "Départ à 15 h")), r => r.Refusal.Code == "attendance.conflict"));
        await city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(Sheet(city, 330, 1, "Départ à 15 h"))));
        await city.DoAsync<SittingQueries>(async q =>
        {
            var row = (await q.AttendanceAsync((await q.FindAsync(city.SittingId))!)).Single(r => r.PersonId == city.People[0]);
            Assert.Equal([420, 330], row.Entries.Select(e => e.MinutesPresent));
            Assert.Equal(AttendanceSource.Correction, row.Entries[1].Source);
        });
        await city.DoAsync<AppDbContext>(async db => Assert.Equal([false, true], (await db.Set<Certificate>().OrderBy(c => c.Sequence).ToListAsync()).Select(c => c.IsValid)));
    }

    [Fact]
    public async Task Half_days_are_recorded_apart_and_the_certificate_says_their_sum()
    {
        await using var city = await SittingCase.CreateAsync(1, Server);
        var sequences = await InHalfDaysAsync(city);
        await city.DoAsync<AttendanceService>(async s => Assert.Equal("attendance.no-such-sequence", Assert.Single(await s.RecordAsync(Sheet(city, 210, 0, null))).Refusal.Code));
        foreach (var sequence in sequences)
        {
            await city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(Morning(city, AttendanceStatus.Present, 210, 0) with { SequenceId = sequence })));
        }

        await city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(Morning(city, AttendanceStatus.LeftEarly, 120, 1) with { SequenceId = sequences[1] })));
        await city.DoAsync<SittingService>(async s => Assert.True(await s.CloseAsync(city.SittingId)));
        await city.DoAsync<AppDbContext>(async db => Assert.Equal(2, await db.Set<SequencePresence>().CountAsync()));
        var attendance = Guid.Empty;
        await city.DoAsync<AppDbContext>(async db => attendance = (await db.Set<Attendance>().SingleAsync()).Id);
        await city.DoAsync<CertificateService>(async s => Assert.Equal(330, (await s.IssueAsync(attendance))!.Facts.Minutes));
        await city.DoAsync<SittingQueries>(async q =>
        {
            var sitting = (await q.FindAsync(city.SittingId))!;
            Assert.Single((await q.AttendanceAsync(sitting, sequences[0])).Single().Entries);
            Assert.Equal([210, 120], (await q.AttendanceAsync(sitting, sequences[1])).Single().Entries.Select(e => e.MinutesPresent));
        });
    }

    [Fact]
    public async Task A_half_day_with_attendance_is_not_removed()
    {
        await using var city = await SittingCase.CreateAsync(1, Server);
        var sequences = await InHalfDaysAsync(city);
        await city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(Morning(city, AttendanceStatus.Present, 210, 0) with { SequenceId = sequences[1] })));
        await city.DoAsync<SittingService>(async s => Assert.Equal("sequence.has-attendance", Assert.Single(await s.ChangeAsync(city.SittingId, await DraftAsync(city))).Code));
        await city.DoAsync<AppDbContext>(async db => Assert.Equal(2, await db.Set<SittingSequence>().CountAsync()));
    }

    private static async Task<List<Guid>> InHalfDaysAsync(SittingCase city)
    {
        var draft = await DraftAsync(city);
        await city.DoAsync<SittingService>(async s => Assert.Empty(await s.ChangeAsync(city.SittingId, draft with
        {
            Sequences = [new("Matin", new(9, 0), new(12, 30), 210), new("Après-midi", new(13, 30), new(17, 0), 210)],
        })));
        List<Guid> ids = [];
        await city.DoAsync<SittingQueries>(async q => ids = [.. (await q.FindAsync(city.SittingId))!.Sequences.Select(s => s.Id)]);
        return ids;
    }

    private static async Task<SittingDraft> DraftAsync(SittingCase city)
    {
        SittingDraft? draft = null;
        await city.DoAsync<SittingQueries>(async q => draft = (await q.FindAsync(city.SittingId)) is { } s
            ? new SittingDraft(s.OrganId, null, s.Title, new SittingTimes(s.Day, s.StartsAt, s.EndsAt, s.PlannedMinutes), new SittingPlace("Salle", "", false), "") : null);
        return draft!;
    }

    private static AttendanceSheet Morning(SittingCase city, AttendanceStatus status, int minutes, int seen) =>
        new(city.SittingId, [new AttendanceLine(city.People[0], status, minutes, seen)], new Dictionary<Capacity, int>(), AttendanceSource.SignedSheet, null);

    [Fact]
    public async Task Twenty_certificates_issued_at_once_have_twenty_numbers()
    {
        await using var city = await SittingCase.CreateAsync(20, Server);
        var lines = city.People.Select(p => new AttendanceLine(p, AttendanceStatus.Present, 420, 0)).ToList();
        await city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(new AttendanceSheet(city.SittingId, lines, new Dictionary<Capacity, int> { [Capacity.Observer] = 3 }, AttendanceSource.SignedSheet, null))));
        await city.DoAsync<SittingService>(s => s.CloseAsync(city.SittingId));
        List<Guid> attendances = [];
        await city.DoAsync<AppDbContext>(async db => attendances = await db.Set<Attendance>().Select(a => a.Id).ToListAsync());
        await Task.WhenAll(attendances.Concat(attendances.Take(3)).Select(id => Task.Run(() => city.DoAsync<CertificateService>(s => s.IssueAsync(id)))));
        await city.DoAsync<AppDbContext>(async db =>
        {
            var all = await db.Set<Certificate>().ToListAsync();
            Assert.Equal(20, all.Count);
            Assert.Equal(20, all.Select(c => c.Number).Distinct().Count());
            Assert.All(all, c => Assert.Matches("^20[0-9]{2}-[0-9]{6}$", c.Number));
        });
    }

    private static AttendanceSheet Sheet(SittingCase city, int minutes, int seen, string? reason) =>
        new(city.SittingId, [new AttendanceLine(city.People[0], minutes == 420 ? AttendanceStatus.Present : AttendanceStatus.LeftEarly, minutes, seen)], new Dictionary<Capacity, int>(), AttendanceSource.SignedSheet, reason);
}
