using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>A printed PDF made a piece of a longer one, and where its objects are.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Trace">What <see cref="PdfSplice.End"/> and the next piece need to know.</param>
/// <param name="Pages">Pages in it.</param>
internal sealed record PdfPiece(byte[] Content, byte[] Trace, int Pages);

/// <summary>
/// Puts many PDFs of Chromium one after the other without holding the whole: each becomes a piece whose objects carry their own numbers,
/// and the pieces with an end are one file. Reads what Chromium (Skia) writes: a table of objects, no compressed objects, untagged.
/// </summary>
internal static partial class PdfSplice
{
    // 1 the catalogue, 2 the root of pages, 3 the title.
    private const int FirstNumber = 4;

    // A number without object; 0 is the place of a piece's first object.
    private const int Absent = -1;
    private static readonly byte[] Head = Encoding.Latin1.GetBytes("%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n");

    /// <summary>Makes the next piece.</summary>
    /// <param name="pdf">What Chromium printed.</param>
    /// <param name="before">Trace of the piece before; null for the first.</param>
    public static PdfPiece Piece(byte[] pdf, byte[]? before)
    {
        var first = before is null ? FirstNumber : PieceTrace.Read(before).Next;
        var source = SkiaPdf.Read(pdf);
        using var content = new MemoryStream(pdf.Length);
        content.Write(before is null ? Head : []);
        var offsets = new int[source.Size - 1];
        Array.Fill(offsets, Absent);
        foreach (var (number, body) in source.Objects())
        {
            offsets[number - 1] = (int)content.Position;
            Write(content, string.Create(CultureInfo.InvariantCulture, $"{first + number - 1} 0 obj\n"));
            var head = Renumber(Encoding.Latin1.GetString(pdf, body.Start, body.Head), first - 1);
            Write(content, number == source.PageRoot ? head.Replace("<<", "<</Parent 2 0 R\n", StringComparison.Ordinal) : head);
            content.Write(pdf, body.Start + body.Head, body.Length - body.Head);
        }

        var trace = new PieceTrace(first, (int)content.Length, first + source.PageRoot - 1, source.Pages, offsets);
        return new(content.ToArray(), trace.Write(), source.Pages);
    }

    /// <summary>The end of the file.</summary>
    /// <param name="traces">Traces of all pieces, in order; at least one.</param>
    /// <param name="title">Title of the document.</param>
    public static byte[] End(IEnumerable<byte[]> traces, string title)
    {
        var (pieces, position) = (traces.Select(PieceTrace.Read).ToList(), 0L);
        var table = new StringBuilder();
        foreach (var piece in pieces)
        {
            foreach (var offset in piece.Offsets)
            {
                table.Append(offset == Absent ? "0000000000 65535 f \n" : string.Create(CultureInfo.InvariantCulture, $"{position + offset:0000000000} 00000 n \n"));
            }

            position += piece.Length;
        }

        var kids = string.Join(' ', pieces.Select(p => $"{p.PageRoot} 0 R"));
        string[] own =
        [
            "1 0 obj\n<</Type /Catalog /Pages 2 0 R /Lang (fr-FR) /ViewerPreferences <</DisplayDocTitle true>>>>\nendobj\n",
            $"2 0 obj\n<</Type /Pages /Count {pieces.Sum(p => p.Pages)} /Kids [{kids}]>>\nendobj\n",
            $"3 0 obj\n<</Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}>>>\nendobj\n",
        ];
        var size = pieces[^1].Next;
        var end = new StringBuilder().AppendJoin("", own).Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n");
        foreach (var text in own)
        {
            end.Append(CultureInfo.InvariantCulture, $"{position:0000000000} 00000 n \n");
            position += text.Length;
        }

        return Encoding.Latin1.GetBytes(end.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size} /Root 1 0 R /Info 3 0 R>>\nstartxref\n{position}\n%%EOF\n").ToString());
    }

    private static string Renumber(string text, int by) =>
        Reference().Replace(text, match => string.Create(CultureInfo.InvariantCulture, $"{int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) + by} 0 R"));

    private static void Write(MemoryStream to, string text) => to.Write(Encoding.Latin1.GetBytes(text));

    [GeneratedRegex(@"\b(?<number>\d+) 0 R\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Reference();

    /// <summary>Where the objects of a piece are, as bytes: five numbers, then an offset for each object.</summary>
    private sealed record PieceTrace(int First, int Length, int PageRoot, int Pages, int[] Offsets)
    {
        public int Next => First + Offsets.Length;

        public byte[] Write()
        {
            int[] numbers = [First, Length, PageRoot, Pages, .. Offsets];
            var bytes = new byte[numbers.Length * sizeof(int)];
            for (var i = 0; i < numbers.Length; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
            }

            return bytes;
        }

        public static PieceTrace Read(byte[] bytes)
        {
            int At(int i) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(i * sizeof(int)));
            return new(At(0), At(1), At(2), At(3), [.. Enumerable.Range(4, (bytes.Length / sizeof(int)) - 4).Select(At)]);
        }
    }
}
