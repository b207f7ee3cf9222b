namespace Misthos.Domain.Recruitment;

/// <summary>What the contacts with somebody invited gave. Whether the person registered is known from the registration alone.</summary>
public enum InvitationState
{
    /// <summary>Not contacted yet.</summary>
    Waiting,

    /// <summary>Contacted; no answer so far.</summary>
    Silent,

    /// <summary>Asked to be called again.</summary>
    CallBack,

    /// <summary>Said yes; the registration decides.</summary>
    Accepted,

    /// <summary>The number is wrong and no letter was sent.</summary>
    Unreachable,

    /// <summary>The letter came back.</summary>
    Returned,

    /// <summary>The person has died.</summary>
    Deceased,

    /// <summary>Said no.</summary>
    Refused,

    /// <summary>Said no, and asks never to be solicited again.</summary>
    Objected,
}
