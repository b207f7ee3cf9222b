using System.Globalization;
using System.Text;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>A stage-1 draw with all it needs: settings, list, and the file of people left out.</summary>
internal sealed record StageOne(InvitationRound Round, SamplingFrame Frame, FileStream File, byte[] LeftOut)
{
    /// <summary>Draws; the list and the file of people left out were read before, so that a fault now is a broken promise.</summary>
    public InvitationList Draw(string random, IReadOnlyDictionary<string, double> weights, CancellationToken cancellation)
    {
        File.Position = 0;
        using var excluded = LeftOut.Length > 0 ? new MemoryStream(LeftOut) : null;
        var request = FrameRequests.Of(Round, Frame, random) with
        {
            Excluded = excluded,
            Weights = weights.Values.All(w => w == 1) ? StratumWeights.None : StratumWeights.Read(new MemoryStream(Encoding.UTF8.GetBytes(WeightFile(weights)))).Value,
        };
        return Misthos.Sortition.Invitations.Draw(File, request, cancellation).Value;
    }

    /// <summary><c>stratum,weight</c>, as the command line reads it.</summary>
    public static string WeightFile(IReadOnlyDictionary<string, double> weights) => CsvText.Table(
        ["stratum", "weight"], weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => new[] { w.Key, w.Value.ToString("0.####", CultureInfo.InvariantCulture) }));
}

/// <summary>Finds the people of a list who are not to be invited.</summary>
internal static class LeftOut
{
    /// <summary>A file with their identity columns and the reason, as the engine reads it; empty when there is none.</summary>
    public static byte[] Find(SamplingFrame frame, FileStream file, byte[] key, Dictionary<string, string> reasons)
    {
        if (reasons.Count == 0)
        {
            return [];
        }

        file.Position = 0;
        var table = new FrameTable(file, frame.FileName);
        var whole = new FrameRow(frame, table.Columns);
        var (keys, identity) = (whole.KeyColumns, Identity(table, frame));
        var row = FrameRow.OfKeyColumns(frame, whole, table.Columns);
        var text = new StringBuilder(CsvText.Line([.. identity.Select(i => table.Columns[i]), "reason"]));
        var empty = text.Length;
        foreach (var line in table.Read([.. keys, .. identity]))
        {
            if (row.Keys(key, line.Cells).Select(k => reasons.GetValueOrDefault(k)).FirstOrDefault(r => r is not null) is { } reason)
            {
                text.Append(CsvText.Line([.. line.Cells.Skip(keys.Count), reason]));
            }
        }

        return text.Length == empty ? [] : Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<int> Identity(FrameTable table, SamplingFrame frame)
    {
        var request = FrameRequests.Of(frame, 1, "identity");
        var columns = table.IdentityOf(request).ToList();
        if (request.UnitsColumn is { } units && FrameCheck.Position(table, units) is var at and >= 0)
        {
            columns.Add(at);
        }

        return columns;
    }
}
