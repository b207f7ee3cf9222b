using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations.Box;

/// <summary>The box of a questionnaire: answers fall in sealed, and are read all at once when it is opened. Each method saves once.</summary>
public sealed class BoxService(AppDbContext db, Actor actor, BoxSecrets secrets)
{
    /// <summary>Uses up a code and puts the sealed answers in the box; false when the code was used already or never existed.</summary>
    /// <param name="code">The code, without hyphens.</param>
    /// <param name="sheet">The answers.</param>
    /// <param name="only">The questionnaire it must be of; any when null.</param>
    public async Task<bool> AnswerAsync(string code, AnswerSheet sheet, Guid? only = null)
    {
        var hash = SecretToken.Fingerprint(code);
        var ticket = await db.Set<EvaluationTicket>().SingleOrDefaultAsync(t => t.TokenHash == hash && (only == null || t.EvaluationId == only));
        var evaluation = ticket is null ? null : await db.Set<Evaluation>().AsNoTracking().SingleAsync(e => e.Id == ticket.EvaluationId);
        if (evaluation is not { Status: EvaluationStatus.Open })
        {
            return false;
        }

        db.Remove(ticket!);
        db.Add(new EvaluationSlip(Anyhow(), evaluation, BoxLock.Close(evaluation.Lock, sheet.ToBytes())));
        return (await db.SaveOrRefuseAsync("evaluation.code-used")).Count == 0;
    }

    /// <summary>Answers for somebody who says them on the phone; false when they answered already.</summary>
    public async Task<bool> AnswerForAsync(Guid evaluationId, Guid personId, AnswerSheet sheet)
    {
        using var secret = secrets.Find(evaluationId);
        return secret is not null && await AnswerAsync(secret.CodeOf(personId), sheet, evaluationId);
    }

    /// <summary>Opens the box: reads every answer, writes them in random order with their counts, and destroys what could lead to a person.</summary>
    public async Task<IReadOnlyList<Refusal>> CountAsync(Guid evaluationId)
    {
        actor.Does("Evaluations.Count");
        var (evaluation, tickets) = (await db.Set<Evaluation>().SingleAsync(e => e.Id == evaluationId), await TicketsAsync(evaluationId));
        var slips = await db.Set<EvaluationSlip>().Where(s => s.EvaluationId == evaluationId).ToListAsync();
        if (evaluation.WhyNotCount(slips.Count) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        using var secret = secrets.Find(evaluationId);
        if (secret is null)
        {
            return [new Refusal("evaluation.secret-lost")];
        }

        var definition = (await db.Set<Instrument>().AsNoTracking().SingleAsync(i => i.Id == evaluation.InstrumentId)).Read();
        var sheets = slips.Select(slip => secret.Open(slip.Cipher)).OfType<byte[]>().Select(bytes => AnswerSheet.FromBytes(bytes)).ToArray();
        evaluation.MarkCounted(sheets.Length, slips.Count - sheets.Length);
        CountedAnswers.Write(db, evaluation, definition, sheets);
        db.RemoveRange(slips);
        return await CloseAsync(evaluation, tickets);
    }

    /// <summary>Destroys the answers unread: too few people answered, and nobody will be asked again.</summary>
    public async Task<IReadOnlyList<Refusal>> DestroyAsync(Guid evaluationId)
    {
        actor.Does("Evaluations.Destroy");
        var evaluation = await db.Set<Evaluation>().SingleAsync(e => e.Id == evaluationId);
        if (evaluation.Status != EvaluationStatus.Open)
        {
            return [new Refusal("evaluation.over")];
        }

        evaluation.MarkDestroyed();
        var tickets = await TicketsAsync(evaluationId);
        db.RemoveRange(await db.Set<EvaluationSlip>().Where(s => s.EvaluationId == evaluationId).ToListAsync());
        return await CloseAsync(evaluation, tickets);
    }

    /// <summary>Purely random: version 7 would tell the time.</summary>
    internal static Guid Anyhow() => new(RandomNumberGenerator.GetBytes(16));

    private Task<List<EvaluationTicket>> TicketsAsync(Guid evaluationId) => db.Set<EvaluationTicket>().Where(t => t.EvaluationId == evaluationId).ToListAsync();

    // The tickets were read before the slips: whoever answers in between takes one away, saving fails, and counting is tried again. No answer is left behind.
    private async Task<IReadOnlyList<Refusal>> CloseAsync(Evaluation evaluation, List<EvaluationTicket> tickets)
    {
        db.RemoveRange(tickets);
        var refusals = await db.SaveOrRefuseAsync("evaluation.someone-else");
        if (refusals.Count == 0)
        {
            secrets.Destroy(evaluation.Id);
        }

        return refusals;
    }
}
