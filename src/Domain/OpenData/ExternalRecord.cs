namespace Misthos.Domain.OpenData;

/// <summary>
/// Which record of ours came from which row elsewhere: reading the same file again finds it instead of making another.
/// Only ever added.
/// </summary>
public sealed class ExternalRecord : Entity
{
    private ExternalRecord()
    {
    }

    /// <summary>Remembers where a record came from.</summary>
    public ExternalRecord(Guid authorityId, DataImportKind kind, string externalId, (Guid Id, string Url) record, DateTimeOffset at)
        : base(authorityId) => (Kind, ExternalId, RecordId, Url, At) = (kind, externalId, record.Id, record.Url, at);

    /// <summary>What the row was.</summary>
    public DataImportKind Kind { get; private set; }

    /// <summary>Its identifier there.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>The record here.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>Its address there, or empty.</summary>
    public string Url { get; private set; } = "";

    /// <summary>When it was taken over, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
