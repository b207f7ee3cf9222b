using System.Text;

namespace Misthos.Web.Features.OpenData.Files;

/// <summary>A dataset as CSV (RFC 4180, UTF-8), written row by row: a file of any size costs the memory of one piece.</summary>
internal static class DataCsv
{
    private const int Piece = 16 * 1024;

    public static async Task WriteAsync(Dataset set, DataContext context, (Stream To, char Separator) file, CancellationToken cancellation)
    {
        var text = new StringBuilder(string.Join(file.Separator, set.Fields.Select(f => f.Name))).Append("\r\n");
        await foreach (var row in set.RowsAsync(context).WithCancellation(cancellation))
        {
            for (var i = 0; i < row.Length; i++)
            {
                text.Append(i == 0 ? "" : file.Separator.ToString()).Append(DataCell.Csv(row[i], set.Fields[i].Kind, file.Separator));
            }

            text.Append("\r\n");
            if (text.Length > Piece)
            {
                await FlushAsync(text, file.To, cancellation);
            }
        }

        await FlushAsync(text, file.To, cancellation);
    }

    private static async Task FlushAsync(StringBuilder text, Stream to, CancellationToken cancellation)
    {
        await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
        text.Clear();
    }
}
