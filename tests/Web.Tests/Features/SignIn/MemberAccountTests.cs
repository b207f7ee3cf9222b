using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Features.SignIn;

namespace Misthos.Web.Tests.Features.SignIn;

/// <summary>A member needs nothing but an address to sign in; a stranger's address opens nothing.</summary>
public sealed class MemberAccountTests
{
    [Fact]
    public async Task Two_members_of_one_address_share_one_account()
    {
        await using var city = await CityDatabase.CreateAsync();
        var (first, second) = (await SeatAsync(city, "Camille", "foyer@exemple.fr"), await SeatAsync(city, "Dominique", "foyer@exemple.fr"));
        await PrepareAsync(city, "Foyer@exemple.fr");
        await PrepareAsync(city, "foyer@exemple.fr");
        var user = await city.WithAsync(db => db.Set<AppUser>().SingleAsync());
        Assert.Equal("Camille Nom, Dominique Nom", user.DisplayName);
        Assert.Equal([user.Id, user.Id], await city.WithAsync(db => db.Set<Person>().Where(p => p.Id == first || p.Id == second).Select(p => p.UserId!.Value).ToListAsync()));
        Assert.Equal(Role.Member, (await city.WithAsync(db => db.Set<RoleAssignment>().SingleAsync())).Role);
    }

    [Fact]
    public async Task A_new_address_takes_the_member_away_from_the_account_of_the_old_one()
    {
        await using var city = await CityDatabase.CreateAsync();
        var id = await SeatAsync(city, "Camille", "ancien@exemple.fr");
        await PrepareAsync(city, "ancien@exemple.fr");
        await city.WithAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == id)).SetContact("nouveau@exemple.fr", null, null, ContactChannel.Email);
            return await db.SaveChangesAsync();
        });
        await PrepareAsync(city, "nouveau@exemple.fr");
        var person = await city.WithAsync(db => db.Set<Person>().SingleAsync(p => p.Id == id));
        Assert.Equal("NOUVEAU@EXEMPLE.FR", await city.WithAsync(db => db.Set<AppUser>().Where(u => u.Id == person.UserId).Select(u => u.NormalizedEmail).SingleAsync()));
    }

    [Fact]
    public async Task Someone_without_a_seat_and_an_unknown_address_get_no_account()
    {
        await using var city = await CityDatabase.CreateAsync();
        var person = new Person(city.Authority.Id, "Noor", "Nom");
        person.SetContact("noor@exemple.fr", null, null, ContactChannel.Email);
        await city.AddAsync(person);
        await PrepareAsync(city, "noor@exemple.fr");
        await PrepareAsync(city, "personne@exemple.fr");
        Assert.Equal(0, await city.WithAsync(db => db.Set<AppUser>().CountAsync()));
    }

    private static async Task<Guid> SeatAsync(CityDatabase city, string name, string email)
    {
        var person = new Person(city.Authority.Id, name, "Nom");
        person.SetContact(email, null, null, ContactChannel.Email);
        await city.AddAsync(person, new Mandate(new MandateSeat(city.Authority.Id, person.Id, city.Edition.Id, city.Edition.Organs[0].Id), MandateOrigin.Drawn, city.Edition.StartsOn, city.Edition.EndsOn));
        return person.Id;
    }

    private static async Task PrepareAsync(CityDatabase city, string address)
    {
        await using var scope = city.Anonymous();
        var provider = scope.ServiceProvider;
        await new MemberAccountService(provider.GetRequiredService<AppDbContext>(), provider.GetRequiredService<Actor>(), provider.GetRequiredService<Tenant>()).PrepareAsync(EmailAddress.Parse(address));
    }
}
