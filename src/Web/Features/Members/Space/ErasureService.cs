using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Features.Certificates.Skills;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Recognition.Records;

namespace Misthos.Web.Features.Members.Space;

/// <summary>An organiser answers a request of erasure, and erases with the same act.</summary>
public sealed class ErasureService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Answers and erases. Who is in office keeps a way to be reached: they resign first, or give another.</summary>
    public async Task<IReadOnlyList<Refusal>> ReplyAsync(Guid requestId, string answer, IReadOnlyCollection<ErasedPart> parts)
    {
        actor.Does("Members.ReplyErasure");
        if (await db.Set<ErasureRequest>().SingleOrDefaultAsync(r => r.Id == requestId && r.AnsweredAt == null) is not { } request)
        {
            return [new Refusal("space.answered")];
        }

        var (now, person) = (clock.GetUtcNow(), await db.Set<Person>().SingleAsync(p => p.Id == request.PersonId));
        var today = Design.Format.DayOf(now);
        if (parts.Contains(ErasedPart.Contact) && await db.Set<Mandate>().AnyAsync(m => m.PersonId == person.Id && m.StartsOn <= today && today <= m.EndsOn))
        {
            return [new Refusal("space.still-in-office")];
        }

        await EraseAsync(person, parts, now);
        request.Reply(answer, parts, actor.Require(), now);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task EraseAsync(Person person, IReadOnlyCollection<ErasedPart> parts, DateTimeOffset now)
    {
        person.Erase(parts);
        if (parts.Contains(ErasedPart.Needs))
        {
            await NeedService.EraseOfAsync(db, person.Id, now);
        }

        if (parts.Contains(ErasedPart.OwnWords))
        {
            await SkillService.EraseOfAsync(db, person.Id);
            await Proposals.Contributions.ContributionService.ForgetAsync(db, person.Id);
            await Proposals.Minority.MinorityService.ForgetAsync(db, person.Id);
        }

        if (parts.Contains(ErasedPart.Testimonies))
        {
            await Recognition.Testimonies.TestimonyService.EraseOfAsync(db, person.Id, Design.Format.DayOf(now));
        }

        if (parts.Contains(ErasedPart.Portfolio))
        {
            await PortfolioService.EraseOfAsync(db, person.Id);
        }

        if (parts.Contains(ErasedPart.Contact))
        {
            await Recognition.Calls.CallAnswerService.EraseOfAsync(db, person.Id);
        }
    }
}
