using Bogus;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Sittings.Groups;

namespace Misthos.Web.Tests.Features.Sittings.Groups;

/// <summary>What a sitting asks survives the translation to the engine and back, over made-up sittings.</summary>
public sealed class TableEngineTests
{
    private static readonly string[] Refusable = ["officials.too-many", "engine.TableTooSmall", "engine.TogetherAndApart", "engine.NotFound", "engine.ApartAndFixed"];

    [Fact]
    public void Rules_hold_in_every_round_of_made_up_sittings()
    {
        var planned = 0;
        for (var seed = 1; seed <= 24; seed++)
        {
            var brief = MadeUp(new Randomizer(seed));
            var demands = new SeatingDemands(brief);
            var (places, refusals) = TableEngine.Plan(brief, new HashSet<MetPair>(), id => id.ToString(), 0.004);
            Assert.All(refusals, r => Assert.Contains(r.Code, Refusable));
            if (refusals.Count > 0)
            {
                continue;
            }

            planned++;
            Assert.Equal(brief.People.Count * brief.Rounds, places.Select(p => (p.Round, p.PersonId)).Distinct().Count());
            Assert.All(places.Where(p => demands.Fixed.ContainsKey(p.PersonId)), p => Assert.Equal(demands.Fixed[p.PersonId], p.Table));
            Assert.All(places.Where(p => brief.People.Single(x => x.Id == p.PersonId).Capacity == Capacity.Facilitator), p => Assert.True(p.IsHost));
            var faults = new TableMeasure(brief, places, new HashSet<MetPair>()).Faults;
            Assert.All(faults, f => Assert.Contains(demands.Unmet, u => u.PersonId == f.PersonId && f.Fault is SeatingFault.Together or SeatingFault.SmallTable or SeatingFault.OwnAge or SeatingFault.SameGender));
        }

        // Were every sitting refused, nothing would have been tried.
        Assert.InRange(planned, 15, 24);
    }

    [Fact]
    public void Those_who_met_at_an_earlier_sitting_meet_others()
    {
        SeatedPerson[] people = [.. Enumerable.Range(0, 16).Select(_ => new SeatedPerson(Guid.CreateVersion7(), Capacity.Member, []))];
        var brief = new SeatingBrief(people, 4, 1);
        var (before, _) = TableEngine.Plan(brief, new HashSet<MetPair>(), id => id.ToString(), 0.05);
        var met = before.GroupBy(p => p.Table).SelectMany(t => MetPair.Among([.. t.Select(p => p.PersonId)])).ToHashSet();
        var (after, _) = TableEngine.Plan(brief, met, id => id.ToString(), 0.05);
        Assert.Equal(24, new TableMeasure(brief, after, met).Pairs);
    }

    [Fact]
    public void Who_chose_a_table_sits_there_and_the_others_keep_it_mixed()
    {
        SeatedPerson[] people = [.. Enumerable.Range(0, 24).Select(i => new SeatedPerson(Guid.CreateVersion7(), Capacity.Member, [i % 2 == 0 ? "f" : "h"]))];
        var brief = new SeatingBrief(people, 3, 1) { Features = ["genre"], Chosen = people.Take(6).ToDictionary(p => p.Id, _ => 2), Places = [null, 7, null] };
        var (places, _) = TableEngine.Plan(brief, new HashSet<MetPair>(), id => id.ToString(), 0.05);
        Assert.Equal(6, places.Count(p => p.Table == 2 && brief.Chosen.ContainsKey(p.PersonId)));
        Assert.Equal(7, places.Count(p => p.Table == 2));
        Assert.Empty(new TableMeasure(brief, places, new HashSet<MetPair>()).OffShares);
    }

    [Fact]
    public void A_contradiction_is_told_by_name()
    {
        SeatedPerson[] people = [.. Enumerable.Range(0, 8).Select(_ => new SeatedPerson(Guid.CreateVersion7(), Capacity.Member, []))];
        var brief = new SeatingBrief(people, 2, 1) { Rules = [new(SeatingRuleKind.Together, people[0].Id, people[1].Id), new(SeatingRuleKind.Apart, people[1].Id, people[0].Id)] };
        var refusal = Assert.Single(TableEngine.Plan(brief, new HashSet<MetPair>(), id => id == people[0].Id ? "Ada" : "Bo", 0.02).Refusals);
        Assert.Equal("engine.TogetherAndApart", refusal.Code);
        Assert.Equal(["Ada", "Bo"], refusal.Values[0].Split(", ").Order(StringComparer.Ordinal));
    }

    private static SeatingBrief MadeUp(Randomizer chance)
    {
        var many = chance.Number(24, 60);
        SeatedPerson[] people = [.. Enumerable.Range(0, many).Select(i => new SeatedPerson(
            Guid.CreateVersion7(), i < 3 ? Capacity.Facilitator : i < 6 ? Capacity.Officer : i < 8 ? Capacity.ElectedOfficial : Capacity.Member, [i < 8 ? "" : chance.ArrayElement(["16-24", "25-59", "60 et plus"])], i < 8 ? null : chance.ArrayElement(["femme", "homme"])))];
        Guid Member() => people[chance.Number(8, many - 1)].Id;
        List<SeatingDemand> rules = [new(SeatingRuleKind.SmallTable, Member()), new(SeatingRuleKind.SameGenderTable, Member()), new(SeatingRuleKind.Host, Member(), null, 2)];
        rules.AddRange(Enumerable.Range(0, 3).Select(_ => new SeatingDemand(SeatingRuleKind.OwnAgeTable, Member())));
        rules.AddRange(Enumerable.Range(0, 5).Select(i => (Kind: i < 2 ? SeatingRuleKind.Together : SeatingRuleKind.Apart, One: Member(), Other: Member())).Where(r => r.One != r.Other).Select(r => new SeatingDemand(r.Kind, r.One, r.Other)));
        return new(people, chance.Number(5, 8), chance.Number(1, 3)) { Features = ["âge"], Rules = rules, MostOfficials = chance.Number(1, 2) };
    }
}
