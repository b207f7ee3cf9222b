namespace Misthos.Domain.Recruitment;

/// <summary>Where a draw is in its life.</summary>
public enum PanelDrawStatus
{
    /// <summary>The lottery is being computed; nothing is published.</summary>
    Preparing,

    /// <summary>First act done: lottery and fingerprints are published, nobody is drawn.</summary>
    Prepared,

    /// <summary>Second act done: the public random value gave a panel, to be confirmed.</summary>
    Drawn,

    /// <summary>Confirmed: the members hold their mandates.</summary>
    Confirmed,

    /// <summary>Set aside, with a reason told in public.</summary>
    Discarded,

    /// <summary>The preparation ended before anything was published.</summary>
    Abandoned,
}

/// <summary>Why a preparation ended without a draw.</summary>
public enum AbandonCause
{
    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The engine failed.</summary>
    Failed,

    /// <summary>The server stopped during each of several attempts.</summary>
    Interrupted,
}

/// <summary>What is asked of a draw.</summary>
/// <param name="Method">Method of the engine.</param>
/// <param name="Seats">Seats to draw, at least 1.</param>
/// <param name="ReserveSize">People to name in reserve, 0 or more.</param>
public sealed record DrawTerms(string Method, int Seats, int ReserveSize);

/// <summary>What the engine gives for the record of a prepared draw.</summary>
/// <param name="Engine">Name and version.</param>
/// <param name="PoolHash">SHA-256 of the canonical pool.</param>
/// <param name="QuotasHash">SHA-256 of the canonical quotas.</param>
/// <param name="Proof">The commitment, JSON.</param>
public sealed record DrawTrace(string Engine, string PoolHash, string QuotasHash, string Proof);
