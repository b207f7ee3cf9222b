using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Booklets;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Booklets;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Each city freezes the booklet of this year, and that of what its first edition handed over; forewords are fictitious.</summary>
internal static class DemoBooklets
{
    private const string Foreword = """
        Il y a un an, des habitantes et des habitants tirés au sort nous ont remis leurs propositions, en public. Nous avions promis de répondre à chacune, par écrit, avec nos raisons. Ce livret tient cette promesse : il dit ce que nous faisons, ce que nous ne ferons pas, et pourquoi.
        Vous y lirez d’abord nos retards. Ce n’est pas l’usage, et c’est voulu : la confiance commence quand une collectivité montre ce qu’elle doit encore.
        Merci à celles et ceux qui ont donné leurs samedis à leur ville. (fictif)
        """;

    private const string Method = """
        Les membres se réunissent le samedi, en petits groupes puis tous ensemble. Ils entendent des expertes, des experts et des services, et partent de leurs propres usages. (fictif)
        Une proposition naît d’un groupe, se confronte aux autres, puis s’adopte à la majorité. Les avis minoritaires sont gardés. (fictif)
        """;

    public static async Task MakeAsync(IServiceProvider services, DateOnly today)
    {
        var service = services.GetRequiredService<BookletService>();
        var (yearly, _) = await service.PrepareAsync(today.Year);
        await FreezeAsync(service, yearly, today, new("Ce que la Ville répond, ce qu’elle fait, ce qu’elle doit encore", Method, Foreword) { ForewordName = "Camille Martin (fictif)", ForewordCapacity = "Maire (fictif)" });
        var edition = await services.GetRequiredService<AppDbContext>().Set<Restitution>().OrderBy(r => r.On).Select(r => (Guid?)r.EditionId).FirstOrDefaultAsync();
        if (edition is { } handed)
        {
            var (restitution, _) = await service.PrepareAsync(handed);
            await FreezeAsync(service, restitution, today, new("", Method, ""));
        }
    }

    private static async Task FreezeAsync(BookletService service, Guid id, DateOnly today, BookletWords words)
    {
        await service.WriteAsync(id, words);
        await service.FreezeAsync(id, new(today, ""));
    }
}
