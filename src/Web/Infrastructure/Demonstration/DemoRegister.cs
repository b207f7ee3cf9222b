using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Assemblies;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Topics;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>The register that the use cases would have written, had the demonstration lived through its years.</summary>
internal static class DemoRegister
{
    public static void Write(AppDbContext db, Guid authorityId)
    {
        var acts = Editions(db).Concat(Draws(db)).Concat(DemoDutyRegister.Of(db)).OrderBy(act => act.At);
        db.AddRange(acts.Select(act => new PublicAct(authorityId, act.Content, act.At)));
    }

    private static IEnumerable<(DateTimeOffset At, PublicActContent Content)> Editions(AppDbContext db) =>
        from edition in All<Edition>(db)
        from change in edition.Changes.Where(c => c.Status == EditionStatus.Open)
        from content in edition.Topics.OrderBy(t => t.Order).Select(t => TopicActs.Referred(t, edition.Name, Format.DayOf(change.At))).Prepend(EditionActs.Opened(edition, Format.DayOf(change.At)))
        select (change.At, content);

    private static IEnumerable<(DateTimeOffset At, PublicActContent Content)> Draws(AppDbContext db)
    {
        var editions = All<Edition>(db).ToDictionary(e => e.Id);
        return from draw in All<PanelDraw>(db)
               from change in draw.Changes
               let edition = editions[draw.EditionId]
               let title = DrawActs.Title(edition.Name, edition.Organs.FirstOrDefault(o => o.Id == draw.OrganId)?.Name)
               let content = ContentOf(draw, change, title)
               where content is not null
               select (change.At, content);
    }

    private static PublicActContent? ContentOf(PanelDraw draw, PanelDrawChange change, string title) => change.Status switch
    {
        PanelDrawStatus.Prepared => DrawActs.Sealed(draw, Format.DayOf(change.At), title),
        PanelDrawStatus.Drawn => DrawActs.Drawn(draw, Format.DayOf(change.At), title),
        PanelDrawStatus.Confirmed => DrawActs.Confirmed(draw, Format.DayOf(change.At), title),
        _ => null,
    };

    internal static List<T> All<T>(AppDbContext db)
        where T : class => [.. db.ChangeTracker.Entries<T>().Select(entry => entry.Entity)];
}
