using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteKindTests : KindTests
{
    protected override string? Server => null;
}

public sealed class PostgresKindTests : KindTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>Kinds of sittings: whom each convenes, and the list narrowed to one.</summary>
public abstract class KindTests
{
    protected abstract string? Server { get; }

    [Theory]
    [InlineData(SittingKind.Plenary, 2)]
    [InlineData(SittingKind.FollowUp, 3)]
    public async Task Those_whose_term_is_over_are_convened_to_what_follows_it(SittingKind kind, int convened)
    {
        await using var city = await SittingCase.CreateAsync(2, Server);
        var former = Guid.Empty;
        await city.DoAsync<AppDbContext>(async db =>
        {
            var sitting = await db.Set<Sitting>().SingleAsync();
            sitting.Classify(kind);
            former = Add(db, sitting, resigned: false, true);
            Add(db, sitting, resigned: false);
            Add(db, sitting, resigned: false, true, false);
            Add(db, sitting, resigned: true, true);
            await db.SaveChangesAsync();
        });

        await city.DoAsync<AudienceQueries>(async q => Assert.Equal(convened - 2, await q.AfterTermAsync(await SittingAsync(city))));
        await city.DoAsync<SittingQueries>(async q => Assert.Equal(convened, await q.NotConvenedAsync((await q.FindAsync(city.SittingId))!)));
        await city.DoAsync<ConvocationService>(async s => Assert.Equal(convened, await s.ConveneAsync(city.SittingId)));
        await city.DoAsync<AppDbContext>(async db => Assert.Equal(kind == SittingKind.FollowUp, await db.Set<Convocation>().AnyAsync(c => c.PersonId == former)));
    }

    [Fact]
    public async Task The_list_shows_one_kind()
    {
        await using var city = await SittingCase.CreateAsync(1, Server);
        await city.DoAsync<SittingQueries>(async q =>
        {
            Assert.Single(await q.ListAsync(SittingKind.Plenary));
            Assert.Empty(await q.ListAsync(SittingKind.Hearing));
            Assert.Single(await q.ListAsync(KindNames.Parse("0")));
        });
    }

    private static async Task<Sitting> SittingAsync(SittingCase city)
    {
        Sitting? found = null;
        await city.DoAsync<SittingQueries>(async q => found = await q.FindAsync(city.SittingId));
        return found!;
    }

    private static Guid Add(AppDbContext db, Sitting sitting, bool resigned, params bool[] consents)
    {
        var person = new Person(sitting.AuthorityId, "Prénom", "Ancien");
        person.SetContact(null, null, "1 rue", ContactChannel.Post);
        var mandate = new Mandate(new MandateSeat(sitting.AuthorityId, person.Id, sitting.EditionId, sitting.OrganId), MandateOrigin.Drawn, sitting.Day.AddYears(-1), sitting.Day.AddDays(-30));
        if (resigned)
        {
            mandate.Resign(sitting.Day.AddDays(-60), "Départ", Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        }

        db.AddRange(person, mandate);
        db.AddRange(consents.Select((given, day) => new ConsentEntry(sitting.AuthorityId, person.Id, ConsentKind.ContactAfterTerm, given, new(null, DateTimeOffset.UnixEpoch.AddDays(day)))));
        return person.Id;
    }
}
