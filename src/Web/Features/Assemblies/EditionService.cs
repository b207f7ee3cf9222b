using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Topics;

namespace Misthos.Web.Features.Assemblies;

/// <summary>What an organiser does with an edition. Each method saves once.</summary>
public sealed class EditionService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    /// <summary>Prepares an edition with its plenary organ.</summary>
    public async Task<Guid> CreateAsync(Guid assemblyId, EditionRules rules, string plenary)
    {
        actor.Does("Assemblies.PrepareEdition");
        var assembly = await db.Set<CitizensAssembly>().SingleAsync(a => a.Id == assemblyId);
        var edition = new Edition(assembly.AuthorityId, assembly.Id, rules.Name, rules.StartsOn, rules.EndsOn, rules.Seats);
        edition.SetRules(rules.StartsOn, rules.EndsOn, rules.Seats);
        edition.SetDelays(rules.Delays);
        edition.AddOrgan(plenary, OrganKind.Plenary, rules.Seats);
        db.Add(edition);
        await db.SaveChangesAsync();
        return edition.Id;
    }

    /// <summary>Corrects name, charter, openness and the shortfall told in public.</summary>
    public async Task DescribeAsync(Guid id, EditionWords words)
    {
        actor.Does("Assemblies.DescribeEdition");
        var edition = await db.Set<Edition>().SingleAsync(e => e.Id == id);
        edition.Describe(words.Name, words.Charter, words.IsOpenToAll, words.Shortfall);
        edition.SetRenewable(words.IsRenewable);
        edition.SetTrustedContacts(words.TrustedContacts);
        edition.SetMostOfficials(words.MostOfficials);
        await db.SaveChangesAsync();
    }

    /// <summary>Adds an organ.</summary>
    public async Task AddOrganAsync(Guid id, string name, OrganKind kind, int seats)
    {
        actor.Does("Assemblies.AddOrgan");
        var edition = await db.Set<Edition>().Include(e => e.Organs).SingleAsync(e => e.Id == id);
        edition.AddOrgan(name, kind, seats);
        await db.SaveChangesAsync();
    }

    /// <summary>Adds a topic with its origin.</summary>
    public async Task AddTopicAsync(Guid id, string title, TopicOrigin origin, (string? ReferredBy, string Question) words)
    {
        actor.Does("Assemblies.AddTopic");
        var edition = await db.Set<Edition>().Include(e => e.Topics).SingleAsync(e => e.Id == id);
        edition.AddTopic(title, origin, words.ReferredBy, words.Question);
        await db.SaveChangesAsync();
    }

    /// <summary>Says who votes beside the members. Ballots that are open keep the rule they had.</summary>
    public async Task<IReadOnlyList<Refusal>> SetVotingAsync(Guid id, Domain.Ballots.VotingRule rule)
    {
        actor.Does("Assemblies.SetVoting", rule.Source);
        if (rule.WhyNot() is { Count: > 0 } wrong)
        {
            return wrong;
        }

        (await db.Set<Edition>().SingleAsync(e => e.Id == id)).SetVoting(rule);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Opens the edition, or says why not.</summary>
    public async Task<IReadOnlyList<Refusal>> OpenAsync(Guid id)
    {
        actor.Does("Assemblies.OpenEdition");
        var edition = await db.Set<Edition>().AsSplitQuery().Include(e => e.Organs).Include(e => e.Changes).Include(e => e.Topics).OrderBy(e => e.Id).SingleAsync(e => e.Id == id);
        var refusals = edition.WhyNotOpen();
        if (refusals.Count == 0)
        {
            edition.Open(actor.Require(), clock.GetUtcNow());
            var today = Format.DayOf(clock.GetUtcNow());
            register.Record(edition.AuthorityId, EditionActs.Opened(edition, today));
            foreach (var topic in edition.Topics.OrderBy(t => t.Order))
            {
                register.Record(edition.AuthorityId, TopicActs.Referred(topic, edition.Name, today));
            }

            await db.SaveChangesAsync();
        }

        return refusals;
    }
}

/// <summary>Name and rules of a new edition.</summary>
public sealed record EditionRules(string Name, DateOnly StartsOn, DateOnly EndsOn, int Seats, AnswerDelays Delays);

/// <summary>What stays editable once an edition is open.</summary>
public sealed record EditionWords(string Name, string Charter, bool IsOpenToAll, string? Shortfall)
{
    public bool IsRenewable { get; init; }

    public string TrustedContacts { get; init; } = "";

    public int MostOfficials { get; init; } = 1;
}
