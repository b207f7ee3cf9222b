using System.Globalization;
using System.Text;
using System.Xml;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>
/// A file of SEPA credit transfers (ISO 20022 pain.001): one debit of the payer, one transfer a person. For a <i>régie</i>, a CCAS or an
/// association; a city's own scheme is paid by its public accountant from a PES file.
/// </summary>
/// <param name="MessageId">The payer's number for the file, at most 33 characters: never used twice.</param>
/// <param name="CreatedAt">When the file is made, in the payer's time: written with its distance from UTC.</param>
/// <param name="ExecuteOn">The day the bank is asked to pay.</param>
/// <param name="Debtor">Who pays.</param>
/// <param name="Transfers">The payments.</param>
public sealed record CreditTransferFile(string MessageId, DateTimeOffset CreatedAt, DateOnly ExecuteOn, TransferDebtor Debtor, IReadOnlyList<Transfer> Transfers)
{
    /// <summary>The sum of the payments, to the cent.</summary>
    public Money Total => Money.Sum(Transfers.Select(t => t.Amount));

    /// <summary>Why the file cannot be written, one refusal a fault, naming the payment; empty when a bank would take it.</summary>
    public IReadOnlyList<Refusal> WhyNotWrite() => CreditTransferCheck.Of(this);

    /// <summary>Writes the file as UTF-8, payment by payment; the stream stays open.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotWrite"/> is not empty; nothing is written.</exception>
    public void Write(Stream output, CreditTransferVersion version)
    {
        if (WhyNotWrite() is { Count: > 0 } refusals)
        {
            throw new InvalidOperationException($"The file cannot be written: {refusals[0].Code}.");
        }

        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteStartElement("Document", $"urn:iso:std:iso:20022:tech:xsd:pain.001.001.{(version == CreditTransferVersion.V09 ? "09" : "03")}");
        xml.WriteStartElement("CstmrCdtTrfInitn");
        WriteHeader(xml);
        WriteDebit(xml, version);
        foreach (var transfer in Transfers)
        {
            WriteTransfer(xml, transfer, version);
        }

        xml.WriteEndDocument();
    }

    private void WriteHeader(XmlWriter xml)
    {
        xml.WriteStartElement("GrpHdr");
        xml.WriteElementString("MsgId", SepaText.Convert(MessageId));
        xml.WriteElementString("CreDtTm", CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        WriteSums(xml);
        Wrap(xml, () => xml.WriteElementString("Nm", SepaText.Convert(Debtor.Name)), "InitgPty");
        xml.WriteEndElement();
    }

    private void WriteDebit(XmlWriter xml, CreditTransferVersion version)
    {
        xml.WriteStartElement("PmtInf");
        xml.WriteElementString("PmtInfId", SepaText.Convert(MessageId) + "-1");
        xml.WriteElementString("PmtMtd", "TRF");
        xml.WriteElementString("BtchBookg", "true");
        WriteSums(xml);
        Wrap(xml, () => xml.WriteElementString("Cd", "SEPA"), "PmtTpInf", "SvcLvl");
        var day = ExecuteOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Wrap(xml, () => xml.WriteString(day), version == CreditTransferVersion.V09 ? ["ReqdExctnDt", "Dt"] : ["ReqdExctnDt"]);
        Wrap(xml, () => xml.WriteElementString("Nm", SepaText.Convert(Debtor.Name)), "Dbtr");
        Wrap(xml, () => xml.WriteElementString("IBAN", Debtor.Iban.Value), "DbtrAcct", "Id");
        WriteBank(xml, "DbtrAgt", Debtor.Bic, version);
        xml.WriteElementString("ChrgBr", "SLEV");
    }

    private static void WriteTransfer(XmlWriter xml, Transfer transfer, CreditTransferVersion version)
    {
        xml.WriteStartElement("CdtTrfTxInf");
        Wrap(xml, () => xml.WriteElementString("EndToEndId", SepaText.Convert(transfer.EndToEndId)), "PmtId");
        xml.WriteStartElement("Amt");
        xml.WriteStartElement("InstdAmt");
        xml.WriteAttributeString("Ccy", "EUR");
        xml.WriteString(Euros(transfer.Amount));
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (transfer.Bic is not null)
        {
            WriteBank(xml, "CdtrAgt", transfer.Bic, version);
        }

        Wrap(xml, () => xml.WriteElementString("Nm", SepaText.Convert(transfer.Holder)), "Cdtr");
        Wrap(xml, () => xml.WriteElementString("IBAN", transfer.Iban.Value), "CdtrAcct", "Id");
        Wrap(xml, () => xml.WriteElementString("Ustrd", SepaText.Cut(SepaText.Convert(transfer.Label), CreditTransferCheck.LabelLength)), "RmtInf");
        xml.WriteEndElement();
    }

    private static void WriteBank(XmlWriter xml, string element, string? bic, CreditTransferVersion version)
    {
        if (bic is null)
        {
            Wrap(xml, () => xml.WriteElementString("Id", "NOTPROVIDED"), element, "FinInstnId", "Othr");
            return;
        }

        Wrap(xml, () => xml.WriteElementString(version == CreditTransferVersion.V09 ? "BICFI" : "BIC", bic), element, "FinInstnId");
    }

    private void WriteSums(XmlWriter xml)
    {
        xml.WriteElementString("NbOfTxs", Transfers.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("CtrlSum", Euros(Total));
    }

    private static void Wrap(XmlWriter xml, Action content, params ReadOnlySpan<string> elements)
    {
        foreach (var element in elements)
        {
            xml.WriteStartElement(element);
        }

        content();
        for (var i = 0; i < elements.Length; i++)
        {
            xml.WriteEndElement();
        }
    }

    private static string Euros(Money amount) => amount.InEuros.ToString("0.00", CultureInfo.InvariantCulture);
}
