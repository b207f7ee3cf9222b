namespace Misthos.Domain.Benefits;

/// <summary>What a voucher opens.</summary>
public enum BenefitKind
{
    /// <summary>Cinema.</summary>
    Cinema,

    /// <summary>Skating rink.</summary>
    Rink,

    /// <summary>Swimming pool.</summary>
    Pool,

    /// <summary>Public transport.</summary>
    Transport,

    /// <summary>Anything else; its name says what.</summary>
    Other,
}

/// <summary>How a voucher reaches whom it is for.</summary>
public enum BenefitForm
{
    /// <summary>Handed over to the member.</summary>
    InPerson,

    /// <summary>Posted to the member.</summary>
    Posted,

    /// <summary>Handed over to the parent or guardian of a member under age.</summary>
    ToGuardian,
}

/// <summary>Why a voucher is given.</summary>
public enum BenefitReason
{
    /// <summary>For having come to a sitting.</summary>
    Sitting,

    /// <summary>As thanks, whatever the sittings.</summary>
    Thanks,
}

/// <summary>How a voucher given comes back.</summary>
public enum BenefitEnd
{
    /// <summary>The member gave it back.</summary>
    Returned,

    /// <summary>It was noted by mistake, and never given.</summary>
    Cancelled,
}
