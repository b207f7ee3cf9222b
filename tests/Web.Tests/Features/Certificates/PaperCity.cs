using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;

namespace Misthos.Web.Tests.Features.Certificates;

/// <summary>A city of members with one sitting held in two half-days and one to come.</summary>
internal sealed class PaperCity(MemberCity members) : IAsyncDisposable
{
    public MemberCity Members => members;

    public Guid Held { get; private set; }

    public Guid ToCome => members.Sitting;

    public Guid Member => members.Member;

    public static async Task<PaperCity> CreateAsync(TestDatabase? database = null)
    {
        var city = new PaperCity(await MemberCity.CreateAsync(database));
        await city.Members.WithAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == city.Member)).SetContact("zoe@exemple.fr", null, null, ContactChannel.Email);
            var sitting = new Sitting(db.AuthorityId, city.Members.Edition, city.Members.Organ, "Santé des femmes", new(city.Members.Today.AddDays(-7), new(9, 0), new(17, 0), 420));
            sitting.Describe("Santé des femmes", null, new("Hôtel de ville", "Entrée par le quai", false), "");
            sitting.SetSequences(sitting.Day, [new("Matin", new(9, 0), new(12, 30), 210), new("Après-midi", new(13, 30), new(17, 0), 210)]);
            db.Add(sitting);
            city.Held = sitting.Id;
            return await db.SaveChangesAsync();
        });
        return city;
    }

    /// <summary>Records a half-day of the sitting held; when it is closed, this corrects.</summary>
    public Task RecordAsync(Guid person, int half, int minutes, string? reason = null) => members.WithAsync(async db =>
    {
        var sequence = (await db.Set<SittingSequence>().Where(s => s.SittingId == Held).OrderBy(s => s.Order).ToListAsync())[half].Id;
        var seen = await db.Set<SequencePresence>().Where(p => p.SequenceId == sequence && db.Set<Attendance>().Any(a => a.Id == p.AttendanceId && a.PersonId == person)).Select(p => p.Entries).SingleOrDefaultAsync();
        var status = minutes == 0 ? AttendanceStatus.Absent : minutes == 210 ? AttendanceStatus.Present : AttendanceStatus.LeftEarly;
        var sheet = new AttendanceSheet(Held, [new(person, status, minutes, seen)], new Dictionary<Capacity, int>(), AttendanceSource.SignedSheet, reason) { SequenceId = sequence };
        Assert.Empty(await members.AsAsync<AttendanceService, IReadOnlyList<AttendanceRefusal>>(s => s.RecordAsync(sheet)));
        return 0;
    });

    public async Task AttendAndCloseAsync(params Guid[] people)
    {
        foreach (var person in people)
        {
            await RecordAsync(person, 0, 210);
            await RecordAsync(person, 1, 120);
        }

        Assert.True(await members.AsAsync<SittingService, bool>(s => s.CloseAsync(Held)));
    }

    public Task ConveneAsync() => members.AsAsync<ConvocationService, int>(s => s.ConveneAsync(ToCome));

    public Task<Issued> PresenceAsync(Guid person, string? language = null) => members.AsAsync<CertificateService, Issued>(s => s.IssuePresenceAsync(Held, person, language));

    public Task<List<Certificate>> AllAsync() => members.WithAsync(db => db.Set<Certificate>().AsNoTracking().OrderBy(c => c.Sequence).ToListAsync());

    public ValueTask DisposeAsync() => members.DisposeAsync();
}
