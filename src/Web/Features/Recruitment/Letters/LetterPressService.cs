using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>What prints: the components of a letter, the printer and the words.</summary>
public sealed class LetterPrintService(DocumentRenderer documents, PdfPrinter printer, IStringLocalizer<LettersTexts> texts)
{
    public IStringLocalizer<LettersTexts> Texts => texts;

    /// <summary>Whether papers are printed, always in French; otherwise they are pages, in the language of who looks.</summary>
    public bool IsAvailable => printer.IsAvailable;

    public async Task<byte[]> PdfAsync(LetterBatch batch, IReadOnlyList<LetterSheet> sheets, CancellationToken cancellation) =>
        await printer.PrintForPaperAsync("<!doctype html>" + await documents.HtmlAsync<LetterSheets>(
            new Dictionary<string, object?> { ["Batch"] = batch, ["Sheets"] = sheets, [DocumentRenderer.InlineCss] = true }), cancellation);
}

/// <summary>Makes the file of a mailing piece by piece: letters of Chromium, or lines of a table.</summary>
public sealed class LetterPressService(AppDbContext db, ChannelQueries channels, LetterPrintService press)
{
    /// <summary>Letters of a piece: a second of work, during which another document waits for the printer, and what Chromium holds at once.</summary>
    public const int PieceSize = 50;

    /// <summary>Makes the next piece and keeps it.</summary>
    /// <returns>Letters in it; 0 when all are made.</returns>
    internal async Task<int> MakePieceAsync(LetterClaim claim, CancellationToken cancellation)
    {
        var run = await db.Set<LetterRun>().AsNoTracking().SingleAsync(r => r.Id == claim.RunId, cancellation);
        var last = await db.Set<LetterPart>().AsNoTracking().Where(p => p.RunId == run.Id).OrderByDescending(p => p.Order)
            .Select(p => new { p.Order, p.Numbers, p.Trace }).FirstOrDefaultAsync(cancellation);
        var from = last is { Numbers: var numbers } ? int.Parse(numbers[(numbers.LastIndexOf(',') + 1)..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var info = (await channels.FindAsync(run.ChannelId))!;
        var (wording, day) = (await channels.WordingAsync(info.Channel), Format.DayOf(run.At));
        var next = await LetterSelection.Of(db, run.ChannelId, run.Kind, day.AddDays(-wording.RemindAfterDays)).AsNoTracking().Where(i => i.Number > from && i.Number <= run.LastNumber)
            .Take(PieceSize).ToListAsync(cancellation);
        if (next.Count == 0)
        {
            return 0;
        }

        var batch = new LetterBatch(info, wording, run.Kind, day, run.Site);
        List<LetterSheet> sheets = [.. next.Select(i => LetterSheet.Of(i, press.Texts))];
        var (content, trace) = run.IsForPrinter ? (AddressTable.Lines(batch, next, sheets, isFirst: last is null), []) : await PrintAsync(batch, sheets, last?.Trace, cancellation);
        db.Add(new LetterPart(run, (last?.Order ?? 0) + 1, next.Select(i => i.Number), content) { Trace = trace });
        await KeepAsync(claim, next.Count, cancellation);
        return next.Count;
    }

    /// <summary>Makes the end of a PDF.</summary>
    /// <returns>Letters in the file.</returns>
    internal async Task<int> MakeEndAsync(LetterClaim claim, CancellationToken cancellation)
    {
        var run = await db.Set<LetterRun>().AsNoTracking().SingleAsync(r => r.Id == claim.RunId, cancellation);
        var pieces = await db.Set<LetterPart>().Where(p => p.RunId == run.Id && p.Numbers != "").OrderBy(p => p.Order).Select(p => new { p.Numbers, p.Trace }).ToListAsync(cancellation);
        if (!run.IsForPrinter && pieces.Count > 0 && !await db.Set<LetterPart>().AnyAsync(p => p.RunId == run.Id && p.Numbers == "", cancellation))
        {
            var info = (await channels.FindAsync(run.ChannelId))!;
            db.Add(new LetterPart(run, pieces.Count + 1, [], PdfSplice.End(pieces.Select(p => p.Trace), press.Texts["Letter.Title", info.Assembly])));
            await db.SaveChangesAsync(cancellation);
        }

        return pieces.Sum(p => p.Numbers.Count(c => c == ',') + 1);
    }

    private async Task<(byte[] Content, byte[] Trace)> PrintAsync(LetterBatch batch, List<LetterSheet> sheets, byte[]? before, CancellationToken cancellation)
    {
        var piece = PdfSplice.Piece(await press.PdfAsync(batch, sheets, cancellation), before);
        return piece.Pages == 2 * sheets.Count ? (piece.Content, piece.Trace) : throw new LettersTooLongException();
    }

    /// <summary>Keeps the piece if the mailing is still ours: whoever set it aside removed the others.</summary>
    private async Task KeepAsync(LetterClaim claim, int letters, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        var ours = await db.Set<LetterRun>().Where(r => r.Id == claim.RunId && r.Worker == claim.Worker && r.Status == LetterRunStatus.Preparing)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Done, r => r.Done + letters), cancellation);
        if (ours == 0)
        {
            throw new OperationCanceledException("The mailing is not ours any more.");
        }

        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
    }
}
