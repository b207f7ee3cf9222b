using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Letters;
using Misthos.Web.Infrastructure.Pdf;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment.Letters;

/// <summary>Mailings as background work: one file in pieces, cancel, restart, post, reminder, purge.</summary>
public sealed partial class LetterRunTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pieces_make_one_pdf_with_two_sides_a_letter()
    {
        Assert.SkipWhen(new PdfOptions().FindChromium() is null, PdfPrinterTests.NoChromium);
        await using var city = await LetterCity.CreateAsync(LetterPressService.PieceSize + 5);
        Assert.Empty(await city.StartAsync(isForPrinter: false));
        Assert.True(await city.WorkAsync(Now));
        var run = await city.RunAsync();
        Assert.Equal((LetterRunStatus.Ready, LetterPressService.PieceSize + 5, LetterPressService.PieceSize + 5), (run.Status, run.Done, run.Total));
        Assert.Equal(3, await city.WithAsync(db => db.Set<LetterPart>().CountAsync(Now)));
        CheckPdf(await city.FileAsync(), 2 * (LetterPressService.PieceSize + 5));
    }

    [Fact]
    public async Task A_text_too_long_for_its_sheet_is_told()
    {
        Assert.SkipWhen(new PdfOptions().FindChromium() is null, PdfPrinterTests.NoChromium);
        await using var city = await LetterCity.CreateAsync(2);
        await city.AddAsync(new LetterWording(city.Channel, new(string.Join("\n\n", Enumerable.Repeat("Un mot.", 60)), "Rappel", "Signature")));
        Assert.Empty(await city.StartAsync(isForPrinter: false));
        Assert.True(await city.WorkAsync(Now));
        Assert.Equal((LetterRunStatus.Failed, LetterFault.TooLong), await city.RunAsync() is var run ? (run.Status, run.Fault!.Value) : default);
        Assert.Empty(await city.StartAsync());
    }

    [Fact]
    public async Task Without_chromium_only_the_table_is_offered()
    {
        await using var city = await LetterCity.CreateAsync(2, chromium: "/no/chromium");
        Assert.Equal("letters.no-printer", Assert.Single(await city.StartAsync(isForPrinter: false)).Code);
        Assert.Empty(await city.StartAsync());
    }

    [Fact]
    public async Task The_table_holds_each_address_once_in_the_order_of_the_standard()
    {
        await using var city = await LetterCity.CreateAsync(250);
        await city.CallAsync(8, ContactOutcome.Refused);
        await city.RegisterAsync(9);
        await city.PostedAsync();
        var lines = Encoding.UTF8.GetString(await city.FileAsync()).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(249, lines.Length);
        Assert.StartsWith("numero;ligne1_destinataire;", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1;Zoé BRUN-1;;Bâtiment B;\"12 rue Haute; cour\";;13001 MARSEILLE;;Zoé;Brun-1;ABQQ-QQQJ;", lines[1], StringComparison.Ordinal);
        Assert.Contains("/marseille/inscription?code=ABQQQQQJ;", lines[1], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 250).Where(n => n is not (8 or 9)), lines.Skip(1).Select(l => int.Parse(l.Split(';')[0], CultureInfo.InvariantCulture)));
        Assert.Equal(248, await city.WithAsync(db => db.Set<InvitationContact>().CountAsync(c => c.Kind == ContactKind.Letter, Now)));
        Assert.Equal("letters.nobody-Letter", Assert.Single(await city.StartAsync()).Code);
    }

    [Fact]
    public async Task One_channel_has_one_mailing_at_a_time()
    {
        await using var city = await LetterCity.CreateAsync(5);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => city.StartAsync(), Now)));
        Assert.Single(outcomes, o => o.Count == 0);
        Assert.All(outcomes.Where(o => o.Count > 0), o => Assert.Equal("letters.other-open", o[0].Code));
        Assert.True(await city.WorkAsync(Now));
        Assert.Equal("letters.other-open", Assert.Single(await city.StartAsync()).Code);
    }

    [Fact]
    public async Task What_is_set_aside_leaves_no_file_and_nobody_contacted()
    {
        await using var city = await LetterCity.CreateAsync(5);
        await city.StartAsync();
        var run = await city.RunAsync();
        Assert.Empty(await DiscardAsync(city, run.Id));
        Assert.False(await city.WorkAsync(Now));
        await city.StartAsync();
        Assert.True(await city.WorkAsync(Now));
        Assert.Empty(await DiscardAsync(city, (await city.RunAsync()).Id));
        Assert.Equal("letters.not-open", Assert.Single(await DiscardAsync(city, (await city.RunAsync()).Id)).Code);
        Assert.Equal((0, 0), (await city.WithAsync(db => db.Set<LetterPart>().CountAsync(Now)), await city.WithAsync(db => db.Set<InvitationContact>().CountAsync(Now))));
    }

    [Fact]
    public async Task What_a_dead_server_left_goes_on_after_the_last_piece()
    {
        await using var city = await LetterCity.CreateAsync(250);
        await city.StartAsync();
        var run = await city.RunAsync();
        var claim = new LetterClaim(run.Id, run.AuthorityId, Guid.CreateVersion7(), 1);
        await LeaveAsync(city, claim, TimeSpan.FromSeconds(2));
        Assert.Equal(LetterPressService.PieceSize, await city.AsAsync<LetterPressService, int>(s => s.MakePieceAsync(claim, Now)));
        Assert.False(await city.WorkAsync(Now));
        await LeaveAsync(city, claim, PreparationWorker.Silence + TimeSpan.FromSeconds(1));
        Assert.True(await city.WorkAsync(Now));
        Assert.Equal((LetterRunStatus.Ready, 250, 2), await city.RunAsync() is var done ? (done.Status, done.Done, done.Attempts) : default);
        var numbers = await city.WithAsync(db => db.Set<LetterPart>().OrderBy(p => p.Order).Select(p => p.Numbers).ToListAsync(Now));
        Assert.Equal(string.Join(',', Enumerable.Range(1, 250)), string.Join(',', numbers));
    }

    [Fact]
    public async Task A_worker_that_lost_its_mailing_keeps_nothing()
    {
        await using var city = await LetterCity.CreateAsync(5);
        await city.StartAsync();
        var run = await city.RunAsync();
        var claim = new LetterClaim(run.Id, run.AuthorityId, Guid.CreateVersion7(), 1);
        await LeaveAsync(city, claim with { Worker = Guid.CreateVersion7() }, TimeSpan.Zero);
        await Assert.ThrowsAsync<OperationCanceledException>(() => city.AsAsync<LetterPressService, int>(s => s.MakePieceAsync(claim, Now)));
        Assert.Equal(0, await city.WithAsync(db => db.Set<LetterPart>().CountAsync(Now)));
    }

    [Fact]
    public async Task A_mailing_that_kills_each_server_is_given_up()
    {
        await using var city = await LetterCity.CreateAsync(5);
        await city.StartAsync();
        var run = await city.RunAsync();
        await LeaveAsync(city, new(run.Id, run.AuthorityId, Guid.CreateVersion7(), LetterRun.MostAttempts), TimeSpan.FromMinutes(1));
        Assert.True(await city.WorkAsync(Now));
        Assert.Equal((LetterRunStatus.Failed, LetterFault.Interrupted), await city.RunAsync() is var end ? (end.Status, end.Fault!.Value) : default);
    }

    [Fact]
    public async Task A_reminder_goes_to_the_silent_only_and_once()
    {
        await using var city = await LetterCity.CreateAsync(10);
        Assert.Equal("reminder.no-letter", Assert.Single(await city.StartAsync(ContactKind.Reminder)).Code);
        await city.PostedAsync(daysAgo: 15);
        await city.RegisterAsync(1);
        Assert.Empty(await city.CallAsync(2, ContactOutcome.Refused));
        Assert.Empty(await city.CallAsync(4, ContactOutcome.Objects));
        Assert.Empty((await city.AsAsync<ContactService, ReturnsOutcome>(s => s.ReturnAsync(city.Channel.Id, ["3", "ABQQ-QQQ5"], ContactOutcome.Moved))).Faults);
        Assert.Empty(await city.StartAsync(ContactKind.Reminder));
        Assert.True(await city.WorkAsync(Now));
        var run = await city.RunAsync();
        Assert.Equal("6,7,8,9,10", (await city.WithAsync(db => db.Set<LetterPart>().SingleAsync(p => p.RunId == run.Id, Now))).Numbers);
        Assert.Empty(await city.AsAsync<LetterService, IReadOnlyList<Refusal>>(s => s.PostAsync(city.Channel.Id, run.Id, LetterCity.Today)));
        Assert.Equal("letters.nobody-Reminder", Assert.Single(await city.StartAsync(ContactKind.Reminder)).Code);
    }

    [Fact]
    public async Task Each_wave_of_letters_has_its_time_to_answer()
    {
        await using var city = await LetterCity.CreateAsync(4);
        await city.PostedAsync(daysAgo: 20);
        await city.WithAsync(db => db.Set<PanelInvitation>().Where(i => i.Number > 2).ExecuteUpdateAsync(set => set.SetProperty(i => i.PostedOn, LetterCity.Today.AddDays(-3)), Now));
        Assert.Empty(await city.StartAsync(ContactKind.Reminder));
        Assert.True(await city.WorkAsync(Now));
        var run = await city.RunAsync();
        Assert.Equal("1,2", (await city.WithAsync(db => db.Set<LetterPart>().SingleAsync(p => p.RunId == run.Id, Now))).Numbers);
    }

    [Theory]
    [InlineData(3, 40, "reminder.too-early")]
    [InlineData(20, 4, "reminder.too-late")]
    public async Task A_reminder_has_its_time(int postedDaysAgo, int daysLeft, string refusal)
    {
        await using var city = await LetterCity.CreateAsync(3, daysLeft: daysLeft);
        await city.PostedAsync(postedDaysAgo);
        Assert.Equal(refusal, Assert.Single(await city.StartAsync(ContactKind.Reminder)).Code);
    }

    [Fact]
    public async Task The_purge_takes_the_files_and_leaves_who_was_contacted()
    {
        await using var city = await LetterCity.CreateAsync(3);
        await city.PostedAsync();
        Assert.Equal(1, await city.WithAsync(db => LetterService.ForgetAsync(db, city.Channel.Id)));
        Assert.Null(await city.AsAsync<LetterQueries, LetterRun?>(async q => await q.FileAsync((await city.RunAsync()).Id)));
        Assert.Equal(3, await city.WithAsync(db => db.Set<InvitationContact>().CountAsync(Now)));
    }

    private static Task<IReadOnlyList<Refusal>> DiscardAsync(LetterCity city, Guid run) => city.AsAsync<LetterService, IReadOnlyList<Refusal>>(s => s.DiscardAsync(city.Channel.Id, run));

    private static Task<int> LeaveAsync(LetterCity city, LetterClaim claim, TimeSpan ago)
    {
        DateTimeOffset? at = TimeProvider.System.GetUtcNow() - ago;
        return city.WithAsync(db => db.Set<LetterRun>().ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Worker, claim.Worker).SetProperty(r => r.BeatAt, at).SetProperty(r => r.Attempts, claim.Attempts), Now));
    }

    // Every place the table names holds the object it says, and the tree of pages adds up.
    private static void CheckPdf(byte[] pdf, int pages)
    {
        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-1.4", text, StringComparison.Ordinal);
        var table = int.Parse(Start().Match(text).Groups["n"].Value, CultureInfo.InvariantCulture);
        var entries = text[table..].Split('\n');
        Assert.Equal("xref", entries[0]);
        var size = int.Parse(entries[1].Split(' ')[1], CultureInfo.InvariantCulture);
        var used = Enumerable.Range(0, size).Where(n => entries[n + 2][17] == 'n').ToList();
        Assert.True(used.Count > pages);
        // Free are the first entry, by rule, and the catalogue and title of each of the two pieces; anything else is an object lost.
        Assert.Equal(5, size - used.Count);
        Assert.All(used, n => Assert.StartsWith($"{n} 0 obj\n", text[int.Parse(entries[n + 2][..10], CultureInfo.InvariantCulture)..][..16], StringComparison.Ordinal));
        Assert.Contains($"/Type /Pages /Count {pages} ", text, StringComparison.Ordinal);
        Assert.Equal(pages, PageObject().Count(text));
        Assert.Equal(2, ParentOfAll().Count(text));
    }

    [GeneratedRegex(@"startxref\n(?<n>\d+)\n%%EOF\n$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Start();

    [GeneratedRegex(@"/Type /Page\s", RegexOptions.None, 5000)]
    private static partial Regex PageObject();

    [GeneratedRegex("/Parent 2 0 R", RegexOptions.None, 5000)]
    private static partial Regex ParentOfAll();
}
