using Microsoft.Extensions.Localization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Appeals against refusals on the income condition: made by the person or written down for them, answered by somebody else. Each method saves once.</summary>
public sealed class AppealService(
    AppDbContext db, IncomeCaseQueries cases, EligibilityService decisions, AllowanceNoticeService notices, Seals seals, Actor actor, TimeProvider clock,
    IStringLocalizer<EligibilityTexts> texts, IStringLocalizer<AllowanceTexts> allowances)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>The person contests the refusal that stands.</summary>
    public async Task<IReadOnlyList<Refusal>> FileAsync(Guid schemeId, Guid personId, string words)
    {
        actor.Does("Allowances.FileAppeal");
        return await AddAsync(await cases.OwnAsync(schemeId, personId, actor.Require()), words, Today, null);
    }

    /// <summary>An agent writes down an appeal made by letter, by phone or at the desk, on the day it was made.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(Guid schemeId, Guid personId, string words, DateOnly filedOn, string how)
    {
        actor.Does("Allowances.RecordAppeal", how);
        return filedOn > Today ? [new Refusal("appeal.to-come")] : await AddAsync(await cases.FindAsync(schemeId, personId), words, filedOn, how);
    }

    /// <summary>Answers the appeal that waits, with reasons; granting it decides the condition anew.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(Guid schemeId, Guid personId, bool granted, EligibilityBasis basis, string reasons)
    {
        actor.Does("Allowances.DecideAppeal");
        if (await cases.FindAsync(schemeId, personId) is not { Refused: { } refused } known || known.AppealOf(refused) is not { } seen)
        {
            return [new Refusal("appeal.answered")];
        }

        var appeal = await db.Set<AllowanceAppeal>().SingleAsync(a => a.Id == seen.Id);
        if (appeal.WhyNotDecide(actor.Require(), refused.DecidedBy, known.Person) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        appeal.Decide(granted, seals.Close(new AppealWords(reasons.Trim())), actor.Require(), Today);
        if (granted && await decisions.AddAsync(known, new IncomeFinding(EligibilityOutcome.AtOrBelowThreshold, basis, null) { InPlaceOf = refused }, actor.Require()) is { Count: > 0 } faults)
        {
            return faults;
        }

        var name = await cases.NameAsync(actor.UserId) ?? "";
        await notices.TellAsync(known.Person, AllowanceNoticeKind.Appeal, appeal.Id, () => new NoticeWords(texts, allowances).Appeal(known, appeal, reasons.Trim(), name));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>What was sealed of an appeal: the person's words, or the reasons of the answer.</summary>
    public string Open(SealedText text) => seals.Open<AppealWords>(text)?.Words ?? "";

    private async Task<IReadOnlyList<Refusal>> AddAsync(IncomeCase? known, string words, DateOnly filedOn, string? how)
    {
        var refused = known?.Refused;
        if (AllowanceAppeal.WhyNotFile(refused is not null, refused is not null && known!.AppealOf(refused) is not null, refused is null ? null : known!.ContestUntil(refused), filedOn) is { Count: > 0 } refusals)
        {
            return [.. refusals.Select(r => r.Code == "appeal.too-late" ? new Refusal(r.Code, Format.LongDay(known!.ContestUntil(refused!)!.Value)) : r)];
        }

        var appeal = new AllowanceAppeal(new(known!.Person.AuthorityId, known.Person.Id, refused!.Id, null), filedOn, seals.Close(new AppealWords(words.Trim())));
        db.Add(how is null ? appeal : appeal.OnBehalf(actor.Require(), how));
        return await db.SaveOrRefuseAsync("appeal.exists");
    }
}

/// <summary>Words of an appeal or of its answer, as sealed.</summary>
public sealed record AppealWords(string Words);
