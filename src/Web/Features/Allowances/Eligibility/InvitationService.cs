using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Tells members in office, once, that they may ask for the allowance. Saves once.</summary>
public sealed class InvitationService(
    AppDbContext db, AllowanceNoticeService notices, Actor actor, TimeProvider clock, IStringLocalizer<EligibilityTexts> texts, IStringLocalizer<AllowanceTexts> allowances)
{
    /// <summary>Members in office who said nothing and were told nothing.</summary>
    public async Task<List<Person>> WaitingAsync(AllowanceScheme scheme)
    {
        var today = Format.DayOf(clock.GetUtcNow());
        var seats = await db.Set<Mandate>().AsNoTracking().Where(m => m.EditionId == scheme.EditionId && m.Status == MandateStatus.Active && m.StartsOn <= today && today <= m.EndsOn)
            .Where(m => !db.Set<AllowanceRequest>().Any(r => r.SchemeId == scheme.Id && r.PersonId == m.PersonId))
            .Where(m => !db.Set<AllowanceNotice>().Any(n => n.SubjectId == scheme.Id && n.PersonId == m.PersonId))
            .Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new { m.OrganId, p }).ToListAsync();
        return [.. seats.Where(s => scheme.OrganIds.Contains(s.OrganId)).Select(s => s.p).DistinctBy(p => p.Id)];
    }

    /// <summary>Invites them.</summary>
    /// <returns>How many.</returns>
    public async Task<int> InviteAsync(Guid schemeId)
    {
        actor.Does("Allowances.InviteToAsk");
        if (await db.Set<AllowanceScheme>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == schemeId && s.OnRequest) is not { } scheme)
        {
            return 0;
        }

        var people = await WaitingAsync(scheme);
        foreach (var person in people)
        {
            await notices.TellAsync(person, AllowanceNoticeKind.InvitationToAsk, scheme.Id, () => new NoticeWords(texts, allowances).Invitation(scheme, person.Id));
        }

        return (await db.SaveOrRefuseAsync("Conflict")).Count == 0 ? people.Count : 0;
    }
}
