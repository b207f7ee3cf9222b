using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Accounts;
using Misthos.Web.Features.Members.Incidents;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Recruitment.Letters;

namespace Misthos.Web.Features.Recruitment.Retention;

/// <summary>Deletes what is no longer needed, each time with a dated list, and records the visa of the archives.</summary>
public sealed class RetentionService(AppDbContext db, Actor actor, RetentionQueries queries, BankDataService bank)
{
    /// <summary>Deletes one class of data of one edition; refused before its day.</summary>
    public async Task<IReadOnlyList<Refusal>> DeleteAsync(Guid editionId, EliminatedKind kind)
    {
        actor.Does("Recruitment.DeleteExpired");
        var line = (await queries.KeptAsync()).FirstOrDefault(l => l.EditionId == editionId && l.Kind == kind && kind != EliminatedKind.SamplingFrame);
        if (line is null)
        {
            return [new Refusal("retention.nothing")];
        }

        if (Format.DayOf(queries.Now) < line.DueOn)
        {
            return [new Refusal("retention.not-due", Format.LongDay(line.DueOn))];
        }

        await ForgetAsync(editionId, kind);
        var since = new DateTimeOffset(line.Since.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        db.Add(new EliminationList(db.AuthorityId, new Elimination(editionId, kind, line.Edition, line.People, since), actor.Require(), queries.Now));
        return await db.SaveOrRefuseAsync("retention.someone-else");
    }

    /// <summary>Records who approved a deletion for the archives.</summary>
    public async Task<IReadOnlyList<Refusal>> ApproveAsync(Guid listId, string by, DateOnly on)
    {
        actor.Does("Recruitment.ApproveElimination");
        var list = await db.Set<EliminationList>().SingleOrDefaultAsync(e => e.Id == listId);
        if (list is null)
        {
            return [new Refusal("retention.nothing")];
        }

        list.Approve(by, on);
        return await db.SaveOrRefuseAsync("retention.someone-else");
    }

    private async Task ForgetAsync(Guid editionId, EliminatedKind kind)
    {
        var now = queries.Now;
        switch (kind)
        {
            case EliminatedKind.Invitations:
                (await db.Set<PanelInvitation>().Where(i => i.EditionId == editionId && i.RoundId != null && i.ForgottenAt == null).ToListAsync()).ForEach(i => i.Forget(now));
                foreach (var channel in await db.Set<RecruitmentChannel>().Where(c => c.EditionId == editionId).Select(c => c.Id).ToListAsync())
                {
                    await LetterService.ForgetAsync(db, channel);
                }

                break;
            case EliminatedKind.Registrations:
                (await db.Set<PanelRegistration>().Where(r => r.EditionId == editionId && r.Status != RegistrationStatus.Withdrawn && r.Status != RegistrationStatus.Erased).ToListAsync())
                    .ForEach(r => r.Erase(new(r.Means, actor.Require(), now)));
                break;
            case EliminatedKind.Needs:
                await NeedService.EraseAsync(db, editionId, now);
                break;
            case EliminatedKind.Incidents:
                await IncidentService.EraseAsync(db, editionId, now);
                break;
            case EliminatedKind.BankAccounts:
                await bank.EraseAsync(editionId);
                break;
            default:
                (await db.Set<RecruitmentPool>().Include(p => p.Volunteers).Include(p => p.Quotas).AsSplitQuery().Where(p => p.EditionId == editionId && p.ForgottenAt == null).ToListAsync())
                    .ForEach(p => p.Forget(now));
                break;
        }
    }
}
