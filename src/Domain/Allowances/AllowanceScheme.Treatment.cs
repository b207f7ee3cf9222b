namespace Misthos.Domain.Allowances;

public sealed partial class AllowanceScheme
{
    private readonly List<TreatmentDecision> _treatmentDecisions = [];

    /// <summary>Income tax, as decided last.</summary>
    public TaxTreatment Tax { get; private set; }

    /// <summary>Social contributions, as decided last.</summary>
    public SocialTreatment Social { get; private set; }

    /// <summary>Decisions on the tax and social treatment, oldest first.</summary>
    public IReadOnlyList<TreatmentDecision> TreatmentDecisions => [.. _treatmentDecisions.OrderBy(decision => decision.Order)];

    /// <summary>Whether both treatments are decided. Until then amounts are computed and shown, and nothing is settled.</summary>
    public bool IsTreatmentDecided => Tax != TaxTreatment.Undecided && Social != SocialTreatment.Undecided;

    /// <summary>Decides the tax and social treatment, and keeps who decided, when and on what ground; a decision may be taken back.</summary>
    /// <exception cref="ArgumentException">No ground.</exception>
    public void DecideTreatment(TaxTreatment tax, SocialTreatment social, string ground, StateRecording recording)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ground);
        _treatmentDecisions.Add(new TreatmentDecision(this, _treatmentDecisions.Count + 1, (tax, social, ground), recording));
        (Tax, Social) = (tax, social);
    }
}
