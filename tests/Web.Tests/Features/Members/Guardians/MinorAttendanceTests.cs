using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Members.Guardians;
using Misthos.Web.Features.Sittings;

namespace Misthos.Web.Tests.Features.Members.Guardians;

/// <summary>A minor without authorisation is not recorded as a member who was there; the rest of the sheet waits with them.</summary>
public sealed class MinorAttendanceTests
{
    [Fact]
    public async Task A_minor_is_recorded_once_the_guardian_has_authorised()
    {
        await using var city = await MemberCity.CreateAsync();
        var minor = await city.SeatAsync("Léo", "Durand", born: city.Today.AddYears(-16));
        Assert.Equal([new LackingMinor(minor, "Léo Durand")], await city.AsAsync<MinorQueries, List<LackingMinor>>(q => q.LackingAsync(city.Organ, city.Today)));
        var refusal = Assert.Single(await RecordAsync(city, minor));
        Assert.Equal((minor, new Refusal("attendance.minor-unauthorised", "Léo Durand")), (refusal.PersonId!.Value, refusal.Refusal));
        Assert.Empty(await city.WithAsync(db => db.Set<Attendance>().ToListAsync()));

        Assert.Empty(await city.AsAsync<MinorService, IReadOnlyList<Refusal>>(s => s.SetGuardianAsync(minor, new("Ana Durand", "06 00 00 00 00", null))));
        Assert.Equal("document.not-a-scan", Assert.Single(await city.AsAsync<MinorService, IReadOnlyList<Refusal>>(s => s.ReceiveAsync(minor, city.Today, "MZ"u8.ToArray()))).Code);
        Assert.Empty(await city.AsAsync<MinorService, IReadOnlyList<Refusal>>(s => s.ReceiveAsync(minor, city.Today, "%PDF-1.7"u8.ToArray())));
        Assert.Empty(await RecordAsync(city, minor));
        var file = await city.AsAsync<MinorQueries, MinorAuthorisation?>(q => q.OfAsync(minor));
        Assert.NotNull(await city.AsAsync<MinorQueries, Domain.Administration.StoredDocument?>(q => q.ScanAsync(minor, file!.Steps[^1].DocumentId!.Value)));
        Assert.Null(await city.AsAsync<MinorQueries, Domain.Administration.StoredDocument?>(q => q.ScanAsync(city.Member, file!.Steps[^1].DocumentId!.Value)));
    }

    private static Task<IReadOnlyList<AttendanceRefusal>> RecordAsync(MemberCity city, Guid minor) =>
        city.AsAsync<AttendanceService, IReadOnlyList<AttendanceRefusal>>(s => s.RecordAsync(new(
            city.Sitting, [new(city.Member, AttendanceStatus.Present, 420, 0), new(minor, AttendanceStatus.Present, 420, 0)], new Dictionary<Capacity, int>(), AttendanceSource.SignedSheet, null)));
}
