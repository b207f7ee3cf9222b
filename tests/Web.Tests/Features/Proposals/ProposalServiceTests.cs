using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Tests.Features.Proposals;

/// <summary>Numbers are for ever and unique; lateness is computed.</summary>
public sealed class ProposalServiceTests
{
    private static readonly DateOnly Day = new(2026, 1, 10);

    [Fact]
    public async Task Eight_people_at_once_get_eight_numbers()
    {
        await using var city = await CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RecordAsync(city))));
        var numbers = await city.WithAsync(db => db.Set<Proposal>().Select(p => p.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 8), numbers.Order());
    }

    [Fact]
    public async Task The_clock_runs_from_the_handover_and_the_text_stays()
    {
        await using var city = await CreateAsync();
        var id = await HandedOverAsync(city);
        await using var scope = city.Scope();
        var (service, queries) = (scope.ServiceProvider.GetRequiredService<ProposalService>(), scope.ServiceProvider.GetRequiredService<ProposalQueries>());
        Assert.Equal(ProposalState.Late, (await queries.AllAsync(publicOnly: true)).Single().StateOn(Day.AddMonths(12).AddDays(1)));
        Assert.Equal(ProposalState.Waiting, (await queries.AllAsync(publicOnly: true)).Single().StateOn(Day.AddMonths(12)));
        Assert.Equal("proposal.text-fixed", (await service.WriteAsync(id, city.Edition.Topics[0].Id, new("Autre", "Autre"), (VersionAuthor.Plenary, "Plus clair")))[0].Code);
    }

    [Fact]
    public async Task Each_assembly_numbers_its_own_and_a_withdrawn_number_is_nobody_elses()
    {
        await using var city = await CreateAsync();
        var first = await RecordAsync(city);
        await city.WithAsync(async db =>
        {
            (await db.Set<Proposal>().SingleAsync(p => p.Id == first)).Withdraw(Day, "Dit ailleurs", null);
            return await db.SaveChangesAsync();
        });
        var other = await city.WithAsync(async db =>
        {
            var assembly = new CitizensAssembly(db.AuthorityId, "jeunes", "Assemblée des jeunes", Day);
            var edition = new Edition(db.AuthorityId, assembly.Id, "2026", Day, Day.AddYears(1), 30);
            var topic = edition.AddTopic("Sport", TopicOrigin.Referral, null, "");
            db.AddRange(assembly, edition);
            await db.SaveChangesAsync();
            return topic.Id;
        });
        await using var scope = city.Scope();
        var service = scope.ServiceProvider.GetRequiredService<ProposalService>();
        var second = await service.RecordAsync(city.Edition.Topics[0].Id, "Titre", "Texte");
        var theirs = await service.RecordAsync(other, "Titre", "Texte");
        Assert.Equal((2, 1), (second.Number, theirs.Number));
        Assert.Equal(["assemblees/jeunes/propositions/1"], (await scope.ServiceProvider.GetRequiredService<ProposalQueries>().AllAsync(publicOnly: false)).Where(r => r.Id == theirs.Id).Select(r => r.Path));
    }

    [Fact]
    public async Task A_text_that_changes_is_a_version_with_its_reason()
    {
        await using var city = await CreateAsync();
        var (id, topic) = (await RecordAsync(city), city.Edition.Topics[0].Id);
        await using var scope = city.Scope();
        var service = scope.ServiceProvider.GetRequiredService<ProposalService>();
        Assert.Equal("proposal.no-reason", (await service.WriteAsync(id, topic, new("Titre", "Autre"), (VersionAuthor.Group, " ")))[0].Code);
        Assert.Empty(await service.WriteAsync(id, topic, new("Titre", "Autre"), (VersionAuthor.Group, "La table 3")));
        Assert.Empty(await service.WriteAsync(id, topic, new("Titre", "Autre"), (VersionAuthor.Group, "")));
        Assert.Equal(["Texte", "Autre"], await city.WithAsync(db => db.Set<ProposalVersion>().OrderBy(v => v.Number).Select(v => v.Text).ToListAsync()));
    }

    private static Task<CityDatabase> CreateAsync() =>
        CityDatabase.CreateAsync(services => services.AddScoped<ProposalService>().AddScoped<ProposalQueries>());

    private static async Task<Guid> RecordAsync(CityDatabase city)
    {
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<ProposalService>().RecordAsync(city.Edition.Topics[0].Id, "Titre", "Texte")).Id;
    }

    private static async Task<Guid> HandedOverAsync(CityDatabase city)
    {
        var id = await RecordAsync(city);
        await using var scope = city.Scope();
        var service = scope.ServiceProvider.GetRequiredService<ProposalService>();
        Assert.Empty(await service.AdoptAsync(id, Day));
        await city.WithAsync(async db =>
        {
            (await db.Set<Proposal>().SingleAsync(p => p.Id == id)).HandOver(Day, new AnswerDelays(3, 12));
            return await db.SaveChangesAsync();
        });
        return id;
    }
}
