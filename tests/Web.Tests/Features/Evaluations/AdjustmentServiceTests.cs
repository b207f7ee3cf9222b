using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations.Adjustments;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>What is decided rests on what was answered; told, it is read by everyone; its lesson reaches the next edition.</summary>
public sealed class AdjustmentServiceTests
{
    [Theory]
    [MemberData(nameof(EvaluationCity.Databases), MemberType = typeof(EvaluationCity))]
    public async Task What_is_heard_is_decided_told_and_handed_on(bool onPostgres)
    {
        await using var city = await EvaluationCity.CreateAsync(10, onPostgres);
        await AnsweredAsync(city);
        var today = Format.DayOf(TimeProvider.System.GetUtcNow());
        var source = new AdjustmentSource(city.City.Edition.Id, city.Sitting.Id) { EvaluationId = city.Evaluation, Field = "lieu" };
        var words = new AdjustmentWords(AdjustmentKind.Venue, "On s’entend mal.", "Nous changeons de lieu.", "Équipe", today, today);
        Assert.Equal("adjustment.source", Assert.Single((await DecideAsync(city, source with { Field = "inconnu" }, words)).Refusals).Code);
        Assert.Equal("adjustment.source", Assert.Single((await DecideAsync(city, source with { EditionId = Guid.CreateVersion7(), SittingId = null }, words)).Refusals).Code);
        Assert.Equal("adjustment.source", Assert.Single((await DecideAsync(city, source with { Theme = "son" }, words)).Refusals).Code);

        var id = (await DecideAsync(city, source, words)).Id!.Value;
        Assert.Empty(await ToldAsync(city));
        var view = (await city.DoAsync<AdjustmentQueries, AdjustmentView?>(q => q.FindAsync(id)))!;
        Assert.Equal((2, null), (view.Effect!.Before, view.Effect.After));
        Assert.Empty(await DoAsync(city, s => s.TellAsync(id)));
        Assert.Equal("Nous changeons de lieu.", Assert.Single(await ToldAsync(city)).Adjustment.Done);

        var next = await NextAsync(city);
        Assert.Empty(await city.DoAsync<AdjustmentQueries, List<LessonView>>(q => q.LessonsAsync(next)));
        Assert.Equal("lesson.gone", Assert.Single(await DoAsync(city, s => s.ReplyAsync(next.Id, id, true, ""))).Code);
        Assert.Empty(await DoAsync(city, s => s.LearnAsync(id, AdjustmentVerdict.Keep, "De petites salles.")));
        Assert.Equal((1, 1), await city.DoAsync<AdjustmentQueries, (int, int)>(q => q.CountLessonsAsync(next)));
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DoAsync(city, s => s.ReplyAsync(next.Id, id, true, "Université réservée."))));
        Assert.All(replies.SelectMany(r => r), refusal => Assert.Equal("Conflict", refusal.Code));
        Assert.Equal("Université réservée.", Assert.Single(await city.DoAsync<AdjustmentQueries, List<LessonView>>(q => q.LessonsAsync(next))).Reply!.Words);
        Assert.Empty(await city.DoAsync<AdjustmentQueries, List<LessonView>>(q => q.LessonsAsync(city.City.Edition)));
    }

    private static async Task AnsweredAsync(EvaluationCity city)
    {
        await city.OpenAsync();
        foreach (var (i, person) in city.People.Index())
        {
            await city.AnswerAsync(person, EvaluationCity.Sheet(("lieu", i < 5 ? "1" : "3")));
        }

        Assert.Empty(await city.CountAsync());
    }

    private static async Task<Edition> NextAsync(EvaluationCity city)
    {
        var first = city.City.Edition;
        var next = new Edition(first.AuthorityId, first.AssemblyId, "Édition 2", first.StartsOn.AddYears(1), first.EndsOn.AddYears(1), 10);
        await city.City.AddAsync(next);
        return next;
    }

    private static Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> DecideAsync(EvaluationCity city, AdjustmentSource source, AdjustmentWords words) =>
        city.DoAsync<AdjustmentService, (Guid?, IReadOnlyList<Refusal>)>(s => s.DecideAsync(source, words, tell: false));

    private static Task<IReadOnlyList<Refusal>> DoAsync(EvaluationCity city, Func<AdjustmentService, Task<IReadOnlyList<Refusal>>> act) => city.DoAsync(act);

    private static Task<List<AdjustmentView>> ToldAsync(EvaluationCity city) => city.DoAsync<AdjustmentQueries, List<AdjustmentView>>(q => q.ToldAsync([city.City.Edition.Id]));
}
