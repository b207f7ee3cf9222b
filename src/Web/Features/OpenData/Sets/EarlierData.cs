using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Design;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A meeting taken over from another platform, and where it comes from.</summary>
internal sealed class EarlierRecord
{
    public required EarlierMeeting Meeting { get; init; }

    public string Edition { get; init; } = "";

    public string? Topic { get; init; }

    /// <summary>Address there; null or empty when the file had none.</summary>
    public string? Origin { get; init; }

    public DateOnly? CorrectedOn { get; init; }

    /// <summary>Words of it, or nothing once they were taken down.</summary>
    public string? Shown(string words) => Meeting.TakenDownOn is null ? Some(words) : null;
}

/// <summary>Meetings held before the authority came here, in the columns of Decidim's meetings and ours; apart from sittings, since nobody signed for them.</summary>
internal static class EarlierData
{
    public static Dataset Set { get; } = new QueryDataset<EarlierRecord>("reunions-anterieures",
    [
        new(Id(), (r, _) => r.Meeting.Id),
        new(Reference("category/id", false).OfDecidim(), (r, _) => r.Meeting.TopicId),
        new(Text("category/name/fr", "L’eau en ville").OfDecidim(), (r, _) => r.Topic),
        Kept<EarlierRecord>("scope/id"),
        Kept<EarlierRecord>("scope/name/fr"),
        new(Reference("participatory_space/id").OfDecidim(), (r, _) => r.Meeting.EditionId),
        new(Address("participatory_space/url", "https://exemple.fr/marseille/assemblee", true).OfDecidim(), (_, c) => c.Page("assemblee")),
        Kept<EarlierRecord>("component/id"),
        new(Text("title/fr", "Atelier sur l’eau").OfDecidim(), (r, _) => r.Shown(r.Meeting.Title)),
        new(Text("description/fr", "Entendre les services, puis écrire en groupes.").OfDecidim(), (r, _) => r.Shown(r.Meeting.Text)),
        new(Moment("start_time", true, "2024-03-14T09:30:00+01:00").OfDecidim(), (r, _) => Format.At(r.Meeting.Day, r.Meeting.StartsAt)),
        new(Moment("end_time", true, "2024-03-14T17:00:00+01:00").OfDecidim(), (r, _) => Format.At(r.Meeting.EndsOn, r.Meeting.EndsAt)),
        new(Whole("attendees", "87").OfDecidim(), (r, _) => r.Meeting.Attendees),
        new(Whole("contributions", "24").OfDecidim(), (r, _) => r.Meeting.Contributions),
        new(Text("organizations", "Centre social Nord").OfDecidim(), (r, _) => r.Shown(r.Meeting.Organizations)),
        Kept<EarlierRecord>("address"),
        new(Text("location/fr", "Mairie de secteur").OfDecidim(), (r, _) => r.Shown(r.Meeting.Place)),
        Kept<EarlierRecord>("reference"),
        Kept<EarlierRecord>("comments", FieldKind.Whole),
        Kept<EarlierRecord>("attachments", FieldKind.Whole),
        Kept<EarlierRecord>("followers", FieldKind.Whole),
        new(Address("url", "https://exemple.fr/marseille/seances/anciennes/0198f3a2", true).OfDecidim(), (r, c) => c.Page($"seances/anciennes/{r.Meeting.Id}")),
        Kept<EarlierRecord>("related_proposals"),
        Kept<EarlierRecord>("related_results"),
        new(Text("report/fr", "Trois propositions sont sorties de l’atelier."), (r, _) => r.Shown(r.Meeting.Report)),
        new(Text("edition", "Édition 1 (2023)", true), (r, _) => r.Edition),
        new(Address("origin_url", "https://participer.exemple.fr/meetings/45"), (r, _) => Some(r.Origin)),
        new(Day("corrected_on"), (r, _) => r.CorrectedOn),
        new(Day("taken_down_on"), (r, _) => r.Meeting.TakenDownOn),
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<EarlierMeeting>(), SourceTable.Of<EarlierMeetingChange>(), SourceTable.Of<ImportedOrigin>(), SourceTable.Of<Edition>(), SourceTable.Of<Topic>()],
    };

    private static IQueryable<EarlierRecord> Rows(DataContext c, Guid? id) =>
        from m in c.Db.Set<EarlierMeeting>().AsNoTracking()
        join e in c.Db.Set<Edition>() on m.EditionId equals e.Id
        where e.Status != EditionStatus.Draft && (id == null || m.Id == id)
        orderby m.Day, m.StartsAt, m.Id
        select new EarlierRecord
        {
            Meeting = m,
            Edition = e.Name,
            Topic = c.Db.Set<Topic>().Where(t => t.Id == m.TopicId).Select(t => t.Title).FirstOrDefault(),
            Origin = c.Db.Set<ImportedOrigin>().Where(o => o.OurId == m.Id && o.Kind == ImportKind.DecidimMeetings).Select(o => o.Url).FirstOrDefault(),
            CorrectedOn = c.Db.Set<EarlierMeetingChange>().Where(x => x.MeetingId == m.Id && x.Kind == MeetingChangeKind.Corrected).OrderByDescending(x => x.At).Select(x => (DateOnly?)x.On).FirstOrDefault(),
        };
}
