using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>Where a list is in its life.</summary>
public enum FrameState
{
    /// <summary>Read without a fault of form; its columns are to be confirmed.</summary>
    Uploaded,

    /// <summary>People can be drawn from it.</summary>
    Ready,

    /// <summary>Deleted here; what was deleted, and when, stays.</summary>
    Purged,
}

/// <summary>
/// A list people are drawn from (roll, phone numbers, addresses). It is kept as the file it came in, compressed, never as rows anybody could
/// search: the draw reads it once, whoever holds the sealed copy finds the same people, and deleting it leaves nothing behind.
/// </summary>
public sealed class SamplingFrame : Entity
{
    private readonly List<FramePart> _parts = [];

    private SamplingFrame()
    {
    }

    /// <summary>Takes a list in.</summary>
    /// <param name="channel">The channel it serves.</param>
    /// <param name="source">What was uploaded, by whom and when.</param>
    /// <param name="footing">Legal basis and purpose.</param>
    public SamplingFrame(RecruitmentChannel channel, FrameSource source, FrameFooting footing)
        : base(channel.AuthorityId)
    {
        (ChannelId, EditionId) = (channel.Id, channel.EditionId);
        (FileName, Bytes, Sha256, ImportedBy, ImportedAt) = (source.FileName, source.Bytes, source.Sha256, source.By, source.At);
        (LegalBasis, Purpose) = (footing.LegalBasis, footing.Purpose);
    }

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Names of the files, separated by commas.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Bytes of the whole list.</summary>
    public long Bytes { get; private set; }

    /// <summary>SHA-256 of the whole list, hexadecimal: what the sealed copy must have.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>What allows the authority to use the list.</summary>
    public string LegalBasis { get; private set; } = "";

    /// <summary>What it is used for.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Who brought it in.</summary>
    public Guid ImportedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public FrameState State { get; private set; }

    /// <summary>Which column says what: names of <see cref="FrameField"/> and headers.</summary>
    public Dictionary<string, string> Mapping { get; private set; } = [];

    /// <summary>Rows.</summary>
    public long Rows { get; private set; }

    /// <summary>People, or dwellings, each counted once.</summary>
    public long People { get; private set; }

    /// <summary>Rows with a cell that cannot be read; the people on them are kept.</summary>
    public long Doubtful { get; private set; }

    /// <summary>To whom the sealed copy was handed, in what capacity; null before.</summary>
    public string? SealedTo { get; private set; }

    /// <summary>The day the report of the draw was signed; null before.</summary>
    public DateOnly? ReportSignedOn { get; private set; }

    /// <summary>When it was deleted here, UTC; null before.</summary>
    public DateTimeOffset? PurgedAt { get; private set; }

    /// <summary>The list, in parts.</summary>
    public IReadOnlyList<FramePart> Parts => _parts;

    /// <summary>Adds the next part of the list.</summary>
    /// <param name="content">Compressed bytes.</param>
    public void Add(byte[] content) => _parts.Add(new FramePart(AuthorityId, Id, _parts.Count + 1, content));

    /// <summary>Column of a field; null when the list has none.</summary>
    public string? ColumnOf(FrameField field) => Mapping.GetValueOrDefault(field.ToString());

    /// <summary>Confirms the columns: people can be drawn from now on.</summary>
    public void Confirm(IReadOnlyDictionary<FrameField, string> mapping, FrameCount count)
    {
        Mapping = mapping.ToDictionary(m => m.Key.ToString(), m => m.Value, StringComparer.Ordinal);
        (Rows, People, Doubtful, State) = (count.Rows, count.People, count.Doubtful, FrameState.Ready);
    }

    /// <summary>Records that the report was signed and the sealed copy handed over.</summary>
    public void Seal(string to, DateOnly signedOn) => (SealedTo, ReportSignedOn) = (to, signedOn);

    /// <summary>Why the list cannot be deleted for good; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotPurge() =>
        State == FrameState.Purged ? [new Refusal("frame.purged")] : SealedTo is null ? [new Refusal("frame.not-sealed")] : [];

    /// <summary>Records the deletion of the list; the parts are deleted with it.</summary>
    public void Purge(DateTimeOffset at) => (State, PurgedAt) = (FrameState.Purged, at);
}

/// <summary>Names of the files, bytes, SHA-256 (hexadecimal), who and when (UTC).</summary>
public sealed record FrameSource(string FileName, long Bytes, string Sha256, Guid By, DateTimeOffset At);

/// <summary>Why a list may be used and what for.</summary>
public sealed record FrameFooting(string LegalBasis, string Purpose);

/// <summary>Rows, people (or dwellings) and rows with an unreadable cell.</summary>
public sealed record FrameCount(long Rows, long People, long Doubtful);

/// <summary>A part of a list, compressed.</summary>
public sealed class FramePart : Entity
{
    private FramePart()
    {
    }

    internal FramePart(Guid authorityId, Guid frameId, int number, byte[] content)
        : base(authorityId) => (FrameId, Number, Content) = (frameId, number, content);

    /// <summary>The list.</summary>
    public Guid FrameId { get; private set; }

    /// <summary>Order, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Compressed bytes (gzip).</summary>
    [Private]
    [Secret]
    public byte[] Content { get; private set; } = [];
}
