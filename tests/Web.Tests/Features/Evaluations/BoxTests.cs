using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Features.Evaluations.Reading;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>A code counts one answer, whichever way it comes back; the box is opened once, with five answers or more, and loses none.</summary>
public sealed class BoxTests
{
    private static readonly AnswerSheet Four = EvaluationCity.Sheet(("lieu", "4"));

    [Theory]
    [MemberData(nameof(EvaluationCity.Databases), MemberType = typeof(EvaluationCity))]
    public async Task Ten_posts_of_one_code_keep_one_answer(bool onPostgres)
    {
        await using var city = await EvaluationCity.CreateAsync(6, onPostgres);
        await city.OpenAsync();
        var answered = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => city.AnswerAsync(city.People[0], Four))));
        Assert.Equal(1, answered.Count(done => done));
        Assert.Equal((1, 5), (await city.City.WithAsync(db => db.Set<EvaluationSlip>().CountAsync()), await city.City.WithAsync(db => db.Set<EvaluationTicket>().CountAsync())));
        Assert.False(await city.DoAsync<BoxService, bool>(box => box.AnswerAsync("ABCDABCDABCD", Four)));
        Assert.False(await city.DoAsync<BoxService, bool>(box => box.AnswerForAsync(city.Evaluation, city.People[0].Id, Four)));
        Assert.True(await city.DoAsync<BoxService, bool>(box => box.AnswerForAsync(city.Evaluation, city.People[1].Id, Four)));
    }

    [Theory]
    [MemberData(nameof(EvaluationCity.Databases), MemberType = typeof(EvaluationCity))]
    public async Task What_was_answered_is_counted_once_the_box_is_opened(bool onPostgres)
    {
        await using var city = await EvaluationCity.CreateAsync(7, onPostgres);
        await city.OpenAsync();
        foreach (var person in city.People.Take(4))
        {
            await city.AnswerAsync(person, Four);
        }

        Assert.Equal("evaluation.too-few", Assert.Single(await city.CountAsync()).Code);
        Assert.True(await city.AnswerAsync(city.People[4], EvaluationCity.Sheet(("lieu", "1"), ("aide-revenir", "garde transport"), ("revenir", "Merci."))));
        Assert.Empty(await city.CountAsync());
        Assert.Equal("evaluation.over", Assert.Single(await city.CountAsync()).Code);
        Assert.Equal(0, await city.City.WithAsync(db => db.Set<EvaluationTicket>().CountAsync()) + await city.City.WithAsync(db => db.Set<EvaluationSlip>().CountAsync()));
        var counted = (await city.DoAsync<EvaluationResultQueries, CountedEvaluation?>(queries => queries.FindAsync(city.Evaluation)))!;
        var place = counted.Definition.Fields.Single(field => field.Code == "lieu");
        Assert.Equal((5, 3.4, 1), (counted.Sheet.People, counted.Sheet.Mean(place)!.Value, counted.Sheet.Counts("aide-revenir")["garde"]));
        Assert.Equal("Merci.", Assert.Single(await city.DoAsync<RemarkService, List<EvaluationRemark>>(remarks => remarks.OfAsync(city.Evaluation))).Text);
        Assert.DoesNotContain("Merci", string.Concat((await city.DoAsync<EvaluationResultQueries, List<Dictionary<string, string>>>(queries => queries.AnswersAsync(city.Evaluation))).SelectMany(a => a.Values)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EvaluationCity.Databases), MemberType = typeof(EvaluationCity))]
    public async Task Answers_that_come_while_the_box_is_opened_are_counted_or_told_that_they_are_too_late(bool onPostgres)
    {
        await using var city = await EvaluationCity.CreateAsync(30, onPostgres);
        await city.OpenAsync();
        foreach (var person in city.People.Take(10))
        {
            await city.AnswerAsync(person, Four);
        }

        var counting = Task.Run(async () =>
        {
            for (var tries = 0; tries < 50 && (await city.CountAsync()).Any(refusal => refusal.Code == "evaluation.someone-else"); tries++)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }, TestContext.Current.CancellationToken);
        var late = await Task.WhenAll(city.People.Skip(10).Select(person => Task.Run(() => TryAsync(city, person))));
        await counting;
        await city.CountAsync();
        Assert.Equal(10 + late.Count(taken => taken), await city.City.WithAsync(db => db.Set<EvaluationAnswer>().CountAsync()));
        Assert.Equal(0, await city.City.WithAsync(db => db.Set<EvaluationSlip>().CountAsync()));
    }

    [Fact]
    public async Task Only_those_who_did_not_answer_are_reminded_and_no_mail_row_holds_a_code()
    {
        await using var city = await EvaluationCity.CreateAsync(6, onPaper: 1);
        await city.OpenAsync();
        Assert.Equal(5, await city.City.WithAsync(db => db.Set<MailMessage>().CountAsync()));
        var codes = city.People.ConvertAll(city.CodeOf);
        Assert.Equal(6, codes.Distinct().Count());
        await city.AnswerAsync(city.People[2], Four);
        Assert.Empty(await city.DoAsync<EvaluationService, IReadOnlyList<Refusal>>(service => service.RemindAsync(city.Evaluation)));
        Assert.Equal("evaluation.reminded", Assert.Single(await city.DoAsync<EvaluationService, IReadOnlyList<Refusal>>(service => service.RemindAsync(city.Evaluation))).Code);
        var mails = await city.City.WithAsync(db => db.Set<MailMessage>().AsNoTracking().ToListAsync());
        Assert.Equal(["p1@example.org", "p3@example.org", "p4@example.org", "p5@example.org"], mails.Where(mail => mail.Subject.StartsWith("Rappel", StringComparison.Ordinal)).Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain(codes, code => (mail.Html + mail.Text).Contains(PaperCode.Show(code), StringComparison.Ordinal)));
        var left = new QuestionnaireLink(city.Secrets).Fill(mails.First(mail => mail.To == "p1@example.org").Html);
        Assert.Contains($"/questionnaire/{PaperCode.Show(codes[1])}", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_and_the_members_space_carry_the_same_code_until_it_is_used()
    {
        await using var city = await EvaluationCity.CreateAsync(6, onPaper: 2);
        await city.OpenAsync();
        var printed = (await city.DoAsync<PaperService, PrintedLetters?>(papers => papers.PrintAsync(city.Evaluation, everyone: false)))!;
        Assert.Equal(city.People.Take(2).Select(city.CodeOf), printed.Letters.Select(letter => letter.Code));
        Assert.Equal(6, (await city.DoAsync<PaperService, PrintedLetters?>(papers => papers.PrintAsync(city.Evaluation, everyone: true)))!.Letters.Count);
        Task<List<(string About, DateOnly Until, string Code)>> WaitingAsync() => city.DoAsync<PaperService, List<(string About, DateOnly Until, string Code)>>(papers => papers.WaitingForAsync([city.People[0].Id]));
        Assert.Equal(printed.Letters[0].Code, Assert.Single(await WaitingAsync()).Code);
        await city.DoAsync<BoxService, bool>(box => box.AnswerAsync(PaperCode.Read(PaperCode.Show(printed.Letters[0].Code).ToLowerInvariant()), Four, city.Evaluation));
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Too_few_answers_are_destroyed_unread_and_a_questionnaire_is_opened_once()
    {
        await using var city = await EvaluationCity.CreateAsync(6);
        await city.OpenAsync();
        await city.AnswerAsync(city.People[0], Four);
        Assert.Equal("evaluation.someone-else", Assert.Single(await city.DoAsync<EvaluationService, IReadOnlyList<Refusal>>(service => service.OpenAsync(city.Subject, "apres-seance", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(5)))).Code);
        Assert.Empty(await city.DoAsync<BoxService, IReadOnlyList<Refusal>>(box => box.DestroyAsync(city.Evaluation)));
        Assert.Equal((0, 0), (await city.City.WithAsync(db => db.Set<EvaluationSlip>().CountAsync()), await city.City.WithAsync(db => db.Set<EvaluationAnswer>().CountAsync())));
        Assert.Null(city.Secrets.Find(city.Evaluation));
    }

    private static async Task<bool> TryAsync(EvaluationCity city, Domain.Members.Person person)
    {
        try
        {
            return await city.AnswerAsync(person, Four);
        }
        catch (NullReferenceException)
        {
            // The secret is gone: the box was opened.
            return false;
        }
    }
}
