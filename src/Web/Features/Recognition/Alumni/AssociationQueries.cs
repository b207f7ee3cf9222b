using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>What the association of former members holds and is to be told; consent is asked each time.</summary>
public sealed class AssociationQueries(AppDbContext db, SpaceQueries space)
{
    /// <summary>The association; null while none is recorded.</summary>
    public Task<OutsideBody?> BodyAsync() => db.Set<OutsideBody>().AsNoTracking().Where(b => b.Kind == OutsideBodyKind.AlumniAssociation).OrderBy(b => b.Id).FirstOrDefaultAsync();

    /// <summary>Where things stand with an association.</summary>
    public async Task<AssociationState> StateAsync(Guid bodyId)
    {
        var acts = await db.Set<AssociationHandover>().AsNoTracking().Include(h => h.Lines).Where(h => h.BodyId == bodyId).OrderByDescending(h => h.Number).ToListAsync();
        // Whoever has neither address nor mail any more passes nothing: the association is told, as for who withdraws.
        var consenting = (await space.AlumniAsync()).Where(p => p.Email is not null || p.Address is not null).ToDictionary(p => p.Id);
        var (pass, withdraw) = AssociationRoll.Due(acts.SelectMany(h => h.Lines), consenting.Keys);
        var leaving = await db.Set<Person>().AsNoTracking().Where(p => withdraw.Contains(p.Id)).OrderBy(p => p.SearchName).ToListAsync();
        return new(acts, [.. pass.Select(id => consenting[id]).OrderBy(p => p.SearchName, StringComparer.Ordinal)], leaving) { Held = AssociationRoll.Held(acts.SelectMany(h => h.Lines)).Count };
    }

    /// <summary>The people of an act who still consent: what its list may say today.</summary>
    public async Task<List<Person>> ListAsync(AssociationHandover act)
    {
        var ids = act.Lines.Select(l => l.PersonId).ToList();
        return (await space.AlumniAsync()).FindAll(p => ids.Contains(p.Id));
    }

    /// <summary>When one's address was last passed, and whether the association was told since that it is withdrawn.</summary>
    public Task<List<HandoverLine>> LinesOfAsync(Guid personId) => db.Set<HandoverLine>().AsNoTracking().Where(l => l.PersonId == personId).OrderBy(l => l.At).ToListAsync();
}

/// <summary>Acts with the association, who would be passed next and whose withdrawal is to be told.</summary>
public sealed record AssociationState(IReadOnlyList<AssociationHandover> Acts, IReadOnlyList<Person> ToPass, IReadOnlyList<Person> ToWithdraw)
{
    /// <summary>People whose address the association holds.</summary>
    public int Held { get; init; }

    /// <summary>Names the list that was read.</summary>
    public string Seen { get; } = SecretToken.Fingerprint(string.Join(',', ToPass.Select(p => p.Id).Order()))[..16];
}
