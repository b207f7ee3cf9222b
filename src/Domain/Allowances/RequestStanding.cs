namespace Misthos.Domain.Allowances;

/// <summary>Where a person stands with a scheme that is asked for or has an income condition.</summary>
public enum RequestStanding
{
    /// <summary>The scheme pays on request and the person asked for nothing.</summary>
    NotAsked,

    /// <summary>The person does not want it.</summary>
    Declined,

    /// <summary>The person decides later.</summary>
    Deferred,

    /// <summary>The income condition waits for a decision: none holds on that day, or the last one could not tell.</summary>
    ToDecide,

    /// <summary>The conditions are met.</summary>
    Met,

    /// <summary>The quotient is above the threshold.</summary>
    AboveThreshold,
}

/// <summary>Says where a person stands; the amounts are the calculator's, which reads the same rows.</summary>
public static class RequestStandings
{
    /// <summary>Where the person stands with the scheme for a sitting of that day.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="said">All the person said about this scheme.</param>
    /// <param name="decisions">All decisions about the person for this scheme; one against another threshold counts for nothing.</param>
    /// <param name="day">Day of the sitting.</param>
    public static RequestStanding On(AllowanceScheme scheme, IEnumerable<AllowanceRequest> said, IEnumerable<EligibilityDecision> decisions, DateOnly day)
    {
        var last = AllowanceRequest.Latest(said)?.Choice;
        if (last == AllowanceChoice.Declined)
        {
            return RequestStanding.Declined;
        }

        if (last == AllowanceChoice.Deferred)
        {
            return RequestStanding.Deferred;
        }

        if (scheme.OnRequest && last is null)
        {
            return RequestStanding.NotAsked;
        }

        return scheme.QuotientThreshold is not { } threshold ? RequestStanding.Met : EligibilityDecision.ValidOn(decisions, day) switch
        {
            { Outcome: EligibilityOutcome.AtOrBelowThreshold } met when met.Threshold == threshold => RequestStanding.Met,
            { Outcome: EligibilityOutcome.AboveThreshold } above when above.Threshold == threshold => RequestStanding.AboveThreshold,
            _ => RequestStanding.ToDecide,
        };
    }
}
