using Misthos.Domain.Certificates;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Certificates;

public sealed class CertificateTests
{
    private static readonly Guid City = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_keeps_what_it_said()
    {
        var facts = new CertificateFacts("Zoé « Zed » Martin", "Assemblée", new(2026, 2, 7), new(2026, 2, 7))
        {
            StartsAt = new(9, 0),
            EndsAt = new(17, 30),
            Place = "Hôtel de ville",
            Minutes = 420,
            Sittings = 1,
            Lines = [new("Matin") { Minutes = 210 }, new("Après-midi") { Minutes = 210 }],
            Signatory = new("A. B.", "Adjointe", "Marseille"),
        };
        var certificate = Issue(facts);
        Assert.Equal("2026-000042", certificate.Number);
        Assert.Equal(facts.ToJson(), certificate.Facts.ToJson());
        Assert.Equal(420, certificate.Facts.Lines.Sum(l => l.Minutes));
        Assert.Contains("Zoé", certificate.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void One_takes_the_place_of_another_once()
    {
        var (old, next) = (Issue(Plain(420)), Issue(Plain(330)));
        old.ReplaceBy(next, RevocationCause.AttendanceCorrected, Now);
        Assert.False(old.IsValid);
        Assert.Equal((next.Id, RevocationCause.AttendanceCorrected, null), (old.ReplacedById, old.Cause, old.StandingKey));
        Assert.True(next.IsValid);
        Assert.Throws<InvalidOperationException>(() => old.Revoke(RevocationCause.HolderAsked, Now));
    }

    [Fact]
    public void Only_closed_attendance_of_somebody_who_was_there_is_attested()
    {
        var sitting = new Sitting(City, Guid.CreateVersion7(), Guid.CreateVersion7(), "Séance", new(new(2026, 2, 7), new(9, 0), new(17, 0), 420));
        var attendance = new Attendance(sitting, Guid.CreateVersion7(), Capacity.Member);
        Assert.Equal("certificate.attendance-open", Assert.Single(CertificateRules.WhyNotPresence(sitting, attendance)).Code);
        Assert.Equal("certificate.not-convened", Assert.Single(CertificateRules.WhyNotConvocation(sitting, false)).Code);
        Assert.Empty(CertificateRules.WhyNotConvocation(sitting, true));
        sitting.Close(Guid.CreateVersion7(), Now);
        Assert.Equal("certificate.was-not-there", Assert.Single(CertificateRules.WhyNotPresence(sitting, attendance)).Code);
        Assert.Equal("certificate.was-not-there", Assert.Single(CertificateRules.WhyNotPresence(sitting, null)).Code);
        Assert.Equal("certificate.sitting-over", Assert.Single(CertificateRules.WhyNotConvocation(sitting, true)).Code);
        attendance.Record(sitting, new(AttendanceStatus.Present, 420, AttendanceSource.SignedSheet, "Feuille"), Guid.CreateVersion7(), Now);
        Assert.Empty(CertificateRules.WhyNotPresence(sitting, attendance));
        var cancelled = new Sitting(City, Guid.CreateVersion7(), Guid.CreateVersion7(), "Séance", new(new(2026, 2, 7), new(9, 0), new(17, 0), 420));
        cancelled.Cancel("Grève", Guid.CreateVersion7(), Now);
        Assert.Equal("certificate.sitting-cancelled", Assert.Single(CertificateRules.WhyNotPresence(cancelled, attendance)).Code);
        Assert.Equal("certificate.sitting-cancelled", Assert.Single(CertificateRules.WhyNotConvocation(cancelled, true)).Code);
    }

    [Fact]
    public void Participation_and_skills_need_a_sitting_and_skills_a_skill()
    {
        Assert.Equal("certificate.no-sitting-yet", Assert.Single(CertificateRules.WhyNotParticipation(Plain(0) with { Sittings = 0 })).Code);
        Assert.Equal("certificate.no-skill-chosen", Assert.Single(CertificateRules.WhyNotSkills(Plain(420))).Code);
        Assert.Empty(CertificateRules.WhyNotSkills(Plain(420) with { Lines = [new("Écoute")] }));
    }

    internal static Certificate Issue(CertificateFacts facts, CertificateKind kind = CertificateKind.Presence, string language = "fr") => new(
        City, new(kind, Guid.CreateVersion7(), Guid.CreateVersion7(), language), facts, new(2026, 42, "0123456789ABCDEF"), Now);

    internal static CertificateFacts Plain(int minutes) => new("Zoé Martin", "Assemblée", new(2026, 2, 7), new(2026, 2, 7)) { Minutes = minutes, Sittings = 1 };
}
