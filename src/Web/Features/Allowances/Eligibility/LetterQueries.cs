using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Expenses;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>A letter as printed.</summary>
public sealed record AllowanceLetter(string Name, string? Address, string Language, string Hello, NoticeText Text);

/// <summary>A letter in the list of those to post.</summary>
public sealed record WaitingLetter(AllowanceNotice Notice, Person Person);

/// <summary>Letters about allowances: those to post, and their words.</summary>
public sealed class LetterQueries(AppDbContext db, IncomeCaseQueries cases, AppealService appeals, ClaimLetterQueries claims, IStringLocalizer<EligibilityTexts> texts, IStringLocalizer<AllowanceTexts> allowances)
{
    /// <summary>Letters to post, the oldest first; with an identifier that one, posted or not.</summary>
    public async Task<List<WaitingLetter>> WaitingAsync(Guid? id = null) =>
        (await db.Set<AllowanceNotice>().AsNoTracking().Where(n => n.ByLetter && (id == null ? n.DoneAt == null : n.Id == id))
            .Join(db.Set<Person>(), n => n.PersonId, p => p.Id, (n, p) => new { n, p }).OrderBy(x => x.n.At).ThenBy(x => x.n.Id).ToListAsync()).ConvertAll(x => new WaitingLetter(x.n, x.p));

    /// <summary>The letters as printed, each in its reader's language.</summary>
    public async Task<List<AllowanceLetter>> LettersAsync(Guid? id)
    {
        var letters = new List<AllowanceLetter>();
        foreach (var (notice, person) in await WaitingAsync(id))
        {
            using var speaking = Speaking.To(person);
            if (await TextAsync(notice, person) is { } text)
            {
                letters.Add(new(person.FullName, person.Address, person.Language, texts["Notice.Hello", person.FullName], text));
            }
        }

        return letters;
    }

    private async Task<NoticeText?> TextAsync(AllowanceNotice notice, Person person)
    {
        var words = new NoticeWords(texts, allowances);
        switch (notice.Kind)
        {
            case AllowanceNoticeKind.InvitationToAsk:
                return await db.Set<AllowanceScheme>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == notice.SubjectId) is { } scheme ? words.Invitation(scheme, person.Id) : null;
            case AllowanceNoticeKind.Decision:
                var decision = await db.Set<EligibilityDecision>().AsNoTracking().SingleAsync(d => d.Id == notice.SubjectId);
                return words.Decision((await cases.OfAsync(decision.SchemeId, person))!, decision, await cases.NameAsync(decision.DecidedBy) ?? "");
            case AllowanceNoticeKind.Appeal:
                var appeal = await db.Set<AllowanceAppeal>().AsNoTracking().SingleAsync(a => a.Id == notice.SubjectId);
                var contested = await db.Set<EligibilityDecision>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == appeal.DecisionId);
                return contested is null ? await claims.AppealAsync(appeal, appeals.Open(appeal.Reasons)) : words.Appeal((await cases.OfAsync(contested.SchemeId, person))!, appeal, appeals.Open(appeal.Reasons), await cases.NameAsync(appeal.DecidedBy) ?? "");
            default:
                return await claims.AnswerAsync(notice.SubjectId);
        }
    }
}
