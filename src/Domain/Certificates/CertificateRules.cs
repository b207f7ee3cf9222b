using Misthos.Domain.Sittings;

namespace Misthos.Domain.Certificates;

/// <summary>When a certificate may be issued.</summary>
public static class CertificateRules
{
    /// <summary>Why a presence is not attested; empty when it is. Only closed attendance is attested, for it does not move by itself any more.</summary>
    public static IReadOnlyList<Refusal> WhyNotPresence(Sitting sitting, Attendance? attendance) =>
        sitting.Status == SittingStatus.Cancelled ? [new Refusal("certificate.sitting-cancelled")]
            : sitting.Status != SittingStatus.Closed ? [new Refusal("certificate.attendance-open")]
            : attendance is not { WasThere: true } ? [new Refusal("certificate.was-not-there")]
            : [];

    /// <summary>Why no convocation is certified; empty when one is.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="isConvened">Whether the person was convened.</param>
    public static IReadOnlyList<Refusal> WhyNotConvocation(Sitting sitting, bool isConvened) =>
        sitting.Status == SittingStatus.Cancelled ? [new Refusal("certificate.sitting-cancelled")]
            : sitting.Status == SittingStatus.Closed ? [new Refusal("certificate.sitting-over")]
            : !isConvened ? [new Refusal("certificate.not-convened")]
            : [];

    /// <summary>Why participation is not attested; empty when it is.</summary>
    /// <param name="facts">What would be attested.</param>
    public static IReadOnlyList<Refusal> WhyNotParticipation(CertificateFacts facts) =>
        facts.Sittings == 0 ? [new Refusal("certificate.no-sitting-yet")] : [];

    /// <summary>Why skills are not attested; empty when they are.</summary>
    /// <param name="facts">What would be attested.</param>
    public static IReadOnlyList<Refusal> WhyNotSkills(CertificateFacts facts) =>
        facts.Lines.Count == 0 ? [new Refusal("certificate.no-skill-chosen")] : WhyNotParticipation(facts);
}
