using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Features.Evaluations.Instruments;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>What puts a questionnaire to people.</summary>
/// <param name="Audience">Who is asked.</param>
/// <param name="Instruments">Sets of questions.</param>
/// <param name="Secrets">Secrets of the boxes.</param>
/// <param name="Texts">Words of the mail.</param>
/// <param name="Site">Addresses.</param>
public sealed record EvaluationDesk(EvaluationAudienceQueries Audience, InstrumentService Instruments, BoxSecrets Secrets, IStringLocalizer<EvaluationTexts> Texts, SiteAddress Site);

/// <summary>Opens questionnaires to those who may answer, tells them, and reminds those who did not answer yet. Each method saves once.</summary>
public sealed class EvaluationService(AppDbContext db, Actor actor, Mailer mailer, EvaluationDesk desk, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Opens a questionnaire: a code for each person asked, a mail to those who read mails, paper for the others.</summary>
    public async Task<IReadOnlyList<Refusal>> OpenAsync(EvaluationSubject subject, string? instrument, DateOnly? closesOn)
    {
        actor.Does("Evaluations.Open");
        var (kept, people) = (await desk.Instruments.EnsureAsync(instrument ?? ""), await desk.Audience.OfAsync(subject));
        var sitting = subject.SittingId is { } id ? await db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) : null;
        if (kept is null || people.Count == 0 || sitting is not null && sitting.Status != SittingStatus.Closed)
        {
            return [new Refusal(kept is null ? "evaluation.instrument" : people.Count == 0 ? "evaluation.nobody" : "evaluation.not-closed")];
        }

        var evaluation = new Evaluation(kept, subject, closesOn ?? default, actor.Require(), clock.GetUtcNow());
        if (evaluation.WhyNotClose(closesOn, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        using var secret = desk.Secrets.Create(evaluation.Id);
        evaluation.Prepare(secret.Lock, people.Count, people.Count(IsMailed));
        db.Add(evaluation);
        db.AddRange(people.Select(person => new EvaluationInvitee(evaluation, person.Id, IsMailed(person))));
        db.AddRange(people.Select(person => new EvaluationTicket(evaluation.AuthorityId, evaluation.Id, SecretToken.Fingerprint(secret.CodeOf(person.Id)))));
        await MailAsync(evaluation, kept, people, "Mail");
        refusals = await db.SaveOrRefuseAsync("evaluation.someone-else");
        if (refusals.Count > 0)
        {
            desk.Secrets.Destroy(evaluation.Id);
        }

        return refusals;
    }

    /// <summary>Moves the last day.</summary>
    public async Task<IReadOnlyList<Refusal>> CloseOnAsync(Guid id, DateOnly? day)
    {
        actor.Does("Evaluations.CloseOn");
        var evaluation = await db.Set<Evaluation>().SingleAsync(e => e.Id == id);
        if (evaluation.WhyNotClose(day, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        evaluation.CloseOn(day!.Value, Today);
        return await db.SaveOrRefuseAsync("evaluation.someone-else");
    }

    /// <summary>Sends the link again to those written to by mail whose code was not used. Who they are is worked out with the secret of the box and kept nowhere.</summary>
    public async Task<IReadOnlyList<Refusal>> RemindAsync(Guid id)
    {
        actor.Does("Evaluations.Remind");
        var evaluation = await db.Set<Evaluation>().SingleAsync(e => e.Id == id);
        if (evaluation.WhyNotRemind(Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        using var secret = desk.Secrets.Find(id);
        if (secret is null)
        {
            return [new Refusal("evaluation.secret-lost")];
        }

        var unused = (await db.Set<EvaluationTicket>().AsNoTracking().Where(t => t.EvaluationId == id).Select(t => t.TokenHash).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var asked = await db.Set<Person>().AsNoTracking().Where(p => db.Set<EvaluationInvitee>().Any(i => i.EvaluationId == id && i.PersonId == p.Id)).ToListAsync();
        evaluation.MarkReminded(Today);
        await MailAsync(evaluation, await db.Set<Instrument>().AsNoTracking().SingleAsync(i => i.Id == evaluation.InstrumentId),
            asked.FindAll(person => unused.Contains(SecretToken.Fingerprint(secret.CodeOf(person.Id)))), "Reminder");
        return await db.SaveOrRefuseAsync("evaluation.someone-else");
    }

    private static bool IsMailed(Person person) => person is { Channel: ContactChannel.Email, Email: not null };

    private async Task MailAsync(Evaluation evaluation, Instrument instrument, List<Person> people, string kind)
    {
        var about = await AboutAsync(evaluation);
        var slug = await db.Set<Domain.Administration.Authority>().Where(a => a.Id == evaluation.AuthorityId).Select(a => a.Slug).SingleAsync();
        foreach (var person in people.Where(IsMailed))
        {
            using var speaking = Speaking.To(person);
            var (title, link) = (instrument.Read().Title.In(Speaking.Language), desk.Site.Of($"/{slug}/questionnaire/{QuestionnaireLink.Of(evaluation.Id, person.Id)}"));
            await mailer.QueueAsync<QuestionnaireMail>(
                new MailEnvelope(person.Email!, kind == "Mail" ? title : desk.Texts["Reminder.Subject", title], $"questionnaire:{evaluation.Id:N}:{person.Id:N}:{Today:yyyyMMdd}:{kind}", IsConfidential: true),
                new Dictionary<string, object?> { ["Kind"] = kind, ["Title"] = title, ["About"] = about, ["Url"] = link, ["Until"] = evaluation.ClosesOn });
        }
    }

    private async Task<string> AboutAsync(Evaluation evaluation) => evaluation.SittingId is { } sitting
        ? await db.Set<Sitting>().Where(s => s.Id == sitting).Select(s => s.Title).SingleAsync()
        : await db.Set<Domain.Assemblies.Edition>().Where(e => e.Id == evaluation.EditionId).Select(e => e.Name).SingleAsync();
}
