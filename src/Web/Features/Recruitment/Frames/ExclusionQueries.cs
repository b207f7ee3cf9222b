using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Who is not to be invited, as fingerprints.</summary>
public sealed class ExclusionQueries(AppDbContext db)
{
    /// <summary>Someone invited by another list of the edition, or by an earlier draw from this one.</summary>
    public const string Invited = "Invited";

    /// <summary>The key of this authority's fingerprints; null until one is made.</summary>
    public async Task<byte[]?> KeyAsync() => (await db.Set<FingerprintKey>().AsNoTracking().SingleOrDefaultAsync())?.Bytes;

    /// <summary>People left out of a draw for an edition: fingerprint and reason. Members of any edition of the assembly are former members for it.</summary>
    public async Task<Dictionary<string, string>> ForEditionAsync(Guid editionId, byte[] key)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var known in await db.Set<ExcludedPerson>().AsNoTracking().Select(e => new { e.Fingerprint, e.Reason }).ToListAsync())
        {
            reasons.TryAdd(known.Fingerprint, known.Reason.ToString());
        }

        var assembly = await db.Set<Edition>().Where(e => e.Id == editionId).Select(e => e.AssemblyId).SingleAsync();
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => p.IsElectedOfficial || p.IsStaffOfAuthority || db.Set<Mandate>().Any(m => m.PersonId == p.Id && db.Set<Edition>().Any(e => e.Id == m.EditionId && e.AssemblyId == assembly)))
            .ToListAsync();
        foreach (var person in people)
        {
            var reason = person.IsElectedOfficial ? ExclusionReason.ElectedOfficial : person.IsStaffOfAuthority ? ExclusionReason.Staff : ExclusionReason.FormerMember;
            foreach (var fingerprint in KeysOf(key, person))
            {
                reasons.TryAdd(fingerprint, reason.ToString());
            }
        }

        foreach (var fingerprint in (await db.Set<PanelInvitation>().Where(i => i.EditionId == editionId && i.Fingerprints != "").Select(i => i.Fingerprints).ToListAsync()).SelectMany(f => f.Split(' ')))
        {
            reasons.TryAdd(fingerprint, Invited);
        }

        return reasons;
    }

    /// <summary>How many fingerprints are kept for each reason.</summary>
    public async Task<IReadOnlyDictionary<ExclusionReason, int>> CountsAsync() =>
        await db.Set<ExcludedPerson>().GroupBy(e => e.Reason).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    private static IEnumerable<string> KeysOf(byte[] key, Person person)
    {
        string?[] found =
        [
            person.BornOn is { } born ? PersonKey.OfPerson(key, person.FamilyName, person.GivenName, born) : null,
            person.Phone is { } phone ? PersonKey.OfPhone(key, phone) : null,
        ];
        return found.OfType<string>();
    }
}
