using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Imports people and quotas: everything, or nothing and every fault.</summary>
public sealed class PoolService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Reads both files; stores the pool in one go when neither has a fault.</summary>
    public async Task<IReadOnlyList<FileFault>> ImportAsync(Guid editionId, UploadedFile people, UploadedFile quotas, string householdColumns)
    {
        actor.Does("Recruitment.ImportPool");
        var household = PoolRebuilder.SplitColumns(householdColumns);
        var bounds = QuotaFile.Read(quotas.Content, quotas.Name);
        var reading = PoolFile.Read(people.Content, new(bounds.IsUsable ? bounds.Value : null, HouseholdColumns: household, FileName: people.Name));
        FileFault[] faults = [.. bounds.Faults, .. reading.Faults];
        if (faults.Length > 0)
        {
            return faults;
        }

        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == editionId);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var pool = new RecruitmentPool(edition.AuthorityId, edition.Id, new(actor.Require(), clock.GetUtcNow(), secret));
        pool.SetSource(people.Name, quotas.Name, string.Join(", ", household));
        Fill(pool, reading.Value, bounds.Value);
        db.Add(pool);
        await db.SaveChangesAsync();
        return [];
    }

    private static void Fill(RecruitmentPool pool, Pool people, Quotas quotas)
    {
        var named = Enumerable.Range(0, people.Columns.Count).Where(i => people.Columns[i].Length > 0).ToList();
        foreach (var person in people.People)
        {
            pool.Add(person.Id, named.ToDictionary(i => people.Columns[i], i => person.Cells[i]));
        }

        foreach (var q in quotas.Rows)
        {
            pool.Add(new PanelQuotaBounds(q.Feature, q.Value, q.Min, q.Max, q.MinFlex, q.MaxFlex));
        }
    }
}

/// <summary>A file as the browser sent it.</summary>
public sealed record UploadedFile(string Name, Stream Content);
