using System.Text.Json;

namespace Misthos.Web.Features.Administration;

/// <summary>One field of an audit entry.</summary>
public sealed record AuditChange(string Field, string? Before, string? After)
{
    /// <summary>Stands for a private value.</summary>
    public const string Masked = Data.AuditTrail.Masked;

    /// <summary>Reads the JSON that the audit trail wrote.</summary>
    public static IReadOnlyList<AuditChange> Of(string json) =>
        [.. (JsonSerializer.Deserialize<Dictionary<string, string?[]>>(json) ?? []).Select(pair => new AuditChange(pair.Key, pair.Value[0], pair.Value[1]))];
}
