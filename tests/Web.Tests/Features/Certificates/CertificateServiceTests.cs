using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Certificates;

public sealed class SqliteCertificateServiceTests : CertificateServiceTests
{
    protected override Task<TestDatabase> DatabaseAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresCertificateServiceTests : CertificateServiceTests
{
    protected override Task<TestDatabase> DatabaseAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>Issuing, numbering, correcting and revoking, on both databases.</summary>
public abstract class CertificateServiceTests
{
    protected abstract Task<TestDatabase> DatabaseAsync();

    [Fact]
    public async Task A_presence_is_attested_once_closed_with_its_half_days_and_without_the_subject()
    {
        await using var city = await PaperCity.CreateAsync(await DatabaseAsync());
        await city.RecordAsync(city.Member, 0, 210);
        Assert.Equal("certificate.attendance-open", Assert.Single((await city.PresenceAsync(city.Member)).Refusals).Code);
        await city.AttendAndCloseAsync();
        await city.RecordAsync(city.Member, 1, 120, "Oubli");
        var first = (await city.PresenceAsync(city.Member)).Certificate!;
        var again = (await city.PresenceAsync(city.Member)).Certificate!;
        var english = (await city.PresenceAsync(city.Member, "en")).Certificate!;
        Assert.Equal(first.Id, again.Id);
        Assert.Equal(("2025-000001", "2025-000002"), (first.Number, english.Number));
        Assert.Equal((330, 2), (first.Facts.Minutes, first.Facts.Lines.Count));
        Assert.Equal("Matin, 9 h – 12 h 30", first.Facts.Lines[0].Text.Replace('\u00a0', ' '));
        Assert.DoesNotContain("Santé", first.Printed, StringComparison.Ordinal);
        var stranger = await city.Members.SeatAsync("Léo", "Durand");
        Assert.Equal("certificate.was-not-there", Assert.Single((await city.PresenceAsync(stranger)).Refusals).Code);
    }

    [Fact]
    public async Task A_correction_puts_another_in_its_place_and_tells_the_member()
    {
        await using var city = await PaperCity.CreateAsync(await DatabaseAsync());
        await city.AttendAndCloseAsync(city.Member);
        var (presence, _) = (await city.PresenceAsync(city.Member), 0);
        var participation = await city.Members.AsAsync<CertificateService, Issued>(s => s.IssueParticipationAsync(city.Members.Edition, city.Member, null));
        Assert.Equal((1, 330, true), (participation.Certificate!.Facts.Sittings, participation.Certificate.Facts.Minutes, participation.Certificate.Facts.IsRunning));
        await city.RecordAsync(city.Member, 1, 210, "Restée jusqu’au bout, parle de sa santé");
        var all = await city.AllAsync();
        Assert.Equal(["2025-000001", "2025-000002", "2025-000003", "2025-000004"], all.Select(c => c.Number));
        Assert.All(all.Take(2), old => Assert.Equal((false, RevocationCause.AttendanceCorrected), (old.IsValid, old.Cause)));
        Assert.Equal(all.Take(2).Select(c => c.ReplacedById!.Value).Order(), all.Skip(2).Select(c => c.Id).Order());
        Assert.All(all.Skip(2), next => Assert.Equal(420, next.Facts.Minutes));
        var mails = await city.Members.WithAsync(db => db.Set<MailMessage>().Where(m => m.DedupKey.StartsWith("certificate-replaced:")).ToListAsync());
        Assert.Equal(2, mails.Count);
        Assert.All(mails, m => Assert.DoesNotContain("santé", m.Text, StringComparison.OrdinalIgnoreCase));
        var proof = await city.Members.AsAsync<CertificateQueries, CertificateProof?>(q => q.ByCodeAsync(CertificateCode.Grouped(presence.Certificate!.Code).ToLowerInvariant()));
        Assert.False(proof!.Certificate.IsValid);
        Assert.Contains(proof.ReplacedBy, all.Skip(2).Select(c => c.Number));
        await city.RecordAsync(city.Member, 0, 0, "Erreur de feuille");
        await city.RecordAsync(city.Member, 1, 0, "Erreur de feuille");
        Assert.DoesNotContain(await city.AllAsync(), c => c.IsValid);
    }

    [Fact]
    public async Task Before_a_sitting_only_those_convened_and_a_move_or_a_cancellation_reaches_the_paper()
    {
        await using var city = await PaperCity.CreateAsync(await DatabaseAsync());
        Task<Issued> Ask(CertificateReader reader) => city.Members.AsAsync<CertificateService, Issued>(s => s.IssueConvocationAsync(city.ToCome, city.Member, reader, null));
        Assert.Equal("certificate.not-convened", Assert.Single((await Ask(CertificateReader.Employer)).Refusals).Code);
        await city.ConveneAsync();
        var (employer, school) = ((await Ask(CertificateReader.Employer)).Certificate!, (await Ask(CertificateReader.School)).Certificate!);
        Assert.NotEqual(employer.Id, school.Id);
        Assert.Equal(employer.Id, (await Ask(CertificateReader.Employer)).Certificate!.Id);
        await MoveAsync(city, new TimeOnly(10, 0));
        var moved = await city.AllAsync();
        Assert.Equal([false, false, true, true], moved.Select(c => c.IsValid));
        Assert.All(moved.Take(2), c => Assert.Equal(RevocationCause.SittingMoved, c.Cause));
        Assert.All(moved.Skip(2), c => Assert.Equal(new TimeOnly(10, 0), c.Facts.StartsAt));
        Assert.Empty(await city.Members.AsAsync<CancellationService, IReadOnlyList<Refusal>>(s => s.CancelAsync(city.ToCome, "Grève")));
        Assert.All((await city.AllAsync()).Skip(2), c => Assert.Equal((false, RevocationCause.SittingCancelled), (c.IsValid, c.Cause)));
        Assert.Equal("certificate.sitting-cancelled", Assert.Single((await Ask(CertificateReader.Employer)).Refusals).Code);
    }

    [Fact]
    public async Task Many_at_once_have_numbers_without_gaps_and_one_each()
    {
        await using var city = await PaperCity.CreateAsync(await DatabaseAsync());
        var people = new List<Guid> { city.Member };
        for (var i = 0; i < 7; i++)
        {
            people.Add(await city.Members.SeatAsync("Ana", $"Nom{i}"));
        }

        await city.AttendAndCloseAsync([.. people]);
        await Task.WhenAll(people.Concat(people.Take(3)).Select(person => Task.Run(() => city.PresenceAsync(person))));
        Assert.Equal(Enumerable.Range(1, 8), (await city.AllAsync()).Select(c => c.Sequence));
    }

    [Fact]
    public async Task A_withdrawn_one_can_be_had_again_and_only_its_own_account_asks()
    {
        await using var city = await PaperCity.CreateAsync(await DatabaseAsync());
        var other = await city.Members.SeatAsync("Léo", "Durand");
        await city.AttendAndCloseAsync(city.Member, other);
        var wanted = WantedInput.Read($"Presence:{city.Held}")!;
        var mine = await city.Members.AsAsync<MyCertificateService, Issued>(s => s.IssueAsync(city.Member, wanted, "fr"));
        Assert.Equal("certificate.not-yours", Assert.Single((await city.Members.AsAsync<MyCertificateService, Issued>(s => s.IssueAsync(other, wanted, "fr"))).Refusals).Code);
        Task<IReadOnlyList<Refusal>> Revoke() => city.Members.AsAsync<CertificateService, IReadOnlyList<Refusal>>(s => s.RevokeAsync(mine.Certificate!.Id, RevocationCause.NameCorrected));
        Assert.Empty(await Revoke());
        Assert.Equal("certificate.not-valid", Assert.Single(await Revoke()).Code);
        Assert.NotEqual(mine.Certificate!.Id, (await city.PresenceAsync(city.Member)).Certificate!.Id);
        Assert.Null(WantedInput.Read("Presence:nothing"));
    }

    private static async Task MoveAsync(PaperCity city, TimeOnly start)
    {
        var sitting = await city.Members.WithAsync(db => db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == city.ToCome));
        var draft = new SittingDraft(sitting.OrganId, null, sitting.Title, new(sitting.Day, start, sitting.EndsAt, 400), new(sitting.Place, sitting.Access, false), "") { Reason = "Salle prise" };
        Assert.Empty(await city.Members.AsAsync<SittingService, IReadOnlyList<Refusal>>(s => s.ChangeAsync(city.ToCome, draft)));
    }
}
