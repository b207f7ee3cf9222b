using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>Keeps filters under a name, for whoever uses them.</summary>
public sealed class DirectoryService(AppDbContext db, Actor actor)
{
    /// <summary>Keeps a view; one of the same name is replaced.</summary>
    public async Task<IReadOnlyList<Refusal>> KeepAsync(string name, string query)
    {
        actor.Does("Members.KeepView");
        var user = actor.Require();
        db.RemoveRange(await db.Set<DirectoryView>().Where(v => v.UserId == user && v.Name == name).ToListAsync());
        db.Add(new DirectoryView(db.AuthorityId, user, name, query));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Forgets a view of one's own.</summary>
    public async Task<IReadOnlyList<Refusal>> ForgetAsync(Guid id)
    {
        actor.Does("Members.ForgetView");
        var user = actor.Require();
        db.RemoveRange(await db.Set<DirectoryView>().Where(v => v.UserId == user && v.Id == id).ToListAsync());
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
