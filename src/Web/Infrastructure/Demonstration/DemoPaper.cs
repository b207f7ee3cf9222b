using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>A page of one line, as a scanner would leave it: the demonstration has no signed paper of its own.</summary>
internal static class DemoPaper
{
    /// <summary>Keeps a file; its identifier.</summary>
    public static Guid Keep(this DemoScope demo, string name, byte[] content, string mediaType = "application/pdf")
    {
        var file = new StoredDocument(demo.AuthorityId, name, mediaType, content, Convert.ToHexStringLower(SHA256.HashData(content)));
        demo.Db.Add(file);
        return file.Id;
    }

    public static void AddWithText(this DemoScope demo, CouncilAct act)
    {
        act.Attach(demo.Keep("deliberation.pdf", Pdf($"Délibération {act.Number}")));
        demo.Db.Add(act);
    }

    public static byte[] Pdf(string line)
    {
        var content = $"BT /F1 14 Tf 72 720 Td ({line}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>>stream\n{content}\nendstream"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        foreach (var (index, body) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj{body}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
