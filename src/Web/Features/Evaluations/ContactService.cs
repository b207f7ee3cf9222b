using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;
using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>A wish to be called, in clear.</summary>
public sealed record WishView(Guid Id, string Name, string Reach, string About);

/// <summary>People who want to be called, apart from any questionnaire: sealed, without time.</summary>
public sealed class ContactService(AppDbContext db, Seals seals)
{
    private sealed record Words(string Name, string Reach, string About);

    /// <summary>Notes a wish.</summary>
    public Task AskAsync(ContactInput input)
    {
        db.Add(new ContactWish(BoxService.Anyhow(), db.AuthorityId, seals.Close(new Words(Cut(input.Name, 120), Cut(input.Reach, 120), Cut(input.About, 600)))));
        return db.SaveChangesAsync();
    }

    /// <summary>Wishes not answered yet, in no order of time.</summary>
    public async Task<List<WishView>> WaitingAsync() => (await db.Set<ContactWish>().AsNoTracking().OrderBy(wish => wish.Id).ToListAsync())
        .ConvertAll(wish => seals.Open<Words>(wish.Words) is { } words ? new WishView(wish.Id, words.Name, words.Reach, words.About) : new WishView(wish.Id, "–", "–", ""));

    /// <summary>The person was called: nothing of the wish is kept.</summary>
    public Task DoneAsync(Guid id) => db.Set<ContactWish>().Where(wish => wish.Id == id).ExecuteDeleteAsync();

    private static string Cut(string? text, int most) => (text ?? "").Trim() is var words && words.Length > most ? words[..most] : words;
}
