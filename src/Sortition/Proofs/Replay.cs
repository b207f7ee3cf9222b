namespace Misthos.Sortition;

/// <summary>What a replay looks at.</summary>
public enum ReplayCheck
{
    /// <summary>The proof is complete: drawn, by a known method and rule.</summary>
    Proof,

    /// <summary>The engine is this version of it.</summary>
    Engine,

    /// <summary>The published lottery has the fingerprint of the proof.</summary>
    Lottery,

    /// <summary>The panel of the proof is the panel of that number in the lottery, and has the right size.</summary>
    Panel,

    /// <summary>The quotas have the fingerprint of the proof.</summary>
    Quotas,

    /// <summary>The tickets have the fingerprint of the proof.</summary>
    Tickets,

    /// <summary>The pool has the fingerprint of the proof.</summary>
    Pool,

    /// <summary>The panel meets every quota and the household rule.</summary>
    QuotasMet,

    /// <summary>The rule, applied again, gives this panel and this reserve.</summary>
    Rule,
}

/// <summary>How a check ended.</summary>
public enum ReplayOutcome
{
    /// <summary>As published.</summary>
    Same,

    /// <summary>Not as published.</summary>
    Differs,

    /// <summary>Not looked at, for want of a file.</summary>
    NotChecked,
}

/// <summary>One check and its outcome.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">In English, for a terminal.</param>
public sealed record ReplayFinding(ReplayCheck Check, ReplayOutcome Outcome, string Detail);

/// <summary>All checks of a replay.</summary>
public sealed record ReplayReport(IReadOnlyList<ReplayFinding> Findings)
{
    /// <summary>Whether nothing that was checked differs.</summary>
    public bool Follows => Findings.All(f => f.Outcome != ReplayOutcome.Differs);
}

/// <summary>Checks a published draw, with the public files alone or with everything.</summary>
public static class Replay
{
    /// <summary>Checks as much as the files given allow, and says what it did not check.</summary>
    /// <param name="proof">The published proof.</param>
    /// <param name="lottery">The published lottery.</param>
    /// <param name="quotas">The published quotas, if at hand.</param>
    /// <param name="request">The whole request with the tickets as issued, if at hand: the draw is then done again.</param>
    public static ReplayReport Verify(
        Proof proof, IReadOnlyList<LotteryEntry> lottery, Quotas? quotas = null, DrawRequest? request = null)
    {
        var drawn = proof is { Random.Length: > 0, Index: not null } && Draw.IsAvailable(proof.Method) && proof.Rule == Rules.Random;
        var findings = new List<ReplayFinding>
        {
            Finding(ReplayCheck.Proof, drawn, "the proof names a random value, a panel and the published rule"),
            proof.Engine == EngineInfo.Version
                ? Finding(ReplayCheck.Engine, true, "the engine is " + proof.Engine)
                : new(ReplayCheck.Engine, ReplayOutcome.NotChecked, $"drawn by {proof.Engine}, replayed by {EngineInfo.Version}"),
            Finding(ReplayCheck.Lottery, Canonical.PublicLottery(lottery) == proof.Hashes.PublicLottery, "the lottery has the published fingerprint"),
            Finding(ReplayCheck.Panel, PanelFollows(proof, lottery), $"the panel is number {proof.Index} of the lottery and fills the seats"),
            Compare(ReplayCheck.Quotas, request?.Quotas ?? quotas, q => Canonical.Quotas(q, proof.Seats, proof.HouseholdRule) == proof.Hashes.Quotas, "the quotas have the published fingerprint"),
            Compare(ReplayCheck.Tickets, request, r => Canonical.Tickets(r.Pool, r.Tickets) == proof.Hashes.Tickets, "the tickets have the published fingerprint"),
            Compare(ReplayCheck.Pool, request, r => Canonical.Pool(r) == proof.Hashes.Pool, "the pool has the published fingerprint"),
            Compare(ReplayCheck.QuotasMet, request, r => PanelCheck.Meets(r, proof.Panel), "the panel meets every quota and the household rule"),
            Compare(ReplayCheck.Rule, request, r => drawn && Again(r, proof), "the rule gives this panel and this reserve"),
        };
        return new(findings);
    }

    private static bool PanelFollows(Proof proof, IReadOnlyList<LotteryEntry> lottery) =>
        proof.Panel.Count == proof.Seats - proof.AlreadySeated
        && proof.Panel.Distinct(StringComparer.Ordinal).Count() == proof.Panel.Count
        && lottery.Where(e => e.Panel == proof.Index).Select(e => e.Ticket).Order(StringComparer.Ordinal)
            .SequenceEqual(proof.Panel.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool Again(DrawRequest request, Proof proof)
    {
        try
        {
            var again = Draw.Panel(request with { Reserve = proof.Reserve.Count }, proof.Method, proof.Random!).Proof;
            return again.Panel.SequenceEqual(proof.Panel.Order(StringComparer.Ordinal)) && again.Reserve.SequenceEqual(proof.Reserve);
        }
        catch (ImpossibleQuotasException)
        {
            return false;
        }
    }

    private static ReplayFinding Compare<T>(ReplayCheck check, T? given, Func<T, bool> holds, string what)
        where T : class => given is null
            ? new(check, ReplayOutcome.NotChecked, "not checked (files not given): " + what)
            : Finding(check, holds(given), what);

    private static ReplayFinding Finding(ReplayCheck check, bool holds, string what) => holds
        ? new(check, ReplayOutcome.Same, what)
        : new(check, ReplayOutcome.Differs, "it is not so that " + what);
}
