using System.Security.Cryptography;
using System.Text;
using Misthos.Domain;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Tells a list of rows from any later state of it, so that nobody overwrites what they have not seen.</summary>
internal static class ContentStamp
{
    public static string Of(IEnumerable<Entity> rows) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => $"{row.Id}/{row.Version} ")))))[..16];
}
