using System.Globalization;
using System.Text;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>A line of the outline.</summary>
/// <param name="Level">1 for a heading of the first level.</param>
/// <param name="Title">Its words, as PDF writes them.</param>
/// <param name="Place">Where it leads, as PDF writes it.</param>
/// <param name="Element">Number of its heading.</param>
internal sealed record PdfBookmark(int Level, string Title, string Place, int Element)
{
    /// <summary>The objects of an outline: each line stands below the last one of a higher level.</summary>
    /// <param name="bookmarks">Lines, in order.</param>
    /// <param name="root">Number of the outline.</param>
    /// <param name="first">Number of the first line; the others follow.</param>
    public static IEnumerable<(int Number, string Text)> Tree(IReadOnlyList<PdfBookmark> bookmarks, int root, int first)
    {
        var children = bookmarks.Select(_ => new List<int>()).Append([]).ToList();
        var parents = new int[bookmarks.Count];
        var open = new Stack<int>();
        for (var i = 0; i < bookmarks.Count; i++)
        {
            while (open.TryPeek(out var last) && bookmarks[last].Level >= bookmarks[i].Level)
            {
                open.Pop();
            }

            parents[i] = open.TryPeek(out var parent) ? parent : bookmarks.Count;
            children[parents[i]].Add(i);
            open.Push(i);
        }

        int Below(int i) => children[i].Sum(c => 1 + Below(c));
        string Number(int i) => (i == bookmarks.Count ? root : first + i).ToString(CultureInfo.InvariantCulture);
        string Family(int i) => children[i].Count == 0 ? "" : $"\n/First {Number(children[i][0])} 0 R\n/Last {Number(children[i][^1])} 0 R\n/Count {Below(i)}";
        yield return (root, $"<</Type /Outlines{Family(bookmarks.Count)}>>");
        for (var i = 0; i < bookmarks.Count; i++)
        {
            var siblings = children[parents[i]];
            var at = siblings.BinarySearch(i);
            var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<</Title {bookmarks[i].Title}\n/Dest [{bookmarks[i].Place}]\n/Parent {Number(parents[i])} 0 R\n/SE {bookmarks[i].Element} 0 R");
            text.Append(at > 0 ? $"\n/Prev {Number(siblings[at - 1])} 0 R" : "").Append(at + 1 < siblings.Count ? $"\n/Next {Number(siblings[at + 1])} 0 R" : "");
            yield return (first + i, text.Append(Family(i)).Append(">>").ToString());
        }
    }
}
