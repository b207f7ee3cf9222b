using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>What became of the invitations of a channel: counted by stratum in the database, listed page by page.</summary>
public sealed class InvitationQueries(AppDbContext db)
{
    public const int PageSize = 50;

    /// <summary>Counts by stratum; one row when the draw had no strata.</summary>
    public async Task<IReadOnlyList<StratumRow>> StrataAsync(Guid channelId)
    {
        var counts = await (from i in db.Set<PanelInvitation>()
                            where i.ChannelId == channelId && i.RoundId != null
                            join r in db.Set<PanelRegistration>() on i.Id equals r.InvitationId into registrations
                            from registration in registrations.DefaultIfEmpty()
                            group i by new { i.Stratum, i.State, Status = (RegistrationStatus?)registration.Status } into cell
                            select new StateCount(cell.Key.Stratum, cell.Key.State, cell.Key.Status, cell.Count())).ToListAsync();
        return [.. counts.GroupBy(c => c.Stratum, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => StratumRow.Of(g.Key, [.. g]))];
    }

    /// <summary>Envelopes that came back, by reason.</summary>
    public async Task<IReadOnlyDictionary<ContactOutcome, int>> ReturnsAsync(Guid channelId) =>
        await db.Set<InvitationContact>().Where(c => c.ChannelId == channelId && c.Kind == ContactKind.Return).GroupBy(c => c.Outcome)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    /// <summary>A page of the invitations that match a number, a code or a name; all when nothing is asked.</summary>
    public async Task<InvitationPage> PageAsync(Guid channelId, string? search, int page)
    {
        var matching = Matching(db.Set<PanelInvitation>().AsNoTracking().Where(i => i.ChannelId == channelId && i.RoundId != null), search?.Trim() ?? "");
        var count = await matching.CountAsync();
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await matching.OrderBy(i => i.Number).Skip((shown - 1) * PageSize).Take(PageSize).Select(i => new InvitationLine(i,
            db.Set<PanelRegistration>().Where(r => r.InvitationId == i.Id).Select(r => (RegistrationStatus?)r.Status).FirstOrDefault())).ToListAsync();
        return new(rows, count, shown, pages);
    }

    // A name is looked for in the words of the list, whatever their order; a code as it is read.
    private static IQueryable<PanelInvitation> Matching(IQueryable<PanelInvitation> all, string search)
    {
        if (search.Length == 0)
        {
            return all;
        }

        if (int.TryParse(search, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return all.Where(i => i.Number == number);
        }

        var code = ShortCode.Read(search);
        if (code.Length == ShortCode.Length && search.Any(char.IsAsciiDigit))
        {
            return all.Where(i => i.Code == code);
        }

        return search.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Folding.Letters).Take(4).Aggregate(all, (found, word) =>
            found.Where(i => i.SearchName.Contains(word)));
    }
}

/// <summary>Invitations of a stratum in one state.</summary>
public sealed record StateCount(string Stratum, InvitationState State, RegistrationStatus? Registration, int Count);

/// <summary>What became of the invitations of a stratum.</summary>
public sealed record StratumRow(string Stratum, int Invited)
{
    /// <summary>Contacted in some way.</summary>
    public int Contacted { get; init; }

    /// <summary>Registered.</summary>
    public int Answered { get; init; }

    /// <summary>Said no, or asked not to be solicited again.</summary>
    public int Refused { get; init; }

    /// <summary>The letter came back, or the number is wrong.</summary>
    public int NotReached { get; init; }

    /// <summary>Contacted, not come back, no answer.</summary>
    public int Silent => Contacted - Answered - Refused - NotReached;

    /// <summary>Registrations for each person reached; null before anyone was.</summary>
    public double? Rate => Contacted - NotReached is var reached and > 0 ? (double)Answered / reached : null;

    public static StratumRow Of(string stratum, IReadOnlyList<StateCount> counts)
    {
        int Sum(Func<StateCount, bool> holds) => counts.Where(holds).Sum(c => c.Count);
        bool HasAnswered(StateCount c) => c.Registration == RegistrationStatus.Submitted;
        return new(stratum, counts.Sum(c => c.Count))
        {
            Answered = Sum(HasAnswered),
            Contacted = Sum(c => c.State != InvitationState.Waiting || HasAnswered(c)),
            Refused = Sum(c => !HasAnswered(c) && (c.State is InvitationState.Refused or InvitationState.Objected || c.Registration == RegistrationStatus.Withdrawn)),
            NotReached = Sum(c => !HasAnswered(c) && c.Registration != RegistrationStatus.Withdrawn && c.State is InvitationState.Returned or InvitationState.Deceased or InvitationState.Unreachable),
        };
    }

    /// <summary>All strata together.</summary>
    public static StratumRow Sum(IReadOnlyList<StratumRow> rows) => new("", rows.Sum(r => r.Invited))
    {
        Answered = rows.Sum(r => r.Answered),
        Contacted = rows.Sum(r => r.Contacted),
        Refused = rows.Sum(r => r.Refused),
        NotReached = rows.Sum(r => r.NotReached),
    };
}

/// <summary>An invitation and its registration.</summary>
public sealed record InvitationLine(PanelInvitation Invitation, RegistrationStatus? Registration);

/// <summary>A page of invitations.</summary>
public sealed record InvitationPage(IReadOnlyList<InvitationLine> Lines, int Count, int Page, int Pages);
