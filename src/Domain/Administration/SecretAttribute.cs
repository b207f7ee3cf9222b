namespace Misthos.Domain.Administration;

/// <summary>
/// Marks a property that opens something (a token or its fingerprint), or that only the keys of this server open, and therefore never
/// leaves it: the export of an authority's data leaves it out and says so.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute
{
    /// <summary>Name of the boolean property of the same record that makes this one secret; null when it always is.</summary>
    public string? When { get; init; }
}
