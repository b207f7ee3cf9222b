using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Allowances;

/// <summary>All that the allowances of one sitting depend on, loaded once.</summary>
internal sealed record AllowanceFacts(Sitting Sitting, AllowanceScheme? Scheme)
{
    public ILookup<Guid, AllowanceRequest> Requests { get; init; } = Array.Empty<AllowanceRequest>().ToLookup(r => r.PersonId);

    public ILookup<Guid, EligibilityDecision> Decisions { get; init; } = Array.Empty<EligibilityDecision>().ToLookup(d => d.PersonId);

    /// <summary>Lines already settled for other sittings of that day.</summary>
    public ILookup<Guid, SettlementLine> SameDay { get; init; } = Array.Empty<SettlementLine>().ToLookup(l => l.PersonId);

    /// <summary>The attendances those lines pay, as they are now.</summary>
    public IReadOnlyDictionary<Guid, (Attendance Attendance, Sitting Sitting)> Others { get; init; } = new Dictionary<Guid, (Attendance, Sitting)>();

    /// <summary>The scheme that covers the organ that day; failing that, the nearest one, which then says why nothing is due.</summary>
    public static AllowanceScheme? Choose(IEnumerable<AllowanceScheme> schemes, Sitting sitting) => schemes
        .OrderByDescending(s => s.OrganIds.Contains(sitting.OrganId)).ThenByDescending(s => s.IsValidOn(sitting.Day)).ThenByDescending(s => s.ValidFrom).FirstOrDefault();

    /// <summary>With a rate for the whole process, the sittings each person has been at, up to this day.</summary>
    public ILookup<Guid, Guid> Attended { get; init; } = Array.Empty<Guid>().ToLookup(id => id);

    /// <summary>With a rate for the whole process, what other sittings were settled.</summary>
    public ILookup<Guid, SettlementLine> InAll { get; init; } = Array.Empty<SettlementLine>().ToLookup(l => l.PersonId);

    /// <summary>There is a note of proportionality for the scheme.</summary>
    public bool IsJustified { get; init; }

    /// <summary>When attendance was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What is due for an attendance that is not settled.</summary>
    public AllowanceBreakdown Compute(Attendance attendance, Person person) => AllowanceCalculator.Compute(Input(attendance, person), Scheme);

    /// <summary>The correction of what was settled for an attendance; null when nothing differs.</summary>
    public AllowanceBreakdown? Correct(Attendance attendance, Person person, IReadOnlyList<SettlementLine> settled)
    {
        var shares = settled.OrderBy(l => l.Order).Select(l => new SettledShare(l.Id, Money.FromCents(l.AmountCents), AllowanceBreakdown.FromJson(l.Explanation))).ToList();
        var again = AllowanceCorrections.Again(shares[^1].Breakdown.Input, Input(attendance, person));
        return AllowanceCorrections.Propose(shares, AllowanceCalculator.Compute(again, Scheme));
    }

    /// <summary>What is known of a person for a sitting, before any scheme looks at it: status, minutes and what is due already are left out.</summary>
    public static AllowanceInput Known(Sitting sitting, Attendance attendance, Person person, (IEnumerable<AllowanceRequest> Requests, IEnumerable<EligibilityDecision> Decisions) said)
    {
        var choice = AllowanceRequest.Latest(said.Requests)?.Choice;
        return new AllowanceInput(attendance.Capacity, sitting.OrganId, sitting.Day, attendance.Status)
        {
            PlannedMinutes = sitting.PlannedMinutes,
            MinutesPresent = 0,
            IsMinor = Minors.IsMinor(person.BornOn, sitting.Day),
            Age = Minors.AgeOn(person.BornOn, sitting.Day),
            IsStaffOfAuthority = person.IsStaffOfAuthority,
            IsElectedOfficial = person.IsElectedOfficial,
            HasRequested = choice == AllowanceChoice.Requested,
            HasDeferred = choice == AllowanceChoice.Deferred,
            HasDeclined = choice == AllowanceChoice.Declined,
            Eligibility = EligibilityDecision.ValidOn(said.Decisions, sitting.Day)?.ToFact(),
        };
    }

    private AllowanceInput Input(Attendance attendance, Person person)
    {
        var sameDay = SameDay[person.Id].Select(l => (Line: l, Said: AllowanceBreakdown.FromJson(l.Explanation))).Where(l => l.Said.Basis?.SchemeId == Scheme?.Id).ToList();
        return Alone(Sitting, attendance, person) with
        {
            AlreadyDueThatDay = Sum(sameDay.Select(l => l.Line)),
            MinutesPaidThatDay = sameDay.GroupBy(l => l.Line.AttendanceId!.Value).Sum(g => MinutesPaid(Others[g.Key], person, g.MaxBy(l => l.Line.Order).Said.Input)),
            SittingsAttended = Attended[person.Id].Count(),
            AlreadyDueInAll = Sum(InAll[person.Id]),
            Evidence = new AllowanceEvidence(Sitting.Id, attendance.Id, Sitting.Title, ClosedAt),
        };
    }

    // As the attendance is now: a correction that changed minutes and no amount left no line to read them from.
    private int MinutesPaid((Attendance Attendance, Sitting Sitting) other, Person person, AllowanceInput settled) =>
        AllowanceCalculator.MinutesPaid(AllowanceCorrections.Again(settled, Alone(other.Sitting, other.Attendance, person)), Scheme);

    private AllowanceInput Alone(Sitting sitting, Attendance attendance, Person person)
    {
        var (status, minutes) = AllowancePresence.Counted(attendance.Total, Scheme?.RemotePresence ?? default);
        return Known(sitting, attendance, person, (Requests[person.Id], Decisions[person.Id])) with { Status = status, MinutesPresent = Math.Min(minutes, sitting.PlannedMinutes) };
    }

    private static Money Sum(IEnumerable<SettlementLine> lines) => Money.Max(Money.Zero, Money.Sum(lines.Select(l => Money.FromCents(l.AmountCents))));
}
