using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>Reads of the reception.</summary>
public sealed class ReceptionQueries(AppDbContext db)
{
    /// <summary>
    /// Fingerprints of the badges of those expected, so that a device without network can tell whose badge it read without holding any code.
    /// </summary>
    public async Task<Dictionary<Guid, string>> FingerprintsAsync(IReadOnlyCollection<Guid> people) =>
        (await CodesAsync(people)).ToDictionary(b => b.Key, b => SecretToken.Fingerprint(b.Value)[..16]);

    /// <summary>The codes of the badges that were made.</summary>
    public Task<Dictionary<Guid, string>> CodesAsync(IReadOnlyCollection<Guid> people) =>
        db.Set<MemberBadge>().Where(b => EF.Parameter(people).Contains(b.PersonId)).ToDictionaryAsync(b => b.PersonId, b => b.Code);

    /// <summary>What is known of a sequence, or of all of them, for devices that look again.</summary>
    public async Task<List<SequencePresence>> StateAsync(Guid sittingId, Guid? sequenceId) =>
        await db.Set<SequencePresence>().AsNoTracking().Where(p => (sequenceId == null || p.SequenceId == sequenceId) && db.Set<Attendance>().Any(a => a.Id == p.AttendanceId && a.SittingId == sittingId)).ToListAsync();

    public Task<bool> ExistsAsync(Guid sittingId) => db.Set<Sitting>().AnyAsync(s => s.Id == sittingId);

    /// <summary>Whose attendance each is.</summary>
    public Task<Dictionary<Guid, Guid>> PeopleAsync(Guid sittingId) =>
        db.Set<Attendance>().Where(a => a.SittingId == sittingId).Select(a => new { a.Id, a.PersonId }).ToDictionaryAsync(a => a.Id, a => a.PersonId);

    /// <summary>The sequence a page is about: the one asked for, else the one under way or the next one, else the last.</summary>
    public static SittingSequence Choose(Sitting sitting, int order, TimeOnly now) =>
        sitting.Sequences.FirstOrDefault(s => s.Order == order) ?? sitting.Sequences.FirstOrDefault(s => now < s.EndsAt) ?? sitting.Sequences[^1];

    /// <summary>The words of a name as they are looked for: small letters, no accents.</summary>
    public static string Fold(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant().Replace('-', ' ').Replace('’', ' ').Replace('\'', ' ');

    /// <summary>Whether some word of a name begins with what was typed.</summary>
    public static bool Finds(string folded, string? typed) => string.IsNullOrWhiteSpace(typed) || (" " + folded).Contains(" " + Fold(typed.Trim()), StringComparison.Ordinal);
}
