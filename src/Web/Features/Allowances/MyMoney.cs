using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Allowances;

/// <summary>All that the lines of one person depend on, loaded once.</summary>
internal sealed record MyMoney(Person Person, IReadOnlyList<AllowanceScheme> Schemes, IReadOnlyList<(Attendance Attendance, Sitting Sitting)> Attended)
{
    public IReadOnlyList<AllowanceRequest> Said { get; init; } = [];

    public IReadOnlyList<EligibilityDecision> Decided { get; init; } = [];

    public IReadOnlyList<(SettlementLine Line, SettlementStatus Status, Guid SittingId)> Settled { get; init; } = [];

    /// <summary>What was settled for an attendance and what would correct it, or what would be due.</summary>
    public IEnumerable<MyLine> LinesOf(Attendance attendance, Sitting sitting)
    {
        var lines = Settled.Where(s => s.Line.AttendanceId == attendance.Id).OrderBy(s => s.Line.Order).ToList();
        if (lines.Count == 0)
        {
            yield return new MyLine(sitting, Facts(sitting).Compute(attendance, Person), null) { AttendanceId = attendance.Id };
            yield break;
        }

        foreach (var (line, status, _) in lines)
        {
            yield return new MyLine(sitting, AllowanceBreakdown.FromJson(line.Explanation), status) { AttendanceId = attendance.Id };
        }

        if (Facts(sitting).Correct(attendance, Person, [.. lines.Select(l => l.Line)]) is { } correction)
        {
            yield return new MyLine(sitting, correction, null) { AttendanceId = attendance.Id };
        }
    }

    private AllowanceFacts Facts(Sitting sitting)
    {
        var scheme = AllowanceFacts.Choose(Schemes.Where(s => s.EditionId == sitting.EditionId), sitting);
        var others = Settled.Where(s => s.SittingId != sitting.Id).ToList();
        var sameDay = Attended.Where(a => a.Sitting.Day == sitting.Day).Select(a => a.Attendance.Id).ToHashSet();
        return new AllowanceFacts(sitting, scheme)
        {
            Requests = Said.Where(r => r.SchemeId == scheme?.Id).ToLookup(r => r.PersonId),
            Decisions = Decided.Where(d => d.SchemeId == scheme?.Id).ToLookup(d => d.PersonId),
            SameDay = others.Where(s => s.Line.AttendanceId is { } paid && sameDay.Contains(paid)).Select(s => s.Line).ToLookup(l => l.PersonId),
            Others = Attended.ToDictionary(a => a.Attendance.Id),
            Attended = Attended.Where(a => a.Attendance.WasThere && a.Sitting.EditionId == sitting.EditionId && a.Sitting.Day <= sitting.Day && scheme?.OrganIds.Contains(a.Sitting.OrganId) == true)
                .Select(a => a.Sitting.Id).Distinct().ToLookup(_ => Person.Id),
            InAll = others.Where(s => AllowanceBreakdown.FromJson(s.Line.Explanation).Basis?.SchemeId == scheme?.Id).Select(s => s.Line).ToLookup(l => l.PersonId),
        };
    }
}
