using Misthos.Domain.Allowances;
using Codes = Misthos.Domain.Allowances.AllowanceReasonCodes;

namespace Misthos.Web.Features.Allowances.Refusals;

/// <summary>Who is told that nothing is due: those who were there, did not decline, and are refused for another reason than not having asked.</summary>
internal static class RefusalNotices
{
    private static readonly HashSet<string> OwnChoice = new([Codes.Declined, Codes.NotRequested, Codes.Absent, Codes.DayCapReached, Codes.ProcessNotReached, Codes.ProcessAlreadyDue], StringComparer.Ordinal);

    public static bool IsToTell(AllowanceRow row) =>
        row is { SettlementId: null, Breakdown: { Outcome: AllowanceOutcome.NotDue, Reasons.Count: > 0 } } && row.Breakdown.Reasons.All(reason => !OwnChoice.Contains(reason.Code));

    /// <summary>One mail of one refusal: another reason for the same attendance is another refusal.</summary>
    public static string KeyOf(AllowanceRow row) => $"allowance-refused:{row.AttendanceId:N}:{string.Join('+', row.Breakdown.Reasons.Select(r => r.Code["allowance.".Length..]))}";
}
