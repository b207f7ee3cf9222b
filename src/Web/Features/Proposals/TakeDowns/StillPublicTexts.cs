using Misthos.Domain.Booklets;
using Misthos.Domain.Commitments;
using Misthos.Domain.Portal;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Public texts of the city that people typed, as they are shown, in one question.</summary>
internal static class StillPublicTexts
{
    public static IQueryable<StillPublicRow> Of(AppDbContext db) => Written(db).Concat(Answered(db)).Concat(Promised(db)).Concat(Told(db));

    private static IQueryable<StillPublicRow> Written(AppDbContext db)
    {
        var open = db.Set<Proposal>().Where(p => p.AdoptedOn != null);
        var redactions = db.Set<WordsRedaction>();
        var plain = from v in db.Set<ProposalVersion>()
                    join p in open on v.ProposalId equals p.Id
                    where !redactions.Any(r => r.ProposalId == v.ProposalId && r.VersionNumber == v.Number)
                    select new { v.ProposalId, v.Id, v.Number, v.Title, v.Text, v.Reason, IsDown = db.Set<WordsTakeDown>().Any(t => t.ProposalId == v.ProposalId && t.VersionNumber == v.Number) };
        var shown = from r in redactions
                    join p in open on r.ProposalId equals p.Id
                    where !redactions.Any(later => later.ProposalId == r.ProposalId && later.VersionNumber == r.VersionNumber && later.Order > r.Order)
                    select new { r.ProposalId, r.Id, Number = r.VersionNumber, r.Title, r.Text, Reason = r.VersionReason, IsDown = db.Set<WordsTakeDown>().Any(t => t.ProposalId == r.ProposalId && t.VersionNumber == r.VersionNumber) };
        var versions = plain.Concat(shown);
        var amendments = db.Set<Amendment>().Where(a => open.Any(p => p.Id == a.ProposalId));
        return versions.Where(v => !v.IsDown).Select(v => new StillPublicRow { Kind = (int)StillKind.Text, ProposalId = v.ProposalId, Id = v.Id, Number = v.Number, Text = v.Title + "\n" + v.Text })
            .Concat(versions.Select(v => new StillPublicRow { Kind = (int)StillKind.Version, ProposalId = v.ProposalId, Id = v.Id, Number = v.Number, Text = v.Reason }))
            .Concat(open.Select(p => new StillPublicRow { Kind = (int)StillKind.Start, ProposalId = p.Id, Id = p.Id, Number = 0, Text = p.StartsFrom }))
            .Concat(amendments.Where(a => !db.Set<WordsTakeDown>().Any(t => t.ProposalId == a.ProposalId && t.AmendmentNumber == a.Number))
                .Select(a => new StillPublicRow { Kind = (int)StillKind.Amendment, ProposalId = a.ProposalId, Id = a.Id, Number = a.Number, Text = a.Title + "\n" + a.Text + "\n" + a.Reason + "\n" + a.GroupName }))
            .Concat(amendments.Where(a => a.DecidedOn != null && a.ResultVersion == null).Select(a => new StillPublicRow { Kind = (int)StillKind.Decision, ProposalId = a.ProposalId, Id = a.Id, Number = a.Number, Text = a.DecisionReason }));
    }

    private static IQueryable<StillPublicRow> Answered(AppDbContext db)
    {
        var opinions = from o in db.Set<TechnicalOpinion>()
                       join q in db.Set<OpinionRequest>() on o.RequestId equals q.Id
                       where !db.Set<OpinionTakeDown>().Any(t => t.OpinionId == o.Id)
                       select new StillPublicRow { Kind = (int)StillKind.Opinion, ProposalId = q.ProposalId, Id = q.Id, Number = o.Order, Text = q.Question + "\n" + o.Legal + "\n" + o.Cost + "\n" + o.Delay + "\n" + o.Competence + "\n" + o.ChangeReason };
        var given = from u in db.Set<ContributionUse>()
                    join c in db.Set<Contribution>() on u.ContributionId equals c.Id
                    where c.Showing != ContributionShowing.Counted
                    select new StillPublicRow { Kind = (int)StillKind.Contribution, ProposalId = u.ProposalId, Id = c.Id, Number = 0, Text = c.Text + "\n" + c.GroupName };
        return db.Set<OfficialResponse>().Where(r => !db.Set<ResponseTakeDown>().Any(t => t.ResponseId == r.Id))
            .Select(r => new StillPublicRow { Kind = (int)StillKind.Answer, ProposalId = r.ProposalId, Id = r.Id, Number = r.Order, Text = r.Summary + "\n" + r.Reasons + "\n" + r.ChangeReason + "\n" + r.PassedTo + "\n" + r.BudgetName })
            .Concat(db.Set<DeadlineExtension>().Select(e => new StillPublicRow { Kind = (int)StillKind.Extension, ProposalId = e.ProposalId, Id = e.Id, Number = 0, Text = e.Reason }))
            .Concat(db.Set<MinorityOpinion>().Where(o => o.WithdrawnOn == null && !db.Set<MinorityTakeDown>().Any(t => t.OpinionId == o.Id)).Select(o => new StillPublicRow { Kind = (int)StillKind.Minority, ProposalId = o.ProposalId, Id = o.Id, Number = 0, Text = o.Text }))
            .Concat(opinions).Concat(given)
            .Concat(db.Set<ImportedOrigin>().Select(o => new StillPublicRow { Kind = (int)StillKind.Origin, ProposalId = o.OurId, Id = o.Id, Number = 0, Text = o.State + "\n" + o.Answer }));
    }

    private static IQueryable<StillPublicRow> Promised(AppDbContext db)
    {
        var moves = from m in db.Set<MilestoneMove>()
                    join s in db.Set<Milestone>() on m.MilestoneId equals s.Id
                    join c in db.Set<Commitment>() on s.CommitmentId equals c.Id
                    select new StillPublicRow { Kind = (int)StillKind.Move, ProposalId = c.ProposalId, Id = m.Id, Number = c.Order, Text = m.Reason };
        var opinions = from o in db.Set<CommissionOpinion>()
                       join c in db.Set<Commitment>() on o.CommitmentId equals c.Id
                       where !db.Set<CommissionOpinion>().Any(later => later.CommitmentId == o.CommitmentId && later.SittingId == o.SittingId && later.College == o.College && later.Order > o.Order)
                       select new StillPublicRow { Kind = (int)StillKind.Commission, ProposalId = c.ProposalId, Id = o.SittingId, Number = c.Order, Text = o.Text };
        return db.Set<Commitment>().Select(c => new StillPublicRow { Kind = (int)StillKind.Commitment, ProposalId = c.ProposalId, Id = c.Id, Number = c.Order, Text = c.Title + "\n" + c.Text + "\n" + c.StopReason })
            .Concat(db.Set<Milestone>().Join(db.Set<Commitment>(), m => m.CommitmentId, c => c.Id, (m, c) => new StillPublicRow { Kind = (int)StillKind.Step, ProposalId = c.ProposalId, Id = m.Id, Number = c.Order, Text = m.Title }))
            .Concat(moves)
            .Concat(db.Set<ProgressNote>().Join(db.Set<Commitment>(), n => n.CommitmentId, c => c.Id, (n, c) => new StillPublicRow { Kind = (int)StillKind.Note, ProposalId = c.ProposalId, Id = n.Id, Number = c.Order, Text = n.Text + "\n" + n.Reference + "\n" + n.PictureText }))
            .Concat(opinions);
    }

    private static IQueryable<StillPublicRow> Told(AppDbContext db) =>
        db.Set<NewsItem>().Where(n => n.PublishedAt != null).Select(n => new StillPublicRow { Kind = (int)StillKind.News, ProposalId = n.Id, Id = n.Id, Number = 0, Text = n.Title + "\n" + n.Words })
            .Concat(db.Set<Booklet>().Select(b => new StillPublicRow { Kind = (int)StillKind.Booklet, ProposalId = b.Id, Id = b.Id, Number = b.Year ?? 0, Text = b.Subtitle + "\n" + b.Foreword + "\n" + b.ForewordName + "\n" + b.ForewordCapacity + "\n" + b.Method }))
            .Concat(db.Set<BookletFreeze>().Select(f => new StillPublicRow { Kind = (int)StillKind.Frozen, ProposalId = f.BookletId, Id = f.BookletId, Number = f.Order, Text = f.Content }))
            .Concat(db.Set<PublicAct>().Select(a => new StillPublicRow { Kind = (int)StillKind.Register, ProposalId = a.Id, Id = a.Id, Number = a.Number, Text = a.Subject + "\n" + a.Text }));
}
