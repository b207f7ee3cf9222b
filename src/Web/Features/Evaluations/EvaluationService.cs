using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>How many people got the link, and how many need paper.</summary>
public sealed record OpenedEvaluation(int Mailed, int OnPaper);

/// <summary>The confidential questionnaire of a sitting. Nothing stored leads from an answer to a person.</summary>
public sealed class EvaluationService(AppDbContext db, Actor actor, TimeProvider clock, Mailer mailer)
{
    public const string Instrument = "apres-seance-1";

    /// <summary>Opens the questionnaire to those who were there, and mails each a link that works once.</summary>
    public async Task<OpenedEvaluation> OpenAsync(Sitting sitting, string subject, Func<string, string> link)
    {
        actor.Does("Evaluations.Open");
        var evaluation = new Evaluation(sitting.AuthorityId, sitting.Id, Instrument, actor.Require(), clock.GetUtcNow());
        db.Add(evaluation);
        var people = await PresentAsync(sitting.Id);
        var mailed = 0;
        foreach (var email in people)
        {
            if (email is null)
            {
                continue;
            }

            var token = SecretToken.Create();
            db.Add(new EvaluationTicket(sitting.AuthorityId, evaluation.Id, SecretToken.Fingerprint(token)));
            var parameters = new Dictionary<string, object?> { ["Title"] = sitting.Title, ["Url"] = link(token) };
            await mailer.QueueAsync<QuestionnaireMail>(new MailEnvelope(email, subject, $"questionnaire:{Guid.CreateVersion7():N}", IsConfidential: true), parameters);
            mailed++;
        }

        evaluation.MarkMailed(mailed);
        await db.SaveChangesAsync();
        return new OpenedEvaluation(mailed, people.Count - mailed);
    }

    /// <summary>Stores the answers and uses up the ticket in one transaction; false when it was used already or never existed.</summary>
    public Task<bool> AnswerAsync(string token, IReadOnlyDictionary<string, string> answers) => UseAsync(token, answers, typedIn: null);

    private async Task<bool> UseAsync(string token, IReadOnlyDictionary<string, string> answers, Guid? typedIn)
    {
        var hash = SecretToken.Fingerprint(token);
        var ticket = await db.Set<EvaluationTicket>().SingleOrDefaultAsync(t => t.TokenHash == hash && (typedIn == null || t.EvaluationId == typedIn));
        if (ticket is null)
        {
            return false;
        }

        db.Remove(ticket);
        db.Add(await AnswerOfAsync(ticket.EvaluationId, onPaper: typedIn is not null, answers));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Types in a questionnaire filled in on paper: its code is used up as a link would be. False when the code is unknown or used.</summary>
    public Task<bool> TypeInAsync(Guid evaluationId, string code, IReadOnlyDictionary<string, string> answers)
    {
        actor.Does("Evaluations.TypeIn");
        return UseAsync(PaperCode.Read(code), answers, evaluationId);
    }

    private async Task<EvaluationAnswer> AnswerOfAsync(Guid evaluationId, bool onPaper, IReadOnlyDictionary<string, string> answers)
    {
        var evaluation = await db.Set<Evaluation>().SingleAsync(e => e.Id == evaluationId);
        return new EvaluationAnswer(new Guid(RandomNumberGenerator.GetBytes(16)), evaluation, onPaper, answers);
    }

    private Task<List<string?>> PresentAsync(Guid sittingId) =>
        (from a in db.Set<Attendance>()
         join p in db.Set<Person>() on a.PersonId equals p.Id
         where a.SittingId == sittingId && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly || a.Status == AttendanceStatus.Remote)
         select p.Channel == ContactChannel.Email ? p.Email : null).ToListAsync();
}
