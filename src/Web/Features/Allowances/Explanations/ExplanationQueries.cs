using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Explanations;

/// <summary>One line to explain: settled under a number, or proposed, or an estimate.</summary>
public sealed record ExplainedLine(AllowanceBreakdown Breakdown, string? Settlement);

/// <summary>Everything about the allowance of one attendance.</summary>
public sealed record ExplanationView(Guid AttendanceId, string Person, Sitting Sitting, string Organ)
{
    public IReadOnlyList<ExplainedLine> Lines { get; init; } = [];
}

/// <summary>The allowance of one attendance with all that explains it, for those who settle and for the person.</summary>
public sealed class ExplanationQueries(AppDbContext db, AllowanceQueries allowances, MyAllowanceQueries mine)
{
    /// <summary>For finance; null when there is no such attendance.</summary>
    public async Task<ExplanationView?> FindAsync(Guid attendanceId)
    {
        var sittingId = await db.Set<Attendance>().Where(a => a.Id == attendanceId).Select(a => (Guid?)a.SittingId).SingleOrDefaultAsync();
        if (sittingId is not { } id || await allowances.SittingAsync(id) is not { } sitting)
        {
            return null;
        }

        var row = sitting.Rows.Single(r => r.AttendanceId == attendanceId);
        var numbers = await NumbersAsync(row.Settled);
        return new ExplanationView(attendanceId, row.Person, sitting.Sitting, sitting.Organ)
        {
            Lines = row.SettlementId is null
                ? [new ExplainedLine(row.Breakdown, null)]
                : [.. row.Settled.Select(l => new ExplainedLine(AllowanceBreakdown.FromJson(l.Explanation), numbers[l.SettlementId])), .. row.Correction is { } proposed ? new[] { new ExplainedLine(proposed, null) } : []],
        };
    }

    /// <summary>For the person themself; null when it is nobody's or somebody else's.</summary>
    public async Task<ExplanationView?> FindOwnAsync(Guid? userId, Guid attendanceId, DateOnly today)
    {
        var personId = await db.Set<Attendance>().Where(a => a.Id == attendanceId).Select(a => (Guid?)a.PersonId).SingleOrDefaultAsync();
        if ((await mine.PeopleAsync(userId)).Find(p => p.Id == personId) is not { } person)
        {
            return null;
        }

        var lines = (await mine.OfAsync(person, today)).Lines.Where(l => l.AttendanceId == attendanceId).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var organ = await db.Set<Organ>().Where(o => o.Id == lines[0].Sitting.OrganId).Select(o => o.Name).SingleAsync();
        var numbers = await (from line in db.Set<SettlementLine>()
                             join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                             where line.AttendanceId == attendanceId
                             orderby line.Order
                             select settlement.Number).ToListAsync();
        return new ExplanationView(attendanceId, person.FullName, lines[0].Sitting, organ)
        {
            Lines = [.. lines.Select((l, i) => new ExplainedLine(l.Breakdown, l.Settled is null ? null : numbers.ElementAtOrDefault(i)))],
        };
    }

    private async Task<IReadOnlyDictionary<Guid, string>> NumbersAsync(IReadOnlyList<SettlementLine> settled)
    {
        var ids = settled.Select(l => l.SettlementId).ToList();
        return ids.Count == 0 ? new Dictionary<Guid, string>() : await db.Set<Settlement>().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Number);
    }
}
