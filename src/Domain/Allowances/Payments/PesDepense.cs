using System.Globalization;
using System.Text;
using System.Xml;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>
/// A PES V2 « Aller dépense » file: one bordereau of ordinary expenses for the public accountant (Hélios), who makes the transfers.
/// Names and texts are written in capitals of the bank's characters, values in attributes <c>V</c>, inner elements without namespace.
/// </summary>
/// <param name="Settings">Who sends, and on which budget line.</param>
/// <param name="Slip">The bordereau and its numbers.</param>
/// <param name="Lines">One line a person.</param>
/// <remarks>Schema set v5.17 of the DGFiP.</remarks>
public sealed record PesDepense(PesSettings Settings, PesSlip Slip, IReadOnlyList<PesLine> Lines)
{
    private const string Root = "http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/aller";

    /// <summary>The sum of the lines, to the cent.</summary>
    public Money Total => Money.Sum(Lines.Select(line => line.Amount));

    /// <summary>Name of the file, at most 100 characters.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"PESALR1_{Settings.Siret}_{Slip.Year}_{Slip.Number:0000000}");

    /// <summary>
    /// Why Hélios would refuse: codes <c>pes.flow.*</c> for what the schema forbids (the whole file comes back), <c>pes.slip.*</c> for what
    /// the accountant's rules forbid (the bordereau comes back). The first value names the person, where one is meant.
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotWrite() => PesCheck.Of(this);

    /// <summary>Writes the file, line by line; the stream stays open.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotWrite"/> is not empty; nothing is written.</exception>
    public void Write(Stream output)
    {
        if (WhyNotWrite() is { Count: > 0 } refusals)
        {
            throw new InvalidOperationException($"The file cannot be written: {refusals[0].Code}.");
        }

        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = Encoding.Latin1, Indent = true, CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteStartElement("n", "PES_Aller", Root);
        WriteEnvelope(xml);
        xml.WriteStartElement("PES_DepenseAller");
        xml.WriteStartElement("EnTeteDepense");
        Values(xml, ("IdVer", "2"), ("InfoDematerialisee", "0"));
        xml.WriteEndElement();
        xml.WriteStartElement("Bordereau");
        WriteSlip(xml);
        WritePieces(xml);
        xml.WriteEndDocument();
    }

    private void WriteEnvelope(XmlWriter xml)
    {
        xml.WriteStartElement("Enveloppe");
        xml.WriteStartElement("Parametres");
        Values(xml, ("Version", "2"), ("TypFic", "PESALR1"), ("NomFic", Name));
        xml.WriteEndElement();
        xml.WriteStartElement("Emetteur");
        Values(xml, ("Sigle", "MISTHOS"), ("Adresse", "MISTHOS"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("EnTetePES");
        Values(xml, ("DteStr", Day(Slip.IssuedOn)), ("IdPost", Settings.PostId), ("IdColl", Settings.Siret), ("CodCol", Settings.CollectivityCode), ("CodBud", Settings.BudgetCode));
        xml.WriteEndElement();
    }

    private void WriteSlip(XmlWriter xml)
    {
        xml.WriteStartElement("BlocBordereau");
        Values(
            xml, ("Exer", Whole(Slip.Year)), ("IdBord", Whole(Slip.Number)), ("DteBordEm", Day(Slip.IssuedOn)), ("TypBord", "01"),
            ("NbrPce", Whole(Settings.IsCollective ? 1 : Lines.Count)), ("MtBordHT", Euros(Total)));
        xml.WriteEndElement();
    }

    private void WritePieces(XmlWriter xml)
    {
        var pieces = Settings.IsCollective ? [Lines] : Lines.Select(line => (IReadOnlyList<PesLine>)[line]);
        foreach (var (number, lines) in Slip.PieceNumbers.Zip(pieces))
        {
            xml.WriteStartElement("Piece");
            xml.WriteStartElement("BlocPiece");
            xml.WriteStartElement("InfoPce");
            Values(xml, ("IdPce", Whole(number)), ("TypPce", Settings.IsCollective ? "08" : "01"), ("NatPce", Settings.PieceNature), ("Obj", Text(Slip.Subject, PesCheck.SubjectLength)));
            xml.WriteEndElement();
            xml.WriteEndElement();
            for (var i = 0; i < lines.Count; i++)
            {
                PesWriter.Line(xml, i + 1, lines[i], Settings);
            }

            xml.WriteEndElement();
        }
    }

    internal static void Values(XmlWriter xml, params ReadOnlySpan<(string Element, string? Value)> values)
    {
        foreach (var (element, value) in values)
        {
            if (value is not null)
            {
                xml.WriteStartElement(element);
                xml.WriteAttributeString("V", value);
                xml.WriteEndElement();
            }
        }
    }

    internal static string Text(string text, int length) => SepaText.Cut(SepaText.Convert(text).ToUpperInvariant(), length);

    internal static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Euros(Money amount) => amount.InEuros.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
