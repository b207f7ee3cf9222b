using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Sortition;
using Misthos.Web.Infrastructure.Documents;

namespace Misthos.Web.Features.Allowances.Pieces;

/// <summary>
/// The pieces the public accountant asks for with a statement (CGCT, D. 1617-19), as one archive: the act, the certified attendance with the
/// signed sheets, the decisions, the statement. Everything is made from what was settled, not from what is known today.
/// </summary>
internal sealed class PieceArchive(DocumentRenderer documents, IStringLocalizer<AllowanceTexts> texts, string authority)
{
    private readonly List<(string Name, byte[] Content)> _files = [];

    /// <summary>Adds a statement, in a folder when there are several.</summary>
    public async Task AddAsync(PieceSource source, string folder, CancellationToken cancellation)
    {
        var (view, number) = (source.View, source.View.Settlement.Number);
        await AddAsync<ActPiece>($"{folder}1-deliberation", view, cancellation, (nameof(ActPiece.Attached), source.Acts.Keys.ToHashSet()));
        var acts = view.Lines.Select(l => l.Breakdown.Basis?.Act.ActId).OfType<Guid>().Distinct().Where(source.Acts.ContainsKey).Select(id => source.Acts[id]).ToList();
        _files.AddRange(acts.Select((text, i) => ($"{folder}1-{(acts.Count > 1 ? $"{i + 1}-" : "")}{text.Name}", text.Content)));
        await AddAsync<AttendancePiece>($"{folder}2-presences-certifiees", view, cancellation, (nameof(AttendancePiece.Sheets), source.Sheets.Count));
        _files.AddRange(source.Sheets.Select(sheet => ($"{folder}2-{sheet.Name}", sheet.Content)));
        if (view.Lines.Any(l => l.Breakdown.Input.Eligibility is not null))
        {
            await AddAsync<DecisionsPiece>($"{folder}3-decisions", view, cancellation);
        }

        await AddAsync<SettlementDocument>($"{folder}4-etat-liquidatif-{number}", view, cancellation);
        _files.Add(($"{folder}4-etat-liquidatif-{number}.csv", SettlementCsv.Write(view, texts)));
        if (source.Original is { } signed)
        {
            _files.Add(($"{folder}5-{signed.Name}", signed.Content));
        }
    }

    /// <summary>The archive; a list of what is in it, with fingerprints, comes first.</summary>
    public byte[] ToBytes()
    {
        var list = new StringBuilder("fichier;octets;sha256\r\n");
        _files.ForEach(f => list.AppendJoin(';', CsvText.Cell(f.Name), f.Content.Length.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(SHA256.HashData(f.Content))).Append("\r\n"));
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _files.Prepend(("0-liste.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(list.ToString())])))
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return output.ToArray();
    }

    private async Task AddAsync<TPaper>(string name, SettlementView view, CancellationToken cancellation, params (string Name, object Value)[] more)
        where TPaper : IComponent
    {
        var parameters = new Dictionary<string, object?> { ["View"] = view, ["AuthorityName"] = authority };
        foreach (var (key, value) in more)
        {
            parameters[key] = value;
        }

        var (ending, content) = await documents.FileAsync<TPaper>(parameters, cancellation);
        _files.Add((name + ending, content));
    }
}
