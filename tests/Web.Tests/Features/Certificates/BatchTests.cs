using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Features.Certificates.Batches;
using Misthos.Web.Infrastructure.Pdf;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Certificates;

public sealed class SqliteBatchTests : BatchTests
{
    protected override Task<TestDatabase> DatabaseAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresBatchTests : BatchTests
{
    protected override Task<TestDatabase> DatabaseAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>The certificates of a whole sitting, by the worker, on both databases.</summary>
public abstract class BatchTests
{
    protected abstract Task<TestDatabase> DatabaseAsync();

    [Fact]
    public async Task All_are_issued_once_and_printed_each_in_its_language()
    {
        await using var city = await CityAsync();
        var already = (await city.PresenceAsync(city.Member)).Certificate!;
        await AskAsync(city, CertificateBatchFormat.Zip);
        Assert.Equal("batch.already-asked", Assert.Single(await TryAsync(city, CertificateBatchFormat.Zip)).Code);
        await RunAsync(city);
        var batch = await LastAsync(city);
        Assert.Equal((CertificateBatchStatus.Ready, 3, 3), (batch.Status, batch.Done, batch.Total));
        var all = await city.AllAsync();
        Assert.Equal([1, 2, 3], all.Select(c => c.Sequence));
        Assert.Contains(all, c => c.Id == already.Id);
        Assert.Equal("en", all.Single(c => c.Facts.Holder == "Ada Bell").Language);
        using var zip = new ZipArchive(new MemoryStream(batch.Content));
        Assert.Equal(3, zip.Entries.Count);
        Assert.Contains(zip.Entries, e => e.Name.StartsWith("zoe-martin-attestation-2025-", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(zip.Entries, e => e.Name.Contains("-certificate-2025-", StringComparison.OrdinalIgnoreCase));
        await AskAsync(city, CertificateBatchFormat.OnePdf);
        await RunAsync(city);
        var pdf = Encoding.Latin1.GetString((await LastAsync(city)).Content);
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/Lang (fr)", pdf, StringComparison.Ordinal);
        Assert.Equal(4, System.Text.RegularExpressions.Regex.Count(pdf, "/Type /Page\\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(3, (await city.AllAsync()).Count);
    }

    [Fact]
    public async Task What_a_stopped_server_left_is_taken_up_and_given_up_after_three_attempts()
    {
        await using var city = await CityAsync();
        await AskAsync(city, CertificateBatchFormat.OnePdf);
        await SetAsync(city, 1, TimeSpan.FromMinutes(-1));
        await RunAsync(city);
        Assert.Equal((CertificateBatchStatus.Ready, 2), (await LastAsync(city) is var taken ? (taken.Status, taken.Attempts) : default));
        await AskAsync(city, CertificateBatchFormat.OnePdf);
        await SetAsync(city, CertificateBatch.MostAttempts, TimeSpan.FromMinutes(-1));
        await RunAsync(city);
        Assert.Equal((CertificateBatchStatus.Failed, CertificateBatchFault.Interrupted), (await LastAsync(city) is var failed ? (failed.Status, failed.Fault) : default));
        Assert.Equal(3, (await city.AllAsync()).Count);
    }

    [Fact]
    public async Task Nothing_is_asked_before_attendance_is_closed_and_files_go_after_a_week()
    {
        await using var city = await PaperCity.CreateAsync(await DatabaseAsync());
        Assert.Equal("batch.nothing", Assert.Single(await TryAsync(city, CertificateBatchFormat.Zip)).Code);
        await city.AttendAndCloseAsync();
        Assert.Empty(await TryAsync(city, CertificateBatchFormat.OnePdf));
        await RunAsync(city);
        Assert.Equal(CertificateBatchFault.Nobody, (await LastAsync(city)).Fault);
        await city.Members.WithAsync(db =>
        {
            var old = new CertificateBatch(db.AuthorityId, city.Held, new(CertificateKind.Presence, CertificateBatchFormat.Zip, "fr", ""), Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
            old.Finish(1, [1], city.Members.Database.Clock.GetUtcNow() - CertificateWorker.Kept - TimeSpan.FromMinutes(1));
            db.Add(old);
            return db.SaveChangesAsync();
        });
        await RunAsync(city);
        Assert.Equal(CertificateBatchStatus.Failed, Assert.Single(await city.Members.WithAsync(db => db.Set<CertificateBatch>().ToListAsync())).Status);
    }

    private async Task<PaperCity> CityAsync()
    {
        var city = await PaperCity.CreateAsync(await DatabaseAsync());
        Assert.SkipWhen(!city.Members.Database.Services.GetRequiredService<PdfPrinter>().IsAvailable, PdfPrinterTests.NoChromium);
        var (ada, leo) = (await city.Members.SeatAsync("Ada", "Bell"), await city.Members.SeatAsync("Léo", "Durand"));
        await city.Members.WithAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == ada)).Speak("en");
            return await db.SaveChangesAsync();
        });
        await city.AttendAndCloseAsync(city.Member, ada, leo);
        return city;
    }

    private static async Task AskAsync(PaperCity city, CertificateBatchFormat format) => Assert.Empty(await TryAsync(city, format));

    private static Task<IReadOnlyList<Refusal>> TryAsync(PaperCity city, CertificateBatchFormat format) =>
        city.Members.AsAsync<CertificateBatchService, IReadOnlyList<Refusal>>(s => s.AskAsync(city.Held, CertificateKind.Presence, format, ""));

    private static Task<bool> RunAsync(PaperCity city) => city.Members.Database.Services.GetRequiredService<CertificateWorker>().RunNextAsync(TestContext.Current.CancellationToken);

    private static Task<CertificateBatch> LastAsync(PaperCity city) => city.Members.WithAsync(db => db.Set<CertificateBatch>().AsNoTracking().OrderByDescending(b => b.Id).FirstAsync());

    private static Task<int> SetAsync(PaperCity city, int attempts, TimeSpan silent) => city.Members.WithAsync(db =>
    {
        DateTimeOffset? at = city.Members.Database.Clock.GetUtcNow() + silent;
        return db.Set<CertificateBatch>().Where(b => b.Status == CertificateBatchStatus.Preparing)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Worker, Guid.CreateVersion7()).SetProperty(b => b.Attempts, attempts).SetProperty(b => b.BeatAt, at));
    });
}
