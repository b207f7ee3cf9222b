using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Somebody to thank on the phone.</summary>
public sealed record ThanksCall(string Name, string? Phone);

/// <summary>Who was thanked for a sitting, and how.</summary>
public sealed class ThanksQueries(AppDbContext db)
{
    public Task<int> LeftAsync(Guid sittingId) => ThanksService.ToThank(db, sittingId).CountAsync();

    public async Task<IReadOnlyDictionary<ContactChannel, int>> CountsAsync(Guid sittingId) =>
        await db.Set<SittingThanks>().Where(t => t.SittingId == sittingId).GroupBy(t => t.Channel).Select(g => new { g.Key, People = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.People);

    /// <summary>Those a letter is for, by family name.</summary>
    public Task<List<Person>> LettersAsync(Guid sittingId) =>
        Thanked(sittingId, ContactChannel.Post).AsNoTracking().ToListAsync();

    /// <summary>Those to call, by family name.</summary>
    public Task<List<ThanksCall>> CallsAsync(Guid sittingId) =>
        Thanked(sittingId, ContactChannel.Phone).Select(p => new ThanksCall(p.GivenName + " " + p.FamilyName, p.Phone)).ToListAsync();

    private IQueryable<Person> Thanked(Guid sittingId, params ContactChannel[] channels) =>
        db.Set<Person>().Where(p => db.Set<SittingThanks>().Any(t => t.SittingId == sittingId && t.PersonId == p.Id && channels.Contains(t.Channel))).OrderBy(p => p.FamilyName);
}
