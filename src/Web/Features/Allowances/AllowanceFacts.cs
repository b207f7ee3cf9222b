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

    /// <summary>The scheme that covers the organ that day; failing that, the nearest one, which then says why nothing is due.</summary>
    public static AllowanceScheme? Choose(IEnumerable<AllowanceScheme> schemes, Sitting sitting) => schemes
        .OrderByDescending(s => s.OrganIds.Contains(sitting.OrganId)).ThenByDescending(s => s.IsValidOn(sitting.Day)).ThenByDescending(s => s.ValidFrom).FirstOrDefault();

    public AllowanceBreakdown Compute(Attendance attendance, Person person)
    {
        var choice = AllowanceRequest.Latest(Requests[person.Id])?.Choice;
        var (status, minutes) = AllowancePresence.Counted(attendance.Total, Scheme?.RemotePresence ?? default);
        return AllowanceCalculator.Compute(
            new AllowanceInput(attendance.Capacity, Sitting.OrganId, Sitting.Day, status)
            {
                PlannedMinutes = Sitting.PlannedMinutes,
                MinutesPresent = Math.Min(minutes, Sitting.PlannedMinutes),
                IsMinor = Minors.IsMinor(person.BornOn, Sitting.Day),
                IsStaffOfAuthority = person.IsStaffOfAuthority,
                IsElectedOfficial = person.IsElectedOfficial,
                HasRequested = choice == AllowanceChoice.Requested,
                HasDeclined = choice == AllowanceChoice.Declined,
                Eligibility = EligibilityDecision.ValidOn(Decisions[person.Id], Sitting.Day)?.ToFact(),
                AlreadyDueThatDay = Money.Sum(SameDay[person.Id].Where(OfThisScheme).Select(l => Money.FromCents(l.AmountCents))),
            }, Scheme);
    }

    private bool OfThisScheme(SettlementLine line) => AllowanceBreakdown.FromJson(line.Explanation).Basis?.SchemeId == Scheme?.Id;
}
