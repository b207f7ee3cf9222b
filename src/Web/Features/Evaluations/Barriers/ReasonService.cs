using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations.Barriers;

/// <summary>Sorts the words given as reasons.</summary>
public sealed class ReasonService(AppDbContext db, Actor actor)
{
    /// <summary>Keeps what the words with these marks are about; the same words are sorted alike wherever they come again.</summary>
    public async Task<IReadOnlyList<Refusal>> SortAsync(IReadOnlyDictionary<string, BarrierKind> chosen)
    {
        actor.Does("Evaluations.SortReasons");
        var marks = chosen.Keys.ToList();
        var known = await db.Set<ReasonSorting>().Where(s => marks.Contains(s.Mark)).ToDictionaryAsync(s => s.Mark);
        foreach (var (mark, kind) in chosen)
        {
            if (known.TryGetValue(mark, out var sorting))
            {
                sorting.Sort(kind);
            }
            else
            {
                db.Add(new ReasonSorting(db.AuthorityId, mark, kind));
            }
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }
}
