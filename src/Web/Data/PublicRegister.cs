using Misthos.Domain.Registers;

namespace Misthos.Web.Data;

/// <summary>Where a use case writes a public act; it is saved, and chained, with the change that is the act.</summary>
public sealed class PublicRegister(AppDbContext db, TimeProvider clock)
{
    /// <summary>Adds an act of an authority to its register. Nothing is saved here.</summary>
    /// <param name="authorityId">Whose register.</param>
    /// <param name="content">What the act says; never personal data of a member.</param>
    public void Record(Guid authorityId, PublicActContent content) => db.Add(new PublicAct(authorityId, content, clock.GetUtcNow()));
}
