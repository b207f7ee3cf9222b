using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Members.Directory;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>
/// What a finance software or an accountant says of payments, as a table: <c>reference;etat;date;code;motif</c>, CSV or XLSX, in any order of columns.
/// </summary>
internal static class StatusTable
{
    private static readonly Dictionary<string, string[]> Headers = new(StringComparer.Ordinal)
    {
        ["reference"] = ["reference"],
        ["status"] = ["etat", "statut", "status"],
        ["date"] = ["date"],
        ["code"] = ["code"],
        ["reason"] = ["motif", "reason"],
    };

    private static readonly Dictionary<string, PaymentStatus> Words = new(StringComparer.Ordinal)
    {
        ["paye"] = PaymentStatus.Paid,
        ["payee"] = PaymentStatus.Paid,
        ["paid"] = PaymentStatus.Paid,
        ["rejete"] = PaymentStatus.Rejected,
        ["rejetee"] = PaymentStatus.Rejected,
        ["rejected"] = PaymentStatus.Rejected,
        ["reemis"] = PaymentStatus.Reissued,
        ["reemise"] = PaymentStatus.Reissued,
        ["reissued"] = PaymentStatus.Reissued,
    };

    /// <summary>Reads the table; every fault is said, and then nothing of it counts.</summary>
    /// <param name="content">The file.</param>
    /// <param name="today">Today: nothing is paid later.</param>
    /// <param name="lines">What it says.</param>
    public static IReadOnlyList<Refusal> WhyNotRead(byte[] content, DateOnly today, out IReadOnlyList<StatusLine> lines)
    {
        var (found, faults) = (new List<StatusLine>(), new List<Refusal>());
        lines = found;
        List<SheetRow> rows;
        try
        {
            rows = [.. SheetReader.Read(content)];
        }
        catch (InvalidDataException)
        {
            return [new Refusal("status.not-a-table")];
        }

        var places = Headers.ToDictionary(h => h.Key, h => rows.Count == 0 ? -1 : rows[0].Cells.Index().Where(c => h.Value.Contains(Folding.Letters(c.Item))).Select(c => c.Index).Append(-1).First());
        if (places["reference"] < 0 || places["status"] < 0 || places["date"] < 0)
        {
            return [new Refusal("status.not-a-table")];
        }

        foreach (var row in rows.Skip(1))
        {
            var (line, fault) = Line(row, places, today);
            found.AddRange(line is null ? [] : [line]);
            faults.AddRange(fault is null ? [] : [fault]);
        }

        return faults;
    }

    private static (StatusLine? Line, Refusal? Fault) Line(SheetRow row, Dictionary<string, int> places, DateOnly today)
    {
        string Cell(string name) => places[name] is var i and >= 0 && i < row.Cells.Count ? row.Cells[i].Trim() : "";
        Refusal Fault(string code, string name) => new(code, row.Line.ToString(CultureInfo.InvariantCulture), Cell(name));
        if (Cell("reference").Length == 0)
        {
            return (null, Fault("status.no-reference", "reference"));
        }

        if (!Words.TryGetValue(Folding.Letters(Cell("status")), out var status))
        {
            return (null, Fault("status.unknown-word", "status"));
        }

        if (!DateOnly.TryParseExact(Cell("date"), ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on > today)
        {
            return (null, Fault("status.date", "date"));
        }

        var (code, reason) = (Cell("code").ToUpperInvariant(), Cell("reason"));
        return status == PaymentStatus.Rejected && code.Length == 0 && reason.Length == 0
            ? (null, Fault("status.no-reason", "reason"))
            : (new(Cell("reference"), new PaymentReport(status, on, reason.Length == 0 ? null : reason) { ReasonCode = code.Length == 0 ? null : code }), null);
    }
}
