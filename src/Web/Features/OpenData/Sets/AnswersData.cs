using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Features.Proposals;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>An answer of the authority, in force or replaced.</summary>
internal sealed class AnswerRecord
{
    public required OfficialResponse Answer { get; init; }

    public Guid ProposalId { get; init; }

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public Guid TopicId { get; init; }

    public string Topic { get; init; } = "";

    /// <summary>Short name of the assembly; null when there is only one.</summary>
    public string? Assembly { get; init; }

    public bool IsInForce { get; init; }

    public List<ResponseOffice> Offices { get; init => field = value ?? []; } = [];

    /// <summary>Whether its words were taken down.</summary>
    public bool IsTakenDown { get; init; }

    public string? Names(OfficePart part) => Columns.Some(string.Join(", ", Offices.Where(o => o.Part == part).OrderBy(o => o.Id).Select(o => o.Name)));
}

/// <summary>Answers and what they promise: what Decidim calls results.</summary>
internal static class AnswersData
{
    public static Dataset Set { get; } = new QueryDataset<AnswerRecord>("suites",
    [
        new(Id(), (r, _) => r.Answer.Id),
        new(Reference("category/id").OfDecidim(), (r, _) => r.TopicId),
        new(Text("category/name/fr", "L’eau en ville", true).OfDecidim(), (r, _) => r.Topic),
        Kept<AnswerRecord>("scope/id"),
        Kept<AnswerRecord>("scope/name/fr"),
        Kept<AnswerRecord>("parent/id"),
        new(Text("title/fr", "Récupérer l’eau de pluie des écoles", true).OfDecidim(), (r, _) => r.Title),
        new(Text("description/fr", "La Ville équipera dix écoles par an.", true).OfDecidim(), (r, _) => r.IsTakenDown ? "(texte retiré)" : r.Answer.Reasons),
        new(Day("start_date", true).OfDecidim(), (r, _) => r.Answer.AnsweredOn),
        new(Day("end_date", example: "2027-12-31").OfDecidim(), (r, _) => r.Answer.DueOn),
        Kept<AnswerRecord>("status/id"),
        new(Word<ResponseKind>("status/key").OfDecidim(), (r, _) => Code(r.Answer.Kind)),
        Kept<AnswerRecord>("progress", FieldKind.Whole),
        new(Moment("created_at", true).OfDecidim(), (r, _) => r.Answer.At),
        new(Address("url", "https://exemple.fr/marseille/propositions/12", true).OfDecidim(), (r, c) => c.Page(ProposalRow.PathOf(r.Number, r.Assembly))),
        Kept<AnswerRecord>("component/id"),
        new(Address("proposal_urls", "https://exemple.fr/marseille/propositions/12", true).OfDecidim(), (r, c) => c.Page(ProposalRow.PathOf(r.Number, r.Assembly))),
        new(Reference("proposal_id"), (r, _) => r.ProposalId),
        new(Whole("proposal_number", "12", true), (r, _) => r.Number),
        new(Whole("order", "1", true), (r, _) => r.Answer.Order),
        new(YesNo("is_in_force"), (r, _) => r.IsInForce),
        new(Text("lead_delegation", "Délégation à l’eau"), (r, _) => r.Names(OfficePart.LeadDelegation)),
        new(Text("lead_department", "Direction de l’eau"), (r, _) => r.Names(OfficePart.LeadDepartment)),
        new(Text("contributors", "Direction des écoles"), (r, _) => r.Names(OfficePart.Contributing)),
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<OfficialResponse>(), SourceTable.Of<Proposal>(), SourceTable.Of<Topic>(), SourceTable.Of<CitizensAssembly>()],
    };

    private static IQueryable<AnswerRecord> Rows(DataContext c, Guid? id) =>
        from r in c.Db.Set<OfficialResponse>().AsNoTracking()
        join p in c.Db.Set<Proposal>() on r.ProposalId equals p.Id
        join t in c.Db.Set<Topic>() on p.TopicId equals t.Id
        join a in c.Db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
        where p.AdoptedOn != null && (id == null || r.Id == id)
        orderby a.StartedOn, a.Id, p.Number, r.Order, r.Id
        select new AnswerRecord
        {
            Answer = r,
            ProposalId = p.Id,
            Number = p.Number,
            Title = p.Title,
            TopicId = t.Id,
            Topic = t.Title,
            Assembly = c.Db.Set<CitizensAssembly>().Count() > 1 ? a.Slug : null,
            Offices = r.Offices.ToList(),
            IsTakenDown = c.Db.Set<ResponseTakeDown>().Any(t => t.ResponseId == r.Id),
            IsInForce = r.Order == p.Responses.Max(x => x.Order),
        };
}
