using System.Globalization;
using System.Text;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>The table for an outside printer: semicolons, UTF-8 with a mark, the lines of an address in the order of NF Z10-011.</summary>
internal static class AddressTable
{
    private const string Columns = "numero;ligne1_destinataire;ligne2_appartement;ligne3_batiment;ligne4_voie;ligne5_lieu_dit;ligne6_code_postal_ville;ligne7_pays;prenom;nom;code;adresse_qr;date_limite;strate\r\n";

    public static byte[] Lines(LetterBatch batch, IEnumerable<PanelInvitation> invitations, IEnumerable<LetterSheet> sheets, bool isFirst)
    {
        var text = new StringBuilder(isFirst ? Columns : "");
        foreach (var (invitation, sheet) in invitations.Zip(sheets))
        {
            string[] cells =
            [
                sheet.Number.ToString(CultureInfo.InvariantCulture), .. sheet.Address.Cells, sheet.GivenName, sheet.FamilyName,
                ShortCode.Show(sheet.Code), batch.FormOf(sheet.Code), Format.ShortDay(batch.Info.Channel.AnswerBy), invitation.Stratum,
            ];
            text.AppendJoin(';', cells.Select(CsvText.Cell)).Append("\r\n");
        }

        return [.. isFirst ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
