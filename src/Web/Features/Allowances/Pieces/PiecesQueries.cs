using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Sortition;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings.Sheets;
using Misthos.Web.Infrastructure.Documents;

namespace Misthos.Web.Features.Allowances.Pieces;

/// <summary>
/// The pieces the public accountant asks for with a statement (CGCT, D. 1617-19), as one archive: the act, the certified attendance with the
/// signed sheets, the decisions, the statement. Everything is made from what was settled, not from what is known today.
/// </summary>
public sealed class PiecesQueries(AppDbContext db, AllowanceQueries allowances, SheetQueries sheets, DocumentRenderer documents, IStringLocalizer<AllowanceTexts> texts)
{
    /// <summary>The archive of one statement; null when there is none.</summary>
    public async Task<(string Number, byte[] Content)?> OfStatementAsync(Guid id, CancellationToken cancellation)
    {
        if (await allowances.SettlementAsync(id) is not { } view)
        {
            return null;
        }

        return (view.Settlement.Number, Archive(await FilesAsync(view, "", cancellation)));
    }

    /// <summary>The archive of all statements that a batch pays, a folder each; null when there is no such batch.</summary>
    public async Task<(string Number, byte[] Content)?> OfBatchAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<PaymentBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancellation) is not { } batch)
        {
            return null;
        }

        var statements = await (from item in db.Set<PaymentBatchItem>()
                                join paid in db.Set<PaymentBatchLine>() on item.LineId equals paid.Id
                                join line in db.Set<SettlementLine>() on item.SettlementLineId equals line.Id
                                where paid.BatchId == id
                                select line.SettlementId).Distinct().ToListAsync(cancellation);
        var files = new List<(string Name, byte[] Content)>();
        foreach (var statement in statements)
        {
            if (await allowances.SettlementAsync(statement) is { } view)
            {
                files.AddRange(await FilesAsync(view, $"etat-{view.Settlement.Number}/", cancellation));
            }
        }

        return (batch.Number, Archive([.. files.OrderBy(f => f.Name, StringComparer.Ordinal)]));
    }

    private async Task<List<(string Name, byte[] Content)>> FilesAsync(SettlementView view, string folder, CancellationToken cancellation)
    {
        var scans = await sheets.OfAsync(view.Sitting.Id);
        var number = view.Settlement.Number;
        List<(string, byte[])> files =
        [
            await PaperAsync<ActPiece>($"{folder}1-deliberation", view, cancellation),
            await PaperAsync<AttendancePiece>($"{folder}2-presences-certifiees", view, cancellation, (nameof(AttendancePiece.Sheets), scans.Count)),
        ];
        foreach (var scan in scans)
        {
            var file = await sheets.FileAsync(view.Sitting.Id, scan.Id);
            files.Add(($"{folder}2-{file!.Name}", file.Content));
        }

        if (view.Lines.Any(l => l.Breakdown.Input.Eligibility is not null))
        {
            files.Add(await PaperAsync<DecisionsPiece>($"{folder}3-decisions", view, cancellation));
        }

        files.Add(await PaperAsync<SettlementDocument>($"{folder}4-etat-liquidatif-{number}", view, cancellation));
        files.Add(($"{folder}4-etat-liquidatif-{number}.csv", SettlementCsv.Write(view, texts)));
        if (await allowances.SignedAsync(view.Settlement.Id) is { } signed)
        {
            files.Add(($"{folder}5-{signed.Name}", signed.Content));
        }

        return files;
    }

    private async Task<(string Name, byte[] Content)> PaperAsync<TPaper>(string name, SettlementView view, CancellationToken cancellation, params (string Name, object Value)[] more)
        where TPaper : IComponent
    {
        var parameters = new Dictionary<string, object?> { ["View"] = view, ["AuthorityName"] = await db.Set<Domain.Administration.Authority>().Where(a => a.Id == db.AuthorityId).Select(a => a.Name).SingleAsync(cancellation) };
        foreach (var (key, value) in more)
        {
            parameters[key] = value;
        }

        var (ending, content) = await documents.FileAsync<TPaper>(parameters, cancellation);
        return (name + ending, content);
    }

    // A list of what is in it, with fingerprints, comes first.
    private static byte[] Archive(List<(string Name, byte[] Content)> files)
    {
        var list = new StringBuilder("fichier;octets;sha256\r\n");
        files.ForEach(f => list.AppendJoin(';', CsvText.Cell(f.Name), f.Content.Length.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(SHA256.HashData(f.Content))).Append("\r\n"));
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.Prepend(("0-liste.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(list.ToString())])))
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return output.ToArray();
    }
}
