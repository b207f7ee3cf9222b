using System.Globalization;
using System.Security.Cryptography;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Organs;

/// <summary>What is asked of the draw of an organ.</summary>
/// <param name="Method">Method of the engine.</param>
/// <param name="Reserve">People to name in reserve.</param>
/// <param name="People">Members who take part; anyone else is left out.</param>
/// <param name="Bounds">Quotas of the seats to draw; none at all gives every member the same chance.</param>
public sealed record OrganDrawTerms(DrawMethod Method, int Reserve, IReadOnlySet<Guid> People, IReadOnlyList<PanelQuotaBounds> Bounds);

/// <summary>The first act of the draw of an organ out of the members in office.</summary>
public sealed class OrganDrawService(AppDbContext db, Actor actor, TimeProvider clock, PreparationService preparations)
{
    private const string Anyone = "membre";
    private const string Yes = "oui";

    /// <summary>Takes the members as they are now for a pool, and queues the draw with it in one save; nothing when no organ can be drawn.</summary>
    public async Task<PreparationOutcome> PrepareAsync(OrganDrawView view, OrganDrawTerms terms, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.PrepareOrganDraw");
        List<OrganCandidate> people = [.. view.Candidates.Where(c => terms.People.Contains(c.PersonId))];
        if (OrganSeats.WhyNot(view.Organ.Seats, view.Taken, people.Count, terms.Reserve) is [var refusal, ..])
        {
            return new(null, null, refusal);
        }

        if (await preparations.WhyNotAsync(view.Edition.Id, view.Organ.Id) is { } open)
        {
            return new(null, null, open);
        }

        var pool = PoolOf(view, people, terms.Bounds);
        db.Add(pool);
        var outcome = await preparations.QueueAsync(pool, new DrawTerms(terms.Method.ToString(), view.Vacant, terms.Reserve), cancellation);
        if (outcome.DrawId is null)
        {
            db.ChangeTracker.Clear();
        }

        return outcome;
    }

    private RecruitmentPool PoolOf(OrganDrawView view, List<OrganCandidate> people, IReadOnlyList<PanelQuotaBounds> bounds)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var pool = new RecruitmentPool(view.Organ.AuthorityId, view.Edition.Id, new(actor.Require(), clock.GetUtcNow(), secret));
        pool.ForOrgan(view.Organ.Id);
        pool.SetSource(view.Organ.Name, "", "");
        var features = bounds.Select(b => b.Feature).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (index, person) in people.OrderBy(p => p.PersonId).Index())
        {
            var columns = new Dictionary<string, string> { ["id"] = Id(index), ["prénom"] = person.GivenName, ["nom"] = person.FamilyName };
            features.ForEach(f => columns[f] = person.Values[f]);
            columns.TryAdd(Anyone, Yes);
            pool.AddMember(Id(index), columns, person.PersonId);
        }

        foreach (var feature in bounds.GroupBy(b => b.Feature, StringComparer.Ordinal))
        {
            feature.ToList().ForEach(pool.Add);
            if (people.Exists(p => p.Values[feature.Key] == OrganSeats.Unknown))
            {
                pool.Add(new PanelQuotaBounds(feature.Key, OrganSeats.Unknown, 0, view.Vacant));
            }
        }

        if (features.Count == 0)
        {
            // The engine wants a quota: this one holds of everyone.
            pool.Add(new PanelQuotaBounds(Anyone, Yes, view.Vacant, view.Vacant));
        }

        return pool;
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"M{index + 1:000}");
}
