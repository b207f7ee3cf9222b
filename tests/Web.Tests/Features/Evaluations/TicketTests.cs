using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>A link is used once, and nothing leads from an answer to a person.</summary>
public sealed class TicketTests
{
    [Fact]
    public async Task Ten_posts_of_one_link_keep_one_answer()
    {
        await using var city = await CityDatabase.CreateAsync();
        var edition = city.Edition;
        var times = new SittingTimes(new DateOnly(2026, 2, 1), new TimeOnly(9, 0), new TimeOnly(17, 0), 420);
        var sitting = new Sitting(city.Authority.Id, edition.Id, edition.Organs[0].Id, "Séance", times);
        var evaluation = new Evaluation(city.Authority.Id, sitting.Id, EvaluationService.Instrument, city.UserId, DateTimeOffset.UnixEpoch);
        await city.AddAsync(sitting, evaluation, new EvaluationTicket(city.Authority.Id, evaluation.Id, SecretToken.Fingerprint("token")));
        var answered = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => AnswerAsync(city))));
        Assert.Equal(1, answered.Count(done => done));
        Assert.Equal(1, await city.WithAsync(db => db.Set<EvaluationAnswer>().CountAsync()));
        Assert.Equal(0, await city.WithAsync(db => db.Set<EvaluationTicket>().CountAsync()));
    }

    [Fact]
    public void No_column_links_an_answer_or_a_ticket_to_a_person()
    {
        Assert.Equal(["Answers", "AuthorityId", "EvaluationId", "Id", "OnPaper"], typeof(EvaluationAnswer).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["AuthorityId", "EvaluationId", "OnPaper", "TokenHash"], typeof(EvaluationTicket).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    private static async Task<bool> AnswerAsync(CityDatabase city)
    {
        await using var scope = city.Scope();
        var provider = scope.ServiceProvider;
        var service = new EvaluationService(provider.GetRequiredService<AppDbContext>(), provider.GetRequiredService<Actor>(), TimeProvider.System, null!);
        return await service.AnswerAsync("token", new Dictionary<string, string> { ["heard"] = "5" });
    }
}
