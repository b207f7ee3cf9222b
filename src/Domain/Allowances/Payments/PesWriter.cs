using System.Xml;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>Writes the line of one person in a PES file.</summary>
internal static class PesWriter
{
    /// <summary>No VAT, a natural person, and their account for a transfer.</summary>
    public static void Line(XmlWriter xml, int number, PesLine line, PesSettings settings)
    {
        xml.WriteStartElement("LigneDePiece");
        xml.WriteStartElement("BlocLignePiece");
        xml.WriteStartElement("InfoLignePce");
        PesDepense.Values(
            xml, ("IdLigne", PesDepense.Whole(number)), ("Nature", settings.Nature), ("Fonction", settings.Function), ("Operation", settings.Operation),
            ("LibVir1", PesDepense.Text(line.Label, PesCheck.LabelLength)), ("ModRegl", line.Means switch { PaymentMeans.Cash => "01", PaymentMeans.Cheque => "02", _ => "03" }), ("TVAIntraCom", "0"), ("MtHT", PesDepense.Euros(line.Amount)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("Tiers");
        Person(xml, line.Payee);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, PesPayee payee)
    {
        xml.WriteStartElement("InfoTiers");
        PesDepense.Values(
            xml, ("RefTiers", payee.Reference), ("CatTiers", "01"), ("NatJur", "01"), ("Civilite", payee.Civility),
            ("Nom", Name(payee.FamilyName)), ("Prenom", Name(payee.GivenName)));
        xml.WriteEndElement();
        if (payee.Iban is { } iban)
        {
            xml.WriteStartElement("CpteBancaire");
            PesDepense.Values(xml, ("BIC", payee.Bic), ("IBAN", iban.Value), ("TitCpte", Name(payee.Holder)));
            xml.WriteEndElement();
        }
    }

    private static string Name(string text) => SepaText.Convert(text).ToUpperInvariant();
}
