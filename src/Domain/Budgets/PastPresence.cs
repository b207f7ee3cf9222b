using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Budgets;

/// <summary>One attendance of the past, with all that an allowance depends on besides the scheme.</summary>
/// <param name="AttendanceId">The attendance.</param>
/// <param name="SittingId">The sitting.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Total">The presence, derived from its sequences.</param>
/// <param name="Facts">What the calculator is given; status, minutes and what is already due are filled in anew for each scheme.</param>
public sealed record PastPresence(Guid AttendanceId, Guid SittingId, Guid PersonId, SittingPresence Total, AllowanceInput Facts)
{
    /// <summary>Start of the sitting, which sets the order within a day.</summary>
    public TimeOnly StartsAt { get; init; }
}

/// <summary>What a scheme would have paid for one attendance.</summary>
public sealed record ReplayedPresence(PastPresence Presence, AllowanceBreakdown Breakdown)
{
    /// <summary>What would have been due.</summary>
    public Money Amount => Breakdown.Amount;
}

/// <summary>
/// Applies a scheme to attendance that is past, sitting after sitting, by the very calculator that settles. What is already due that day, or in
/// all, is what the scheme itself would have paid before: a scheme applied to what it settled gives what was settled, to the cent.
/// </summary>
public static class WhatIf
{
    /// <summary>Every attendance with what would have been due, in order of time.</summary>
    /// <param name="past">Attendances, in any order.</param>
    /// <param name="schemeOf">The scheme to ask for an attendance; null when none covers it.</param>
    public static IReadOnlyList<ReplayedPresence> Replay(IEnumerable<PastPresence> past, Func<PastPresence, AllowanceScheme?> schemeOf)
    {
        var ordered = past.OrderBy(p => p.Facts.Day).ThenBy(p => p.StartsAt).ThenBy(p => p.SittingId).ToList();
        var attended = ordered.Where(p => p.Total.Minutes > 0).ToLookup(p => p.PersonId);
        var due = new Ledger();
        return [.. ordered.Select(presence =>
        {
            var scheme = schemeOf(presence);
            var input = scheme is null ? presence.Facts : due.Fill(Input(presence, scheme, attended[presence.PersonId]), presence.PersonId, scheme.Id);
            var breakdown = AllowanceCalculator.Compute(input, scheme);
            due.Add(presence.PersonId, scheme?.Id, breakdown);
            return new ReplayedPresence(presence, breakdown);
        })];
    }

    private static AllowanceInput Input(PastPresence presence, AllowanceScheme scheme, IEnumerable<PastPresence> own)
    {
        var (status, minutes) = AllowancePresence.Counted(presence.Total, scheme.RemotePresence);
        return presence.Facts with
        {
            Status = status,
            MinutesPresent = Math.Min(minutes, presence.Facts.PlannedMinutes),
            SittingsAttended = scheme.RateOn(presence.Facts.Day)?.Unit != RateUnit.WholeProcess ? 0
                : own.Where(p => p.Facts.Day <= presence.Facts.Day && scheme.OrganIds.Contains(p.Facts.OrganId)).Select(p => p.SittingId).Distinct().Count(),
        };
    }

    private sealed class Ledger
    {
        private readonly Dictionary<(Guid Person, Guid Scheme, DateOnly? Day), (Money Amount, int Minutes)> _due = [];

        public AllowanceInput Fill(AllowanceInput input, Guid person, Guid scheme)
        {
            var (thatDay, inAll) = (_due.GetValueOrDefault((person, scheme, input.Day)), _due.GetValueOrDefault((person, scheme, null)));
            return input with { AlreadyDueThatDay = thatDay.Amount, MinutesPaidThatDay = thatDay.Minutes, AlreadyDueInAll = inAll.Amount };
        }

        public void Add(Guid person, Guid? scheme, AllowanceBreakdown breakdown)
        {
            if (scheme is not { } id || breakdown.Outcome != AllowanceOutcome.Due)
            {
                return;
            }

            foreach (var key in new[] { (person, id, (DateOnly?)breakdown.Input.Day), (person, id, null) })
            {
                var before = _due.GetValueOrDefault(key);
                _due[key] = (before.Amount + breakdown.Amount, before.Minutes + breakdown.Input.MinutesPresent);
            }
        }
    }
}
