using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Keeps who is not to be invited, as fingerprints only.</summary>
public sealed class ExclusionService(AppDbContext db, Actor actor, TimeProvider clock, Tenant tenant, ExclusionQueries exclusions)
{
    /// <summary>Records one person, by name and date of birth, by phone, or both.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(ExcludedIdentity person, ExclusionReason reason)
    {
        actor.Does("Recruitment.Exclude");
        var key = await FingerprintKeys.NeedAsync(db);
        var found = KeysOf(key, person).ToList();
        if (found.Count == 0)
        {
            return [new Refusal("exclusion.nobody")];
        }

        await AddAsync(found, reason);
        return await db.SaveOrRefuseAsync("exclusion.someone-else");
    }

    /// <summary>Takes one person off the list, when they ask for it.</summary>
    public async Task<IReadOnlyList<Refusal>> RemoveAsync(ExcludedIdentity person, ExclusionReason reason)
    {
        actor.Does("Recruitment.ReadmitPerson");
        var found = await exclusions.KeyAsync() is { } key ? KeysOf(key, person).ToList() : [];
        var rows = await db.Set<ExcludedPerson>().Where(e => e.Reason == reason && found.Contains(e.Fingerprint)).ToListAsync();
        if (rows.Count == 0)
        {
            return [new Refusal("exclusion.unknown")];
        }

        db.RemoveRange(rows);
        return await db.SaveOrRefuseAsync("exclusion.someone-else");
    }

    /// <summary>Records a list of people: names and dates of birth, or phone numbers. A wrong line refuses all of it.</summary>
    public async Task<IReadOnlyList<FrameFault>> ImportAsync(UploadedFile file, ExclusionReason reason)
    {
        actor.Does("Recruitment.ImportExclusions");
        var table = new FrameTable(file.Content, file.Name);
        var mapping = FrameHeaders.Guess(ChannelKind.PhoneList, table.Columns);
        bool Has(FrameField field) => mapping.ContainsKey(field);
        if (table.Columns.Count > 0 && !Has(FrameField.Phone) && !(Has(FrameField.FamilyName) && Has(FrameField.GivenNames) && Has(FrameField.BornOn)))
        {
            return [new(1, "", string.Join(", ", table.Columns), "NoIdentity")];
        }

        var key = await FingerprintKeys.NeedAsync(db);
        var (faults, found) = (new List<FrameFault>(), new List<string>());
        FrameField[] fields = [FrameField.FamilyName, FrameField.GivenNames, FrameField.BornOn, FrameField.Phone];
        int[] at = [.. fields.Where(Has).Select(f => FrameCheck.Position(table, mapping[f]))];
        foreach (var row in table.Read(at))
        {
            var cells = fields.Where(Has).Zip(row.Cells).ToDictionary();
            string Of(FrameField field) => cells.GetValueOrDefault(field, "");
            var keys = KeysOf(key, new(Of(FrameField.FamilyName), Of(FrameField.GivenNames), FrameRow.Born(Of(FrameField.BornOn)), Of(FrameField.Phone))).ToList();
            found.AddRange(keys);
            if (keys.Count == 0)
            {
                faults.Add(new(row.Line, "", string.Join(" ; ", row.Cells), "NoIdentity"));
            }
        }

        faults.AddRange(table.Faults.Select(f => new FrameFault(f.Line, f.Column, f.Value, f.Code.ToString())));
        if (faults.Count == 0)
        {
            await AddAsync(found, reason);
            await db.SaveChangesAsync();
        }

        return faults;
    }

    private async Task AddAsync(List<string> found, ExclusionReason reason)
    {
        var known = (await db.Set<ExcludedPerson>().Where(e => e.Reason == reason).Select(e => e.Fingerprint).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        db.AddRange(found.Where(known.Add).Select(f => new ExcludedPerson(tenant.Id, reason, f, actor.Require(), clock.GetUtcNow())));
    }

    private static IEnumerable<string> KeysOf(byte[] key, ExcludedIdentity person)
    {
        string?[] keys =
        [
            person.BornOn is { } born ? PersonKey.OfPerson(key, person.FamilyName, person.GivenNames, born) : null,
            PersonKey.OfPhone(key, person.Phone),
        ];
        return keys.OfType<string>();
    }
}

/// <summary>Who somebody is, as they say it; only fingerprints of it are kept.</summary>
public sealed record ExcludedIdentity(string FamilyName, string GivenNames, DateOnly? BornOn, string Phone);
