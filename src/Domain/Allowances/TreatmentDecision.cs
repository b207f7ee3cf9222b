namespace Misthos.Domain.Allowances;

/// <summary>What the tax administration or the authority says of the allowance's income tax. Nothing is paid until somebody decides.</summary>
public enum TaxTreatment
{
    /// <summary>Nobody has decided.</summary>
    Undecided,

    /// <summary>Taxable as wages, as the session indemnity of jurors is.</summary>
    Taxable,

    /// <summary>Exempt.</summary>
    Exempt,
}

/// <summary>What the Urssaf or the authority says of social contributions. Nothing is paid until somebody decides.</summary>
public enum SocialTreatment
{
    /// <summary>Nobody has decided.</summary>
    Undecided,

    /// <summary>Subject to contributions (paid occasional collaborators listed in CSS D.311-1).</summary>
    Subject,

    /// <summary>Not subject to contributions.</summary>
    NotSubject,
}

/// <summary>A decision on the tax and social treatment: never changed, never removed.</summary>
public sealed class TreatmentDecision : Entity
{
    private TreatmentDecision()
    {
    }

    internal TreatmentDecision(AllowanceScheme scheme, int order, (TaxTreatment Tax, SocialTreatment Social, string Ground) decision, StateRecording recording)
        : base(scheme.AuthorityId)
    {
        (SchemeId, Order) = (scheme.Id, order);
        (Tax, Social, Ground) = decision;
        (By, At) = (recording.By, recording.At);
    }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>Order, from 1; unique within a scheme.</summary>
    public int Order { get; private set; }

    /// <summary>Income tax.</summary>
    public TaxTreatment Tax { get; private set; }

    /// <summary>Social contributions.</summary>
    public SocialTreatment Social { get; private set; }

    /// <summary>On what ground: the answer of the Urssaf, a ruling, the opinion of the finance office.</summary>
    public string Ground { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
