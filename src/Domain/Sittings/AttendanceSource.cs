namespace Misthos.Domain.Sittings;

/// <summary>Where an attendance entry comes from.</summary>
public enum AttendanceSource
{
    /// <summary>The signed sheet.</summary>
    SignedSheet,

    /// <summary>The reception desk, by name.</summary>
    Reception,

    /// <summary>The reception desk, by the badge the person showed.</summary>
    Badge,

    /// <summary>A correction after the sitting was closed.</summary>
    Correction,
}
