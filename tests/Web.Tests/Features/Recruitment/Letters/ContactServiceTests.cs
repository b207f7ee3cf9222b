using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment.Letters;

namespace Misthos.Web.Tests.Features.Recruitment.Letters;

/// <summary>Calls, visits and returned envelopes: what is recorded, what is refused, whom one calls next.</summary>
public sealed class ContactServiceTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_callers_at_once_call_one_person_once()
    {
        await using var city = await LetterCity.CreateAsync(2);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => city.CallAsync(2, ContactOutcome.Refused), Now)));
        Assert.Single(outcomes, o => o.Count == 0);
        Assert.Contains(Assert.Single(outcomes, o => o.Count == 1)[0].Code, new[] { "contact.someone-else", "contact.refused" });
        Assert.Equal(1, await city.WithAsync(db => db.Set<InvitationContact>().CountAsync(Now)));
    }

    [Fact]
    public async Task Who_objects_is_never_solicited_again_and_kept_as_a_fingerprint()
    {
        await using var city = await LetterCity.CreateAsync(4);
        Assert.Empty(await city.CallAsync(2, ContactOutcome.Objects));
        Assert.Equal("contact.objected", Assert.Single(await city.CallAsync(2, ContactOutcome.NoAnswer)).Code);
        var excluded = await city.WithAsync(db => db.Set<ExcludedPerson>().SingleAsync(Now));
        Assert.Equal((ExclusionReason.Objection, "empreinte-2"), (excluded.Reason, excluded.Fingerprint));
        Assert.Empty(await city.CallAsync(4, ContactOutcome.Refused));
        Assert.Equal(1, await city.WithAsync(db => db.Set<ExcludedPerson>().CountAsync(Now)));
    }

    [Fact]
    public async Task The_next_call_is_due_then_never_tried_then_tried_least()
    {
        await using var city = await LetterCity.CreateAsync(8);
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(2, await NextAsync(city, now));
        Assert.Equal(4, await SkipAsync(city, 2));
        var six = await city.InvitationAsync(6);
        Assert.Empty(await city.AsAsync<ContactService, IReadOnlyList<Refusal>>(s => s.CallAsync(city.Channel.Id, six.Id, new(ContactKind.Call, ContactOutcome.CallBack) { CallBackAt = now.AddHours(2) })));
        Assert.Equal(4, await NextAsync(city, now));
        Assert.Equal(6, await NextAsync(city, now.AddHours(3)));
        await city.RegisterAsync(4);
        Assert.Equal(8, await SkipAsync(city, 2));
        for (var call = 0; call < 4; call++)
        {
            await city.CallAsync(8, ContactOutcome.NoAnswer);
        }

        Assert.Equal(2, await NextAsync(city, now));
    }

    [Fact]
    public async Task Returned_envelopes_are_recorded_all_or_none_with_each_fault_named()
    {
        await using var city = await LetterCity.CreateAsync(6);
        await city.PostedAsync();
        var faulty = await ReturnAsync(city, "1", "99", "abqq-qqq3", "3", "ABQQ ZZZZ");
        Assert.Equal([("99", "contact.unknown"), ("3", "contact.typed-twice"), ("ABQQ ZZZZ", "contact.unknown")], faulty.Faults.Select(f => (f.Text, f.Why.Code)));
        Assert.Equal(0, await city.WithAsync(db => db.Set<InvitationContact>().CountAsync(c => c.Kind == ContactKind.Return, Now)));
        Assert.Equal([1, 3], (await ReturnAsync(city, "1", "abqq-qqq3")).Numbers);
        Assert.Equal("contact.already-returned", Assert.Single((await ReturnAsync(city, "1")).Faults).Why.Code);
        Assert.Equal(InvitationState.Returned, (await city.InvitationAsync(3)).State);
    }

    [Fact]
    public async Task Strata_count_returned_apart_from_silent()
    {
        await using var city = await LetterCity.CreateAsync(10);
        await city.PostedAsync();
        await ReturnAsync(city, "1", "3");
        await city.CallAsync(2, ContactOutcome.Refused);
        await city.RegisterAsync(4);
        await city.RegisterAsync(1);
        var strata = await city.AsAsync<InvitationQueries, IReadOnlyList<StratumRow>>(q => q.StrataAsync(city.Channel.Id));
        Assert.Equal(["nord", "sud"], strata.Select(s => s.Stratum));
        Assert.Equal((5, 5, 1, 1, 0, 3, 0.2), strata[0] is var n ? (n.Invited, n.Contacted, n.Answered, n.Refused, n.NotReached, n.Silent, n.Rate) : default);
        Assert.Equal((5, 5, 1, 0, 1, 3, 0.25), strata[1] is var s ? (s.Invited, s.Contacted, s.Answered, s.Refused, s.NotReached, s.Silent, s.Rate) : default);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("abqq qqq5", 5)]
    [InlineData("brun 3", 3)]
    [InlineData("ZOE", null)]
    [InlineData("Personne", 0)]
    public async Task An_invitation_is_found_by_number_code_or_name(string search, int? number)
    {
        await using var city = await LetterCity.CreateAsync(9);
        var found = await city.AsAsync<InvitationQueries, InvitationPage>(q => q.PageAsync(city.Channel.Id, search, 1));
        Assert.Equal(number switch { null => 9, 0 => 0, _ => 1 }, found.Count);
        Assert.True(number is null or 0 || found.Lines[0].Invitation.Number == number);
    }

    [Fact]
    public async Task A_round_takes_each_silent_door_once_and_is_typed_in_one_go()
    {
        await using var city = await LetterCity.CreateAsync(8, ChannelKind.Addresses);
        await city.RegisterAsync(1);
        var round = (await PlanAsync(city, new("sud", 1, 6))).RoundId!.Value;
        var doors = await city.WithAsync(db => db.Set<VisitStop>().Where(s => s.RoundId == round).OrderBy(s => s.Order).Select(s => s.InvitationId).ToListAsync(Now));
        Assert.Equal([(await city.InvitationAsync(3)).Id, (await city.InvitationAsync(5)).Id], doors);
        Assert.Equal("visit.nobody", (await PlanAsync(city, new("sud", 1, 6))).Refused!.Code);
        Assert.Empty(await VisitAsync(city, round, (doors[0], ContactOutcome.Objects), (doors[1], ContactOutcome.PaperLeft)));
        var refused = await VisitAsync(city, round, (doors[0], ContactOutcome.NoAnswer), (doors[1], ContactOutcome.Refused));
        Assert.Equal((3, "contact.objected"), Assert.Single(refused) is var one ? (one.Number, one.Why.Code) : default);
        Assert.Equal(InvitationState.Silent, (await city.InvitationAsync(5)).State);
    }

    private static Task<ReturnsOutcome> ReturnAsync(LetterCity city, params string[] typed) =>
        city.AsAsync<ContactService, ReturnsOutcome>(s => s.ReturnAsync(city.Channel.Id, typed, ContactOutcome.Moved));

    private static Task<VisitOutcome> PlanAsync(LetterCity city, VisitScope scope) => city.AsAsync<VisitService, VisitOutcome>(
        s => s.PlanAsync(city.Channel.Id, (LetterCity.Today, "Quartier"), [new("A", VisitorCapacity.Resident), new("B", VisitorCapacity.Officer)], scope));

    private static Task<IReadOnlyList<(int Number, Refusal Why)>> VisitAsync(LetterCity city, Guid round, params (Guid Door, ContactOutcome Outcome)[] doors) =>
        city.AsAsync<ContactService, IReadOnlyList<(int, Refusal)>>(s => s.VisitAsync(round, doors.ToDictionary(d => d.Door, d => d.Outcome)));

    private static Task<int> NextAsync(LetterCity city, DateTimeOffset now) =>
        city.AsAsync<CallListQueries, int>(async q => (await q.ViewAsync(city.Channel.Id, null, now))!.Target!.Number);

    // Nobody answers; who is next?
    private static async Task<int> SkipAsync(LetterCity city, int number)
    {
        Assert.Empty(await city.CallAsync(number, ContactOutcome.NoAnswer));
        return await NextAsync(city, TimeProvider.System.GetUtcNow());
    }
}
