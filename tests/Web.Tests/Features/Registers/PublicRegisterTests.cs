using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Features.Registers;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Registers;

public sealed class PublicRegisterTests
{
    private static PublicActContent Content(string text) => new(PublicActKind.Answer, "Proposition n° 1", text, new(2026, 3, 1), null);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Twenty_acts_at_once_make_one_chain(bool postgres)
    {
        await using var city = await CityAsync(postgres);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => RecordAsync(city, $"acte {i}"))));
        var acts = await city.WithAsync(db => db.Set<PublicAct>().OrderBy(a => a.Number).ToListAsync());

        Assert.Equal(new RegisterCheck(20, acts[^1].Hash, null), RegisterCheck.Of(acts));
        Assert.Equal(20, acts.Select(a => a.Text).Distinct().Count());
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task No_code_path_rewrites_an_entry(EntityState state)
    {
        await using var city = await CityAsync(false);
        await RecordAsync(city, "acte");

        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(async db =>
        {
            db.Entry(await db.Set<PublicAct>().SingleAsync()).State = state;
            return await db.SaveChangesAsync();
        }));
        Assert.Equal(1, await city.WithAsync(db => db.Set<PublicAct>().CountAsync()));
    }

    [Fact]
    public async Task A_fingerprint_that_somebody_kept_finds_its_entry()
    {
        await using var city = await CityAsync(false);
        await RecordAsync(city, "un");
        await RecordAsync(city, "deux");
        await using var scope = city.Scope();
        var queries = new RegisterQueries(scope.ServiceProvider.GetRequiredService<AppDbContext>());
        var first = (await queries.PageAsync(1, 10)).Acts[1];

        Assert.Equal(1, (await queries.WithHashAsync($" {first.Hash.ToUpperInvariant()} "))!.Number);
        Assert.Equal(1, (await queries.WithHashAsync(first.Hash[..12]))!.Number);
        Assert.Null(await queries.WithHashAsync(first.Hash[..4]));
        Assert.Null(await queries.WithHashAsync(new string('a', 64)));
        Assert.Null(await queries.WithHashAsync("%%%%%%%%"));
    }

    private static Task<CityDatabase> CityAsync(bool postgres) => CityDatabase.CreateAsync(server: postgres ? SittingCase.PostgresOrSkip() : null);

    private static async Task RecordAsync(CityDatabase city, string text)
    {
        await using var scope = city.Scope();
        scope.ServiceProvider.GetRequiredService<PublicRegister>().Record(city.Authority.Id, Content(text));
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
    }
}
