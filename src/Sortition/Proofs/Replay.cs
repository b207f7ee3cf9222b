namespace Misthos.Sortition;

/// <summary>What a replay looks at.</summary>
public enum ReplayCheck
{
    /// <summary>The proof is complete, with its seal: drawn, by a known method and rule.</summary>
    Proof,

    /// <summary>The engine is this version of it.</summary>
    Engine,

    /// <summary>The published lottery has the fingerprint of the proof.</summary>
    Lottery,

    /// <summary>The random value gives the number of the panel.</summary>
    Index,

    /// <summary>The panel of the proof is the panel of that number, and every panel of the lottery has the right size.</summary>
    Panel,

    /// <summary>The quotas have the fingerprint of the proof.</summary>
    Quotas,

    /// <summary>The tickets have the fingerprint of the proof.</summary>
    Tickets,

    /// <summary>The pool has the fingerprint of the proof.</summary>
    Pool,

    /// <summary>Every panel of the lottery meets every quota and the household rule.</summary>
    QuotasMet,

    /// <summary>The rule, applied again, gives this reserve (and this panel, with the method random).</summary>
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

/// <summary>
/// Checks a published draw, with the public files alone or with everything. Nothing is solved: fingerprints, one number, and counts;
/// only the method random walks again.
/// </summary>
public static class Replay
{
    /// <summary>Checks as much as the files given allow, and says what it did not check.</summary>
    /// <param name="proof">The published proof.</param>
    /// <param name="lottery">The published lottery.</param>
    /// <param name="quotas">The published quotas, if at hand.</param>
    /// <param name="request">The whole request with the tickets as issued, if at hand.</param>
    /// <param name="fingerprint">SHA-256 of the file of the lottery as it was read, when it was; otherwise that of a file written from it.</param>
    public static ReplayReport Verify(
        Proof proof, IReadOnlyList<LotteryEntry> lottery, Quotas? quotas = null, DrawRequest? request = null, string? fingerprint = null)
    {
        var drawn = proof is { Random.Length: > 0, Index: not null } && proof.Rule == Rules.Of(proof.Method);
        var panels = lottery.GroupBy(e => e.Panel).ToDictionary(g => g.Key, g => g.Select(e => e.Ticket).ToList());
        return new(
        [
            Finding(ReplayCheck.Proof, drawn && proof.IsSealed, "the proof names a random value, a panel and the published rule, and has its seal"),
            proof.Engine == EngineInfo.Version
                ? Finding(ReplayCheck.Engine, true, "the engine is " + proof.Engine)
                : new(ReplayCheck.Engine, ReplayOutcome.NotChecked, $"drawn by {proof.Engine}, replayed by {EngineInfo.Version}"),
            Finding(ReplayCheck.Lottery, (fingerprint ?? LotteryFile.Fingerprint(lottery)) == proof.Hashes.PublicLottery, "the lottery has the published fingerprint"),
            Finding(ReplayCheck.Index, drawn && IndexOf(proof) == proof.Index, $"the random value gives the panel number {proof.Index}"),
            Finding(ReplayCheck.Panel, PanelFollows(proof, panels), $"the panel is number {proof.Index} of {proof.LotterySize}, and each of them fills the seats"),
            Compare(ReplayCheck.Quotas, request?.Quotas ?? quotas, q => Canonical.Quotas(q, proof.Seats, proof.HouseholdRule) == proof.Hashes.Quotas, "the quotas have the published fingerprint"),
            Compare(ReplayCheck.Tickets, request, r => Canonical.Tickets(r.Pool, r.Tickets) == proof.Hashes.Tickets, "the tickets have the published fingerprint"),
            Compare(ReplayCheck.Pool, request, r => Canonical.Pool(r) == proof.Hashes.Pool, "the pool has the published fingerprint"),
            Compare(ReplayCheck.QuotasMet, request, r => panels.Values.All(new PanelCheck(r).Meets), "every panel of the lottery meets every quota and the household rule"),
            Compare(ReplayCheck.Rule, request, r => drawn && Again(r, proof), proof.Method == DrawMethod.Random ? "the rule gives this panel and this reserve" : "the rule gives this reserve"),
        ]);
    }

    private static int IndexOf(Proof proof) =>
        proof.Method == DrawMethod.Random ? 1 : PublicIndex.Of(proof.Random!, proof.Hashes.PublicLottery ?? "", Math.Max(1, proof.LotterySize));

    private static bool PanelFollows(Proof proof, Dictionary<int, List<string>> panels) =>
        panels.Count == proof.LotterySize
        && panels.Keys.All(number => number <= proof.LotterySize)
        && panels.Values.All(p => p.Distinct(StringComparer.Ordinal).Count() == proof.Seats - proof.AlreadySeated && p.Count == proof.Seats - proof.AlreadySeated)
        && panels.GetValueOrDefault(proof.Index ?? 0, []).Order(StringComparer.Ordinal).SequenceEqual(proof.Panel, StringComparer.Ordinal);

    private static bool Again(DrawRequest request, Proof proof)
    {
        request = request with { Reserve = proof.Reserve.Count };
        if (proof.Method != DrawMethod.Random)
        {
            var byTicket = request.Candidates.ToDictionary(p => request.Tickets[p.Id], StringComparer.Ordinal);
            return proof.Panel.All(byTicket.ContainsKey) && new ReserveChoice(request, [.. proof.Panel.Select(t => byTicket[t])], proof.Random!).Find()
                .Select(p => request.Tickets[p.Id]).SequenceEqual(proof.Reserve, StringComparer.Ordinal);
        }

        try
        {
            var again = Draw.Walk(request, proof.Random!).Proof;
            return again.Panel.SequenceEqual(proof.Panel) && again.Reserve.SequenceEqual(proof.Reserve);
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
