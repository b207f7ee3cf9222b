using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>A sitting in the calendar.</summary>
public sealed record CalendarEntry(Guid Id, string Title, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, string Place, SittingKind Kind, SittingStatus Status);

/// <summary>Sittings of a month.</summary>
public sealed class MonthQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>First day of the month an address names ("2026-11"); of this month when it names none.</summary>
    public DateOnly MonthOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1999 and < 2200 ? month : Today.AddDays(1 - Today.Day);

    /// <summary>The sittings of a month in order; of one kind, or all; for the public, without those of editions in preparation.</summary>
    public Task<List<CalendarEntry>> OfAsync(DateOnly month, SittingKind? kind, bool isPublic)
    {
        var (end, drafts) = (month.AddMonths(1), db.Set<Edition>().Where(e => e.Status == EditionStatus.Draft).Select(e => e.Id));
        return db.Set<Sitting>().AsNoTracking().Where(s => s.Day >= month && s.Day < end && (kind == null || s.Kind == kind) && (!isPublic || !drafts.Contains(s.EditionId)))
            .OrderBy(s => s.Day).ThenBy(s => s.StartsAt).Select(s => new CalendarEntry(s.Id, s.Title, s.Day, s.StartsAt, s.EndsAt, s.Place, s.Kind, s.Status)).ToListAsync();
    }
}
