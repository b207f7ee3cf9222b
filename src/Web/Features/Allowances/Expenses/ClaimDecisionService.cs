using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Answers expense claims and appeals about them, and tells the person. Each method saves once.</summary>
public sealed class ClaimDecisionService(AppDbContext db, ClaimQueries queries, AllowanceNoticeService notices, Seals seals, Actor actor, TimeProvider clock, IStringLocalizer<ClaimTexts> texts, IStringLocalizer<EligibilityTexts> rights)
{
    /// <summary>Version of the rule that explains a line of an expense.</summary>
    public const string RuleVersion = "frais-1";

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Grants an amount, or refuses with zero; less than the scheme allows needs reasons, and a way to contest them.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(Guid id, Money granted, string? reasons)
    {
        actor.Does(granted > Money.Zero ? "Allowances.GrantClaim" : "Allowances.RefuseClaim");
        if (await queries.FindAsync(id) is not { } view)
        {
            return [new Refusal("claim.answered")];
        }

        var most = view.Most?.Amount ?? Money.Zero;
        if (view.Claim.WhyNotDecide(actor.Require(), view.Person, granted, most, reasons) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if ((granted < most || granted == Money.Zero) && view.Rule is null)
        {
            return [new Refusal("claim.no-rule")];
        }

        var claim = await db.Set<ExpenseClaim>().SingleAsync(c => c.Id == id);
        await AnswerAsync(claim, view, granted, reasons?.Trim() ?? "");
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Answers an appeal: granting it lets the claim be looked at again; nothing granted before is lost.</summary>
    public async Task<IReadOnlyList<Refusal>> AnswerAppealAsync(Guid id, bool granted, string reasons)
    {
        actor.Does("Allowances.DecideAppeal");
        if (await queries.FindAsync(id) is not { Appeal: { } seen } view)
        {
            return [new Refusal("appeal.answered")];
        }

        var appeal = await db.Set<AllowanceAppeal>().SingleAsync(a => a.Id == seen.Id);
        if (appeal.WhyNotDecide(actor.Require(), view.Claim.DecidedBy ?? default, view.Person) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        appeal.Decide(granted, seals.Close(new AppealWords(reasons.Trim())), actor.Require(), Today);
        if (granted)
        {
            (await db.Set<ExpenseClaim>().SingleAsync(c => c.Id == id)).Reopen();
        }

        var name = actor.Name;
        await notices.TellAsync(view.Person, AllowanceNoticeKind.Appeal, appeal.Id, () => new ClaimNoticeWords(texts, rights).Appeal(view, appeal, reasons.Trim(), name));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task AnswerAsync(ExpenseClaim claim, ClaimView view, Money granted, string reasons)
    {
        var answer = new ClaimAnswer(actor.Require(), Today);
        var closed = reasons.Length == 0 ? SealedText.Empty : seals.Close(new ClaimWords(reasons));
        if (granted > Money.Zero)
        {
            claim.Grant(granted, Explain(view, granted).ToJson(), closed, answer);
            // Ceilings count what was granted before: of two answers under one scheme at once, the second looks again.
            var scheme = db.Attach(await db.Set<AllowanceScheme>().SingleAsync(s => s.Id == claim.SchemeId));
            scheme.Property(s => s.Version).IsModified = true;
        }
        else
        {
            claim.Refuse(closed, answer);
        }

        var name = await db.Users.Where(u => u.Id == answer.By).Select(u => u.DisplayName).SingleOrDefaultAsync() ?? actor.Name;
        await notices.TellAsync(view.Person, view.Appeal is null ? AllowanceNoticeKind.Claim : AllowanceNoticeKind.ClaimAgain, claim.Id, () => new ClaimNoticeWords(texts, rights).Answer(view with { Claim = claim, DecidedBy = name }, reasons));
    }

    private static AllowanceBreakdown Explain(ClaimView view, Money granted)
    {
        var most = view.Most!;
        var act = view.Scheme.CouncilAct;
        List<AllowanceLine> lines = [.. most.Lines];
        if (granted < most.Amount)
        {
            lines.Add(new AllowanceLine("expense.granted-less", granted - most.Amount));
        }

        lines.Add(new AllowanceLine("expense.kind", null, view.Claim.Kind.ToString()));
        lines.Add(new AllowanceLine(AllowanceLineCodes.Act, null, act.Number, AllowanceWording.Day(act.AdoptedOn), act.Title, act.IsFictional ? "true" : "false"));
        lines.Add(new AllowanceLine(AllowanceLineCodes.LegalBasis, null, act.LegalBasis));
        return new AllowanceBreakdown(AllowanceOutcome.Due, granted)
        {
            RuleVersion = RuleVersion,
            Input = new AllowanceInput(Capacity.Member, view.Sitting.OrganId, view.Sitting.Day, AttendanceStatus.Present) { PlannedMinutes = 0, MinutesPresent = 0 },
            Lines = lines,
        };
    }
}
