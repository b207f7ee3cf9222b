using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Members.Space;

/// <summary>A request of erasure is answered and carried out in one act, on both databases.</summary>
public sealed class ErasureTests
{
    [Fact]
    public async Task What_is_chosen_is_erased_with_the_answer_on_sqlite() => await EraseAsync(await MemberCity.CreateAsync());

    [Fact]
    public async Task What_is_chosen_is_erased_with_the_answer_on_postgres()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        await EraseAsync(await MemberCity.CreateAsync(await TestDatabase.PostgresAsync(server!, MemberCity.Register)));
    }

    private static async Task EraseAsync(MemberCity city)
    {
        await using var _ = city;
        var member = await city.SeatAsync("Ana", "Roux", city.User, new DateOnly(1990, 5, 31));
        await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.TellAsync(member, new(NeedKind.Diet, "sans gluten"), true));
        await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.AskErasureAsync(member, ""));
        await city.WithAsync(async db =>
        {
            db.Add(new SkillClaim(db.AuthorityId, new SkillHolder(member, city.Edition), "ville.parole", new SealedText("mes mots"), DateTimeOffset.UnixEpoch));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var request = Assert.Single(await city.AsAsync<SpaceQueries, List<RequestRow>>(q => q.OpenRequestsAsync()));

        Assert.Equal("space.still-in-office", Assert.Single(await ReplyAsync(city, request.Id, ErasedPart.Contact, ErasedPart.Needs)).Code);
        Assert.Single(await city.AsAsync<SpaceQueries, List<RequestRow>>(q => q.OpenRequestsAsync()));
        Assert.True(await city.WithAsync(db => db.Set<Need>().AllAsync(n => n.ErasedAt == null, TestContext.Current.CancellationToken)));

        Assert.Empty(await ReplyAsync(city, request.Id, ErasedPart.Needs, ErasedPart.Birth, ErasedPart.Account, ErasedPart.OwnWords));
        var (person, need, skill, answered) = await city.WithAsync(async db => (
            await db.Set<Person>().SingleAsync(p => p.Id == member, TestContext.Current.CancellationToken),
            await db.Set<Need>().SingleAsync(n => n.PersonId == member, TestContext.Current.CancellationToken),
            await db.Set<SkillClaim>().SingleAsync(TestContext.Current.CancellationToken),
            await db.Set<ErasureRequest>().SingleAsync(TestContext.Current.CancellationToken)));
        Assert.Equal((null, null, "Ana"), (person.BornOn, person.UserId, person.GivenName));
        Assert.True(need.Content.IsEmpty && skill.Words.IsEmpty);
        Assert.Equal([ErasedPart.Birth, ErasedPart.Needs, ErasedPart.Account, ErasedPart.OwnWords], answered.Erased);
        Assert.Equal("space.answered", Assert.Single(await ReplyAsync(city, request.Id)).Code);
    }

    private static Task<IReadOnlyList<Refusal>> ReplyAsync(MemberCity city, Guid request, params ErasedPart[] parts) =>
        city.AsAsync<ErasureService, IReadOnlyList<Refusal>>(s => s.ReplyAsync(request, "Nous gardons vos présences : elles justifient des paiements.", parts));
}
