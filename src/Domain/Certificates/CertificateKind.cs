namespace Misthos.Domain.Certificates;

/// <summary>What a certificate is for.</summary>
public enum CertificateKind
{
    /// <summary>The person was at a sitting; issued once attendance is closed.</summary>
    Presence,

    /// <summary>The person is convened to a sitting still to come; shown beforehand to an employer, a university or a school.</summary>
    Convocation,

    /// <summary>The person took part in an edition.</summary>
    Participation,

    /// <summary>Skills the person chose and illustrated, with the sittings and roles they rest on.</summary>
    Skills,
}

/// <summary>To whom a convocation is shown; its words are theirs.</summary>
public enum CertificateReader
{
    /// <summary>Anybody.</summary>
    Anyone,

    /// <summary>An employer.</summary>
    Employer,

    /// <summary>A university.</summary>
    University,

    /// <summary>A secondary school (<i>lycée</i>).</summary>
    School,
}

/// <summary>Why a certificate stopped being valid. It is public, and therefore never free text.</summary>
public enum RevocationCause
{
    /// <summary>The attendance it rests on was corrected.</summary>
    AttendanceCorrected,

    /// <summary>The sitting was moved: day, hours or place.</summary>
    SittingMoved,

    /// <summary>The sitting was cancelled.</summary>
    SittingCancelled,

    /// <summary>A newer certificate says more.</summary>
    Renewed,

    /// <summary>The name on it was wrong.</summary>
    NameCorrected,

    /// <summary>It should not have been issued.</summary>
    IssuedInError,

    /// <summary>The person asked for it.</summary>
    HolderAsked,
}
