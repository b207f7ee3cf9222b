using Microsoft.EntityFrameworkCore;
using Misthos.Domain;

namespace Misthos.Web.Data;

/// <summary>Saving where two people may be at it at once: a unique index or a version lets one pass.</summary>
internal static class Saving
{
    /// <summary>Saves; the slower of two learns that somebody was faster, and none of their changes stays.</summary>
    /// <param name="db">The context.</param>
    /// <param name="faster">Code of the refusal for the slower.</param>
    public static async Task<IReadOnlyList<Refusal>> SaveOrRefuseAsync(this AppDbContext db, string faster)
    {
        try
        {
            await db.SaveChangesAsync();
            return [];
        }
        catch (Exception exception) when (IsRace(exception))
        {
            db.ChangeTracker.Clear();
            return [new Refusal(faster)];
        }
    }

    /// <summary>Whether saving failed because of somebody else; a deadlock on PostgreSQL comes wrapped by its strategy.</summary>
    internal static bool IsRace(Exception exception) => (exception as DbUpdateException ?? exception.InnerException) is DbUpdateException;
}
