using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Recognition.Records;

/// <summary>A record in words, fact by fact.</summary>
public sealed class RecordFactsService(IStringLocalizer<RecordTexts> texts, IStringLocalizer<CertificatesTexts> papers, IStringLocalizer<RecognitionTexts> forms, SiteAddress site)
{
    private static readonly Capacity[] Others = [Capacity.FormerMember, Capacity.Facilitator, Capacity.Expert, Capacity.Companion];

    /// <summary>The facts, in the order of the page.</summary>
    public IReadOnlyList<RecordFact> Of(EngagementRecord record) =>
        [.. Participation(record), .. Roles(record), .. Outside(record), .. Proposals(record), .. Certificates(record), .. Skills(record), .. Thanks(record)];

    private IEnumerable<RecordFact> Participation(EngagementRecord record) =>
        from seats in record.Seats.GroupBy(s => s.EditionId)
        let first = seats.First()
        let attended = record.Attended.Where(a => a.EditionId == seats.Key && a.Capacity == Capacity.Member).ToList()
        select new RecordFact(RecordPart.Participation, $"participation:{seats.Key:N}", $"{first.Body} – {first.Edition}",
            string.Join(". ", new[]
            {
                texts["Term", Format.LongDay(seats.Min(s => s.StartsOn)), Format.LongDay(seats.Max(s => s.EndsOn))].Value,
                string.Join(", ", seats.Select(s => s.Organ).Distinct()),
                attended.Count == 0 ? texts["Attended.None"].Value : texts.Count("Attended", attended.Count, Format.Duration(attended.Sum(a => a.Minutes))),
            }) + ".");

    private IEnumerable<RecordFact> Roles(EngagementRecord record)
    {
        if (record.Attended.Count(a => a.WasHost) is > 0 and var hosted)
        {
            yield return new(RecordPart.Roles, "role:host", texts["Host"], texts.Count("Host.Times", hosted));
        }

        foreach (var group in record.Groups)
        {
            yield return new(RecordPart.Roles, $"group:{group.GroupId:N}", texts[group.IsContact ? "Group.Contact" : "Group.Member", group.Name],
                group.LeftOn is { } left ? texts["Term", Format.LongDay(group.JoinedOn), Format.LongDay(left)] : texts["Since", Format.LongDay(group.JoinedOn)]);
        }

        foreach (var other in record.Attended.Where(a => Others.Contains(a.Capacity)).GroupBy(a => a.Capacity))
        {
            yield return new(RecordPart.Roles, $"as:{other.Key}", texts[$"As.{other.Key}"], texts.Count("Attended", other.Count(), Format.Duration(other.Sum(a => a.Minutes))));
        }
    }

    private IEnumerable<RecordFact> Outside(EngagementRecord record) =>
        record.Outside.Select(s => new RecordFact(RecordPart.Seats, $"seat:{s.SeatId:N}", s.Body, string.Join(". ", new[]
        {
            s.Topic,
            s.EndsOn is { } end ? texts["Term", Format.LongDay(s.StartsOn), Format.LongDay(end)].Value : texts["Since", Format.LongDay(s.StartsOn)].Value,
        }.Where(words => words.Length > 0)) + "."));

    private IEnumerable<RecordFact> Proposals(EngagementRecord record) =>
        record.Proposals.Select(p => new RecordFact(RecordPart.Proposals, $"proposal:{p.Id:N}", texts["Proposal", p.Number, p.Title],
            p.Response is { } answer ? texts[$"Answer.{answer}", Format.LongDay(p.AnsweredOn!.Value)] : p.HandedOverOn is { } handed ? texts["HandedOver", Format.LongDay(handed)] : texts["Adopted", Format.LongDay(p.AdoptedOn)]));

    private IEnumerable<RecordFact> Certificates(EngagementRecord record) =>
        record.Certificates.Select(c => new RecordFact(RecordPart.Certificates, $"certificate:{c.Id:N}", papers[$"Title.{c.Kind}"], texts["Certificate", c.Number, Format.LongDay(Format.DayOf(c.IssuedAt))]) { CheckAt = site.Of($"/verifier/{c.Code}") });

    private IEnumerable<RecordFact> Skills(EngagementRecord record) =>
        record.Skills.Select(s => s.Claim.CountersignedAt is { } at
            ? new RecordFact(RecordPart.Skills, $"skill:{s.Claim.Id:N}", s.Name, string.Join(" ", new[] { s.Words.Length > 0 ? Format.Quoted(s.Words) : "", texts["Countersigned", s.Claim.CountersignedAs, Format.LongDay(Format.DayOf(at))].Value }.Where(w => w.Length > 0)))
            : new RecordFact(RecordPart.Skills, $"skill:{s.Claim.Id:N}", s.Name, s.Words) { IsAttested = false });

    private IEnumerable<RecordFact> Thanks(EngagementRecord record) =>
        record.Thanks.Select(t => new RecordFact(RecordPart.Thanks, $"thanks:{t.Act.Id:N}", t.Act.Title, $"{forms[$"Kind.{t.Act.Kind}"]}, {Format.LongDay(t.Act.On)}"));
}
