using System.Globalization;
using System.Text;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>
/// Joins tagged PDFs of Chromium into one: one tree of pages, one structure (the parts' elements follow one another below a single document), one set of
/// named places, one outline. Where two parts name a place alike, the later one is meant: a link may name a place that only a later part has.
/// Title, language and the rest are those of the first part.
/// </summary>
internal sealed class PdfJoin : IDisposable
{
    // The catalogue is 1; parts come after those that all share.
    private const int Pages = 2, Title = 3, Structure = 4, Document = 5, ParentTree = 6, Ids = 7, Places = 8, Outlines = 9, FirstNumber = 10;

    private readonly MemoryStream _content = new();
    private readonly List<long> _offsets = [.. new long[FirstNumber]];
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly StringBuilder _parents = new(), _kids = new(), _ids = new(), _pages = new();
    private readonly List<PdfBookmark> _bookmarks = [];
    private int _count, _keys, _parts;

    private PdfJoin() => Write("%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n");

    /// <summary>One PDF of all pages.</summary>
    /// <param name="parts">The parts, in their order.</param>
    /// <param name="between">Done after each part.</param>
    /// <exception cref="InvalidDataException">A part is no tagged PDF of Chromium.</exception>
    public static byte[] Join(IReadOnlyList<byte[]> parts, Action? between = null)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        using var join = new PdfJoin();
        foreach (var part in parts)
        {
            join.Add(part, new TaggedPdf(SkiaPdf.Read(part)));
            between?.Invoke();
        }

        return join.End(SkiaPdf.Read(parts[0]));
    }

    /// <inheritdoc />
    public void Dispose() => _content.Dispose();

    private void Add(byte[] pdf, TaggedPdf part)
    {
        var shift = new PdfShift(_offsets.Count - 1, _keys, ++_parts, new Dictionary<int, int> { [part.Structure] = Structure, [part.Document] = Document });
        _offsets.AddRange(new long[part.Source.Size - 1]);
        foreach (var (number, body) in part.Source.Objects().Where(o => !part.OfTheWhole.Contains(o.Number)))
        {
            var head = shift.Text(Encoding.Latin1.GetString(pdf, body.Start, body.Head));
            Begin(shift.Number(number));
            Write(number == part.Source.PageRoot ? head.Replace("<<", $"<</Parent {Pages} 0 R\n", StringComparison.Ordinal) : head);
            _content.Write(pdf, body.Start + body.Head, body.Length - body.Head);
        }

        _pages.Append(CultureInfo.InvariantCulture, $" {shift.Number(part.Source.PageRoot)} 0 R");
        _kids.Append(' ').Append(shift.Text(part.Elements));
        _ids.Append(' ').Append(shift.Text(part.Ids));
        foreach (var (key, element) in part.Parents)
        {
            _parents.Append(CultureInfo.InvariantCulture, $" {key + _keys} {shift.Number(element)} 0 R");
        }

        foreach (var (name, place) in part.Places)
        {
            _places[name] = shift.Text(place);
        }

        _bookmarks.AddRange(part.Bookmarks().Select(b => b with { Place = shift.Text(b.Place), Element = shift.Number(b.Element) }));
        (_count, _keys) = (_count + part.Source.Pages, _keys + part.NextKey);
    }

    private byte[] End(SkiaPdf first)
    {
        var whole = new TaggedPdf(first);
        Put(Pages, $"<</Type /Pages\n/Count {_count}\n/Kids [{_pages.ToString().Trim()}]>>");
        Begin(Title);
        Write(first.Title);
        Put(Structure, $"<</Type /StructTreeRoot\n/K {Document} 0 R\n/ParentTreeNextKey {_keys}\n/ParentTree {ParentTree} 0 R\n/IDTree {Ids} 0 R>>");
        Put(Document, $"<</Type /StructElem\n/S /Document\n{whole.Language}\n/P {Structure} 0 R\n/K [{_kids.ToString().Trim()}]>>");
        Put(ParentTree, $"<</Type /ParentTree\n/Nums [{_parents.ToString().Trim()}]>>");
        Put(Ids, _ids.ToString().Trim() is { Length: > 0 } kids ? $"<</Kids [{kids}]>>" : "<</Names []>>");
        Put(Places, $"<<{string.Join('\n', _places.Select(p => $"/{p.Key} [{p.Value}]"))}>>");
        var next = _offsets.Count;
        _offsets.AddRange(new long[_bookmarks.Count]);
        foreach (var (number, text) in PdfBookmark.Tree(_bookmarks, Outlines, next))
        {
            Put(number, text);
        }

        Put(1, $"<</Type /Catalog\n/Pages {Pages} 0 R\n/Dests {Places} 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot {Structure} 0 R\n/Outlines {Outlines} 0 R\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n{whole.Language}>>");
        var table = _content.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count}\n"));
        _offsets.ForEach(offset => Write(offset == 0 ? "0000000000 65535 f \n" : string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {_offsets.Count}\n/Root 1 0 R\n/Info {Title} 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return _content.ToArray();
    }

    private void Put(int number, string text)
    {
        Begin(number);
        Write(text + "\nendobj\n");
    }

    private void Begin(int number)
    {
        _offsets[number] = _content.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Write(string text) => _content.Write(Encoding.Latin1.GetBytes(text));
}
