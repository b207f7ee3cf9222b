namespace Misthos.Domain.Allowances;

/// <summary>Where a council act stands. Stored by name.</summary>
public enum CouncilActStateKind
{
    /// <summary>Executory: published and, where the law asks it, transmitted to the prefect (CGCT L.2131-1).</summary>
    InForce,

    /// <summary>Before a court (for example a <i>déféré préfectoral</i>, CGCT L.2131-6). A claim does not suspend by itself (CJA L.4): still payable.</summary>
    Contested,

    /// <summary>Suspended by the judge (CJA L.521-1, L.554-1): nothing may be paid.</summary>
    Suspended,

    /// <summary>A court has rejected the claim; payable.</summary>
    Upheld,

    /// <summary>Annulled or withdrawn: nothing may be paid from the effective day on. An annulment reaches back, as a rule, to the day of adoption.</summary>
    Annulled,

    /// <summary>Upheld, and the judgment is under appeal, which does not suspend (CJA R.811-14): payable.</summary>
    UpheldUnderAppeal,

    /// <summary>Annulled, and the judgment is under appeal, which does not suspend it (CJA R.811-14): nothing may be paid.</summary>
    AnnulledUnderAppeal,
}

/// <summary>What a state of an act means for payment.</summary>
public static class CouncilActStateKinds
{
    /// <summary>Whether an allowance may be paid on an act in this state.</summary>
    public static bool AllowsPayment(this CouncilActStateKind kind) =>
        kind is CouncilActStateKind.InForce or CouncilActStateKind.Contested or CouncilActStateKind.Upheld or CouncilActStateKind.UpheldUnderAppeal;
}
