using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>The layout of the import file. One save.</summary>
public sealed class ImportService(AppDbContext db, Actor actor)
{
    public async Task<IReadOnlyList<Refusal>> SaveAsync(ImportShape shape, IReadOnlyList<ImportColumn> columns)
    {
        actor.Does("Payments.SetImport");
        if (ImportLayout.WhyNotSet(columns) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<ImportLayout>().SingleOrDefaultAsync() is { } known)
        {
            known.Set(shape, columns);
        }
        else
        {
            db.Add(new ImportLayout(db.AuthorityId, shape, columns));
        }

        return await db.SaveOrRefuseAsync("payment.just-changed");
    }
}
