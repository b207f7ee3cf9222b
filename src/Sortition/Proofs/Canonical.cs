using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Misthos.Sortition;

/// <summary>
/// Fingerprints that do not depend on how files are written: each line a JSON array, UTF-8, lines sorted as said and ended
/// by LF, then SHA-256 in hexadecimal. Tickets stand in every line about a person, so that nobody can guess
/// a pool and test the guess against its published fingerprint.
/// </summary>
internal static class Canonical
{
    private const int Full = 1 << 16;
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Pool(DrawRequest request)
    {
        var household = request.HouseholdRule != HouseholdRule.None;
        var features = request.Quotas.Features.Order(StringComparer.Ordinal).ToList();
        var others = request.Pool.Columns.Index().OrderBy(c => c.Item, StringComparer.Ordinal).ToList();
        return Hash(
        [
            ["columns", "ticket", "id", .. features, household ? "household" : null, .. others.Select(c => c.Item)],
            .. request.Pool.People
                .Select(p => (Ticket: request.Tickets[p.Id], Cells: Cells(request.Pool, p, features, household).Concat(others.Select(c => p.Cells[c.Index]))))
                .OrderBy(p => p.Ticket, StringComparer.Ordinal)
                .Select(p => (string?[])["pool", p.Ticket, .. p.Cells]),
            .. request.Seated.OrderBy(p => p.Id, StringComparer.Ordinal)
                .Select(p => (string?[])["seated", null, .. Cells(request.Already!, p, features, household)]),
        ]);
    }

    internal static string Quotas(Quotas quotas, int seats, HouseholdRule rule) => Hash(
    [
        ["panel", $"{seats}", rule.ToString()],
        .. quotas.Rows.OrderBy(q => q.Feature, StringComparer.Ordinal).ThenBy(q => q.Value, StringComparer.Ordinal)
            .Select(q => (string?[])["quota", q.Feature, q.Value, $"{q.Min}", $"{q.Max}"]),
    ]);

    internal static string Tickets(Pool pool, Tickets tickets) => Hash(
        pool.People.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => (string?[])["ticket", p.Id, tickets[p.Id]]));

    internal static string Lottery(DrawRequest request, IEnumerable<IReadOnlyList<string>> panels) => Hash(
        panels.Index().SelectMany(p => p.Item.Select(id => (Panel: p.Index + 1, Ticket: request.Tickets[id], Id: id)).OrderBy(e => e.Ticket, StringComparer.Ordinal))
            .Select(e => (string?[])["lottery", $"{e.Panel}", e.Ticket, e.Id]));

    internal static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string?> Cells(Pool pool, Person person, List<string> features, bool household)
    {
        var at = features.Select(f => pool.Features.Index().First(x => string.Equals(x.Item, f, StringComparison.OrdinalIgnoreCase)).Index);
        return [person.Id, .. at.Select(i => person.Values[i]), household ? person.Household : null];
    }

    private static string Hash(IEnumerable<string?[]> lines)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBufferWriter<byte>(2 * Full);
        using var writer = new Utf8JsonWriter(buffer, Json);
        foreach (var line in lines)
        {
            writer.Reset();
            writer.WriteStartArray();
            Array.ForEach(line, writer.WriteStringValue);
            writer.WriteEndArray();
            writer.Flush();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= Full)
            {
                sha.AppendData(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }

        sha.AppendData(buffer.WrittenSpan);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
