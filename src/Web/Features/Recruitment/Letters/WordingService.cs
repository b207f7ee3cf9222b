using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Keeps what the organiser writes in the letters of a channel.</summary>
public sealed class WordingService(AppDbContext db, Actor actor)
{
    public async Task<IReadOnlyList<Refusal>> SaveAsync(RecruitmentChannel channel, WordingTerms terms)
    {
        actor.Does("Recruitment.WordLetters");
        if (await db.Set<LetterWording>().SingleOrDefaultAsync(w => w.ChannelId == channel.Id) is { } wording)
        {
            wording.Set(terms);
        }
        else
        {
            db.Add(new LetterWording(channel, terms));
        }

        return await db.SaveOrRefuseAsync("wording.someone-else");
    }
}
