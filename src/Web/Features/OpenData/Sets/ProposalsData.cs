using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Features.Proposals;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A proposal adopted, with the answer in force.</summary>
internal sealed class ProposalRecord
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public Guid TopicId { get; init; }

    public string Topic { get; init; } = "";

    public Guid EditionId { get; init; }

    public string Edition { get; init; } = "";

    public DateOnly? AdoptedOn { get; init; }

    public DateOnly? HandedOverOn { get; init; }

    public DateOnly? AnswerDueOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    public string Assembly { get; init; } = "";

    public bool IsOneOfSeveral { get; init; }

    public OfficialResponse? Answer { get; init; }

    public string? LeadDelegation { get; init; }

    public string? LeadDepartment { get; init; }

    /// <summary>Whether its words were taken down.</summary>
    public bool IsTakenDown { get; init; }

    /// <summary>Where the public reads it.</summary>
    public string Path => ProposalRow.PathOf(Number, IsOneOfSeveral ? Assembly : null);

    /// <summary>State in Decidim's words.</summary>
    public string State => WithdrawnOn is not null ? "withdrawn" : HandedOverOn is null ? "not_answered" : StateOf(Answer?.Kind);

    /// <summary>Whether the authority is late: no answer in time, or the time it gave itself to study is over.</summary>
    public bool IsLateOn(DateOnly day) => WithdrawnOn is null && (Answer is null ? AnswerDueOn < day : Answer.Kind == ResponseKind.ToStudy && Answer.DueOn < day);

    /// <summary>An answer in Decidim's words: what is to be studied is not refused.</summary>
    public static string StateOf(ResponseKind? kind) => kind switch
    {
        null or ResponseKind.ToStudy => "evaluating",
        ResponseKind.Accepted or ResponseKind.Amended => "accepted",
        _ => "rejected",
    };
}

/// <summary>Proposals, in the columns of Decidim and ours.</summary>
internal static class ProposalsData
{
    private static readonly string[] States = ["not_answered", "evaluating", "accepted", "rejected", "withdrawn"];

    public static Dataset Set { get; } = new QueryDataset<ProposalRecord>("propositions",
    [
        new(Id(), (p, _) => p.Id),
        new(Reference("category/id").OfDecidim(), (p, _) => p.TopicId),
        new(Text("category/name/fr", "L’eau en ville", true).OfDecidim(), (p, _) => p.Topic),
        Kept<ProposalRecord>("scope/id"),
        Kept<ProposalRecord>("scope/name/fr"),
        new(Reference("participatory_space/id").OfDecidim(), (p, _) => p.EditionId),
        new(Address("participatory_space/url", "https://exemple.fr/marseille/assemblees/acf", true).OfDecidim(), (p, c) => c.Page($"assemblees/{p.Assembly}")),
        Kept<ProposalRecord>("component/id"),
        new(Text("title/fr", "Récupérer l’eau de pluie des écoles", true).OfDecidim(), (p, _) => p.Title),
        new(Text("body/fr", "Installer des cuves dans chaque cour d’école.").OfDecidim(), (p, _) => Some(p.Text)),
        new(Word("state", States).OfDecidim(), (p, _) => p.State),
        new(new("reference", FieldKind.Code, "marseille-acf-PROP-12") { IsRequired = true, IsOfDecidim = true }, (p, c) => $"{c.Tenant.Authority.Slug}-{p.Assembly}-PROP-{p.Number}"),
        new(Text("answer/fr", "La Ville équipera dix écoles par an.").OfDecidim(), (p, _) => p.IsTakenDown ? null : Some(p.Answer?.Reasons)),
        Kept<ProposalRecord>("supports", FieldKind.Whole),
        Kept<ProposalRecord>("endorsements/total_count", FieldKind.Whole),
        Kept<ProposalRecord>("comments", FieldKind.Whole),
        Kept<ProposalRecord>("attachments", FieldKind.Whole),
        Kept<ProposalRecord>("followers", FieldKind.Whole),
        new(Day("published_at").OfDecidim(), (p, _) => p.AdoptedOn),
        new(Address("url", "https://exemple.fr/marseille/propositions/12", true).OfDecidim(), (p, c) => c.Page(p.Path)),
        new(Whole("number", "12", true), (p, _) => p.Number),
        new(Text("edition", "Édition 2 (2025)", true), (p, _) => p.Edition),
        new(Day("handed_over_on"), (p, _) => p.HandedOverOn),
        new(Day("answer_due_on", example: "2026-06-12"), (p, _) => p.AnswerDueOn),
        new(Day("answered_on", example: "2026-05-20"), (p, _) => p.Answer?.AnsweredOn),
        new(Word<ResponseKind>("answer_kind", false), (p, _) => p.Answer is { } a ? Code(a.Kind) : null),
        new(Text("lead_delegation", "Délégation à l’eau"), (p, _) => Some(p.LeadDelegation)),
        new(Text("lead_department", "Direction de l’eau"), (p, _) => Some(p.LeadDepartment)),
        new(Day("promised_for", example: "2027-12-31"), (p, _) => p.Answer?.DueOn),
        new(YesNo("is_late"), (p, c) => p.IsLateOn(c.Today)),
        new(Day("withdrawn_on"), (p, _) => p.WithdrawnOn),
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<Proposal>(), SourceTable.Of<OfficialResponse>(), SourceTable.Of<Topic>(), SourceTable.Of<Edition>(), SourceTable.Of<CitizensAssembly>()],
    };

    private static IQueryable<ProposalRecord> Rows(DataContext c, Guid? id) =>
        from p in c.Db.Set<Proposal>().AsNoTracking()
        join t in c.Db.Set<Topic>() on p.TopicId equals t.Id
        join e in c.Db.Set<Edition>() on p.EditionId equals e.Id
        join a in c.Db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
        where p.AdoptedOn != null && (id == null || p.Id == id)
        orderby a.StartedOn, a.Id, p.Number, p.Id
        select new ProposalRecord
        {
            Id = p.Id,
            Number = p.Number,
            Title = p.Title,
            Text = p.Text,
            TopicId = t.Id,
            Topic = t.Title,
            EditionId = e.Id,
            Edition = e.Name,
            AdoptedOn = p.AdoptedOn,
            HandedOverOn = p.HandedOverOn,
            AnswerDueOn = p.AnswerDueOn,
            WithdrawnOn = p.WithdrawnOn,
            Assembly = a.Slug,
            IsOneOfSeveral = c.Db.Set<CitizensAssembly>().Count() > 1,
            Answer = p.Responses.OrderByDescending(r => r.Order).FirstOrDefault(),
            LeadDelegation = p.Responses.OrderByDescending(r => r.Order).Select(r => r.Offices.Where(o => o.Part == OfficePart.LeadDelegation).Select(o => o.Name).FirstOrDefault()).FirstOrDefault(),
            LeadDepartment = p.Responses.OrderByDescending(r => r.Order).Select(r => r.Offices.Where(o => o.Part == OfficePart.LeadDepartment).Select(o => o.Name).FirstOrDefault()).FirstOrDefault(),
            IsTakenDown = p.Responses.OrderByDescending(r => r.Order).Select(r => c.Db.Set<ResponseTakeDown>().Any(t => t.ResponseId == r.Id)).FirstOrDefault(),
        };
}
