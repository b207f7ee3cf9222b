using Misthos.Domain.Administration;

namespace Misthos.Domain.Certificates;

/// <summary>Where the making of a sitting's certificates is.</summary>
public enum CertificateBatchStatus
{
    /// <summary>Being made.</summary>
    Preparing,

    /// <summary>The file is there.</summary>
    Ready,

    /// <summary>The file could not be made.</summary>
    Failed,
}

/// <summary>How a sitting's certificates are handed over.</summary>
public enum CertificateBatchFormat
{
    /// <summary>One PDF, to print at once.</summary>
    OnePdf,

    /// <summary>A ZIP with a PDF for each person, to send.</summary>
    Zip,
}

/// <summary>Why no file could be made.</summary>
public enum CertificateBatchFault
{
    /// <summary>There is no Chromium to print with.</summary>
    NoPrinter,

    /// <summary>Nobody has anything to be attested.</summary>
    Nobody,

    /// <summary>The server stopped each time.</summary>
    Interrupted,

    /// <summary>Something broke; the log of the server says what.</summary>
    Broken,
}

/// <summary>What is asked for.</summary>
/// <param name="Kind"><see cref="CertificateKind.Presence"/> or <see cref="CertificateKind.Convocation"/>.</param>
/// <param name="Format">One PDF or a ZIP.</param>
/// <param name="Language">"fr", "en", or empty for each person's own.</param>
/// <param name="Site">Address of the site printed in the codes, without a final slash.</param>
public sealed record CertificateOrder(CertificateKind Kind, CertificateBatchFormat Format, string Language, string Site);

/// <summary>The certificates of a whole sitting, made away from requests. A worker claims the row and keeps it alive, as a mailing's.</summary>
public sealed class CertificateBatch : Entity
{
    /// <summary>Attempts after which it is given up.</summary>
    public const int MostAttempts = 3;

    private CertificateBatch()
    {
    }

    /// <summary>Asks for the certificates of a sitting.</summary>
    public CertificateBatch(Guid authorityId, Guid sittingId, CertificateOrder order, Guid by, DateTimeOffset at)
        : base(authorityId)
    {
        (SittingId, By, At) = (sittingId, by, at);
        (Kind, Format, Language, Site) = (order.Kind, order.Format, order.Language, order.Site);
        OpenKey = $"{sittingId}:{order.Kind}:{order.Format}:{order.Language}";
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>What is attested.</summary>
    public CertificateKind Kind { get; private set; }

    /// <summary>How it is handed over.</summary>
    public CertificateBatchFormat Format { get; private set; }

    /// <summary>Language of the papers; empty for each person's own.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Address of the site in the codes.</summary>
    public string Site { get; private set; } = "";

    /// <summary>Names what is being made; null at the end. A unique index lets one of two organisers ask for the same.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>Where it is.</summary>
    public CertificateBatchStatus Status { get; private set; }

    /// <summary>Why no file could be made.</summary>
    public CertificateBatchFault? Fault { get; private set; }

    /// <summary>Certificates to make.</summary>
    public int Total { get; private set; }

    /// <summary>Certificates made.</summary>
    public int Done { get; private set; }

    /// <summary>Who asked for it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Times it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Who makes it; null when nobody does.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>Last sign of life of who makes it, UTC.</summary>
    public DateTimeOffset? BeatAt { get; private set; }

    /// <summary>The file, for a few days; certificates themselves stay. Empty once it is removed.</summary>
    [Private]
    [Secret]
    public byte[] Content { get; private set; } = [];

    /// <summary>The file is there.</summary>
    public void Finish(int certificates, byte[] content, DateTimeOffset at)
    {
        (Status, Done, Total, EndedAt, OpenKey) = (CertificateBatchStatus.Ready, certificates, certificates, at, null);
        Content = content;
    }

    /// <summary>The file cannot be made.</summary>
    public void Fail(CertificateBatchFault fault, DateTimeOffset at) =>
        (Status, Fault, EndedAt, OpenKey) = (CertificateBatchStatus.Failed, fault, at, null);
}
