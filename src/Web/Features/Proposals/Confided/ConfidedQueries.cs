using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Proposals.Confided;

/// <summary>A testimony in the list of whoever it is entrusted to.</summary>
public sealed record ConfidedRow(Guid Id, string Topic, ConfidedStatus Status, DateOnly GivenOn);

/// <summary>A testimony, opened for the facilitator it is entrusted to.</summary>
public sealed record ConfidedView(ConfidedTestimony Testimony, string Topic, string Words, string Redacted);

/// <summary>
/// Reads of testimonies. The account it is entrusted to is asked for in the query itself, and whether it still is a facilitator's: for
/// anybody else, whatever the role, there is nothing.
/// </summary>
public sealed class ConfidedQueries(AppDbContext db, CurrentUser me, Seals seals, IConfiguration settings, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Days after which a testimony is deleted.</summary>
    public int KeptDays => DaysOf(settings);

    public Task<List<ConfidedRow>> MineAsync() => (
        from t in Entrusted()
        join topic in db.Set<Topic>() on t.TopicId equals topic.Id
        orderby t.GivenOn, t.Id
        select new ConfidedRow(t.Id, topic.Title, t.Status, t.GivenOn)).ToListAsync();

    /// <summary>How many wait for the one who asks.</summary>
    public Task<int> WaitingAsync() => Entrusted().CountAsync(t => t.Status == ConfidedStatus.Given || t.Status == ConfidedStatus.Agreed);

    public async Task<ConfidedView?> FindAsync(Guid id) =>
        await Entrusted().Where(t => t.Id == id).Join(db.Set<Topic>(), t => t.TopicId, topic => topic.Id, (t, topic) => new { t, topic.Title }).SingleOrDefaultAsync() is { } found
            ? new(found.t, found.Title, seals.Open<string>(found.t.Words) ?? "", seals.Open<string>(found.t.Redacted) ?? "")
            : null;

    /// <summary>What the person with this word reads: where it is, and the text proposed to them.</summary>
    public async Task<(ConfidedStatus Status, string Redacted)?> OfWordAsync(string word)
    {
        var hash = SecretToken.Fingerprint(word);
        return await db.Set<ConfidedTestimony>().AsNoTracking().SingleOrDefaultAsync(t => t.WordHash == hash) is { } found ? (found.Status, seals.Open<string>(found.Redacted) ?? "") : null;
    }

    /// <summary>Facilitators one may confide to.</summary>
    public async Task<List<Choice>> FacilitatorsAsync() => [.. (await Facilitators(db).OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync()).Select(u => new Choice(u.Id.ToString(), u.DisplayName))];

    internal static IQueryable<AppUser> Facilitators(AppDbContext db) => db.Users.Where(u => db.Set<RoleAssignment>().Any(r => r.UserId == u.Id && r.Role == Role.Facilitator));

    internal static int DaysOf(IConfiguration settings) => settings.GetValue("Retention:ConfidedDays", 180);

    /// <summary>A word is twelve letters and figures, chosen by the server.</summary>
    internal static bool IsWord(string word) => word.Length == PaperCode.Length && word.All(sign => PaperCode.Signs.Contains(sign, StringComparison.Ordinal));

    private IQueryable<ConfidedTestimony> Entrusted() =>
        db.Set<ConfidedTestimony>().AsNoTracking().Where(t => t.FacilitatorId == me.Id && db.Set<RoleAssignment>().Any(r => r.UserId == t.FacilitatorId && r.Role == Role.Facilitator));
}
