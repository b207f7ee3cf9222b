using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>What a bank answers to a file of transfers (ISO 20022 pain.002, versions .03 to .10), as far as payments end by it.</summary>
/// <param name="Lines">What is said of each payment, and of whole files.</param>
public sealed record StatusReport(IReadOnlyList<StatusLine> Lines)
{
    /// <summary>Reads an answer; false when it is none. Payments still on their way are left out: nothing has become of them yet.</summary>
    /// <param name="input">The file.</param>
    /// <param name="report">What it says.</param>
    public static bool TryRead(Stream input, out StatusReport report)
    {
        report = new([]);
        try
        {
            using var reader = XmlReader.Create(input, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 100_000_000 });
            if (XDocument.Load(reader).Root is not { } root || !root.Name.NamespaceName.Contains(":pain.002.", StringComparison.Ordinal) || Child(root, "CstmrPmtStsRpt") is not { } answer)
            {
                return false;
            }

            report = new([.. Of(answer)]);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static IEnumerable<StatusLine> Of(XElement answer)
    {
        var made = Day(Child(Child(answer, "GrpHdr"), "CreDtTm"));
        var original = Child(answer, "OrgnlGrpInfAndSts");
        var message = Child(original, "OrgnlMsgId")?.Value.Trim() ?? "";
        var debits = Children(answer, "OrgnlPmtInfAndSts").ToList();
        foreach (var one in debits.SelectMany(debit => Children(debit, "TxInfAndSts")))
        {
            if (Line(one, "TxSts", Child(one, "OrgnlEndToEndId")?.Value.Trim() ?? "", Day(Child(one, "AccptncDtTm")) ?? made) is { } line)
            {
                yield return line;
            }
        }

        // Said of everything: what was said of one payment comes before.
        foreach (var whole in debits.Select(debit => Line(debit, "PmtInfSts", message, made)).Append(original is null ? null : Line(original, "GrpSts", message, made)).OfType<StatusLine>())
        {
            yield return whole with { IsWhole = true };
        }
    }

    private static StatusLine? Line(XElement element, string status, string reference, DateOnly? day)
    {
        PaymentStatus? become = Child(element, status)?.Value.Trim() switch
        {
            "RJCT" or "CANC" => PaymentStatus.Rejected,
            "ACSC" or "ACCC" => PaymentStatus.Paid,
            _ => null,
        };
        if (become is not { } known || day is not { } on)
        {
            return null;
        }

        var why = Children(element, "StsRsnInf").FirstOrDefault();
        var words = string.Join(' ', Children(why, "AddtlInf").Select(e => e.Value.Trim()).Append(Child(Child(why, "Rsn"), "Prtry")?.Value.Trim()).Where(w => !string.IsNullOrEmpty(w)));
        var code = Child(Child(why, "Rsn"), "Cd")?.Value.Trim();
        return known == PaymentStatus.Rejected
            ? new(reference, new PaymentReport(known, on, words.Length == 0 ? null : words) { ReasonCode = code ?? "NARR" })
            : new(reference, new PaymentReport(known, on, null));
    }

    // The day that is written: a bank writes its own time.
    private static DateOnly? Day(XElement? element) =>
        element?.Value.Trim() is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static XElement? Child(XElement? element, string name) => Children(element, name).FirstOrDefault();

    private static IEnumerable<XElement> Children(XElement? element, string name) => element?.Elements().Where(e => e.Name.LocalName == name) ?? [];
}

/// <summary>What is said of a payment, or of all payments of a batch.</summary>
/// <param name="Reference">Reference of the payment, or of the batch.</param>
/// <param name="Report">What became of it.</param>
public sealed record StatusLine(string Reference, PaymentReport Report)
{
    /// <summary>Whether all payments of the batch are meant.</summary>
    public bool IsWhole { get; init; }
}
