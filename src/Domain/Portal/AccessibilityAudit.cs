namespace Misthos.Domain.Portal;

/// <summary>How far a site meets the RGAA, as the declaration and every page say it (décret n° 2019-768).</summary>
public enum AccessibilityState
{
    /// <summary><i>Non conforme</i>: under half of the applicable criteria, or no audit that holds.</summary>
    NotCompliant,

    /// <summary><i>Partiellement conforme</i>: half or more.</summary>
    Partial,

    /// <summary><i>Totalement conforme</i>: all.</summary>
    Full,
}

/// <summary>An audit of the site against the RGAA, as an administrator entered it. Never changed: another audit is another row, the latest counts.</summary>
public sealed class AccessibilityAudit : Entity
{
    /// <summary>Criteria of the RGAA 4.1.</summary>
    public const int Criteria = 106;

    /// <summary>Years a declaration holds.</summary>
    public const int YearsValid = 3;

    private AccessibilityAudit()
    {
    }

    /// <summary>Records an audit.</summary>
    /// <exception cref="InvalidOperationException"><see cref="AuditFindings.WhyNot"/> is not empty.</exception>
    public AccessibilityAudit(Guid authorityId, AuditFindings findings, DateOnly today, Guid by)
        : base(authorityId)
    {
        if (findings.WhyNot(today).Count > 0)
        {
            throw new InvalidOperationException("These findings are not possible.");
        }

        (On, Auditor, Method, Applicable, Met) = (findings.On, findings.Auditor, findings.Method, findings.Applicable, findings.Met);
        (NotAccessible, Derogations, Exempt, DeclaredOn, By) = (findings.NotAccessible, findings.Derogations, findings.Exempt, today, by);
    }

    /// <summary>Last day of the audit.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who audited: a company, or the authority itself.</summary>
    public string Auditor { get; private set; } = "";

    /// <summary>How: pages of the sample, browsers and screen readers, tools.</summary>
    public string Method { get; private set; } = "";

    /// <summary>Criteria that apply to the sample.</summary>
    public int Applicable { get; private set; }

    /// <summary>Criteria met on every page of the sample.</summary>
    public int Met { get; private set; }

    /// <summary>Content that is not accessible, one a line.</summary>
    public string NotAccessible { get; private set; } = "";

    /// <summary>Content left as it is for a disproportionate burden, with the way out offered, one a line.</summary>
    public string Derogations { get; private set; } = "";

    /// <summary>Content the law does not cover, one a line.</summary>
    public string Exempt { get; private set; } = "";

    /// <summary>Day the declaration was made.</summary>
    public DateOnly DeclaredOn { get; private set; }

    /// <summary>Who entered it.</summary>
    public Guid By { get; private set; }

    /// <summary>Tenths of a percent of the applicable criteria that are met, rounded down: 1000 only when all are.</summary>
    public int RateInThousandths => Met * 1000 / Applicable;

    /// <summary>Last day the declaration holds.</summary>
    public DateOnly HoldsUntil => DeclaredOn.AddYears(YearsValid);

    /// <summary>What the site may say of itself on a day.</summary>
    public AccessibilityState StateOn(DateOnly day) =>
        day > HoldsUntil || Met * 2 < Applicable ? AccessibilityState.NotCompliant : Met == Applicable ? AccessibilityState.Full : AccessibilityState.Partial;
}

/// <summary>What an audit found.</summary>
public sealed record AuditFindings(DateOnly On, string Auditor, string Method, int Applicable, int Met, string NotAccessible, string Derogations, string Exempt)
{
    /// <summary>Why these findings cannot be; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNot(DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (On > today || On < today.AddYears(-AccessibilityAudit.YearsValid))
        {
            refusals.Add(new Refusal("audit.day"));
        }

        if (Applicable is < 1 or > AccessibilityAudit.Criteria)
        {
            refusals.Add(new Refusal("audit.applicable"));
        }

        if (Met < 0 || Met > Applicable)
        {
            refusals.Add(new Refusal("audit.met"));
        }

        if (Met < Applicable && NotAccessible.Length + Derogations.Length == 0)
        {
            refusals.Add(new Refusal("audit.not-accessible"));
        }

        return refusals;
    }
}
