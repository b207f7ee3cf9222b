using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>Registrations of one channel by status.</summary>
public sealed record ChannelCounts(RecruitmentChannel Channel, IReadOnlyDictionary<RegistrationStatus, int> Counts)
{
    public int Of(RegistrationStatus status) => Counts.GetValueOrDefault(status);
}

/// <summary>One registration in the organisers' list.</summary>
public sealed record RegistrationRow(Guid Id, string Name, string Reference, Guid ChannelId, RegistrationMeans Means, RegistrationStatus Status, DateTimeOffset LastAt)
{
    /// <summary>A minor whose guardian's authorisation is awaited.</summary>
    public bool LacksGuardian { get; init; }
}

/// <summary>Which registrations to list: every word or this very code, one status, or only those that await a guardian's authorisation.</summary>
public sealed record RegistrationFilter(string? Words, RegistrationStatus? Status, bool LacksGuardian);

/// <summary>A page of the organisers' list.</summary>
public sealed record RegistrationRows(IReadOnlyList<RegistrationRow> Rows, int Total);

/// <summary>What organisers read of registrations.</summary>
public sealed class RegistrationDeskQueries(AppDbContext db, TimeProvider clock)
{
    public const int Size = 50;

    public Task<Edition?> EditionAsync(Guid id) => db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);

    public async Task<List<ChannelCounts>> CountsAsync(Guid editionId)
    {
        var channels = await db.Set<RecruitmentChannel>().AsNoTracking().Where(c => c.EditionId == editionId).OrderBy(c => c.Kind).ThenBy(c => c.Name).ToListAsync();
        var counts = await db.Set<PanelRegistration>().Where(r => r.EditionId == editionId)
            .GroupBy(r => new { r.ChannelId, r.Status }).Select(g => new { g.Key.ChannelId, g.Key.Status, Count = g.Count() }).ToListAsync();
        return channels.ConvertAll(channel => new ChannelCounts(channel, counts.Where(c => c.ChannelId == channel.Id).ToDictionary(c => c.Status, c => c.Count)));
    }

    /// <summary>Registrations whose name holds every word, or with this very code; latest first.</summary>
    public async Task<RegistrationRows> RowsAsync(Guid editionId, RegistrationFilter filter, int page)
    {
        var (words, status, lacksGuardian) = filter;
        var today = Format.DayOf(clock.GetUtcNow());
        var found = db.Set<PanelRegistration>().AsNoTracking().Where(r => r.EditionId == editionId && (status == null || r.Status == status));
        found = lacksGuardian ? found.Where(GuardianQueries.Lacking(today)) : found;
        var code = ShortCode.Read(words);
        var names = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Letters).Where(word => word.Length > 0).ToList();
        found = code.Length == ShortCode.Length && await found.AnyAsync(r => r.Code == code)
            ? found.Where(r => r.Code == code)
            : names.Aggregate(found, (rows, name) => rows.Where(r => r.SearchName.Contains(name)));
        var total = await found.CountAsync();
        var rows = await found.OrderByDescending(r => r.Id).Skip((page - 1) * Size).Take(Size).Include(r => r.Changes).ToListAsync();
        return new([.. rows.Select(r => new RegistrationRow(r.Id, NameOf(r.Answers), r.Reference, r.ChannelId, r.Means, r.Status, r.Changes.Max(c => c.At)) { LacksGuardian = r.LacksGuardian(today) })], total);
    }

    /// <summary>Names of those who typed, by account.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(PanelRegistration registration)
    {
        var users = registration.Changes.Select(c => c.By).OfType<Guid>().Distinct().ToList();
        return users.Count == 0 ? new Dictionary<Guid, string>() : await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
    }

    public static string NameOf(IReadOnlyDictionary<string, string> answers) =>
        $"{answers.GetValueOrDefault(RegistrationAnswers.GivenName)} {answers.GetValueOrDefault(RegistrationAnswers.FamilyName)}".Trim();
}
