using System.Globalization;
using Misthos.Domain.Booklets;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Features.Booklets;

/// <summary>Words a booklet from the facts, in the language being spoken: cover, foreword, the essential, method, panel, late ones first, the others by topic, the register.</summary>
internal sealed class BookletWriter(BookletTexting texts, BookletFacts facts)
{
    private readonly BookletProposalWriter _proposals = new(texts);

    private Booklet Booklet => facts.Booklet;

    private bool IsYearly => Booklet.Kind == BookletKind.Yearly;

    public BookletText Write()
    {
        List<BookletChapter?> chapters = [Foreword(), Essential(), Method(), new BookletPanelWriter(texts).Write(facts.Panels), Late(), .. ByTopic(), new BookletRegisterWriter(texts).Write(facts)];
        return new(BookletText.CurrentFormat, Cover(), [.. chapters.OfType<BookletChapter>()]);
    }

    private BookletCover Cover()
    {
        var assemblies = string.Join(" · ", facts.Editions.Select(e => e.Assembly).Distinct());
        var mark = Booklet.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : facts.Editions[0].Edition.Name;
        return new(facts.Authority, assemblies, texts.Own[$"Cover.{Booklet.Kind}"], mark, Booklet.Subtitle, texts.Own["AsOf", Format.LongDay(facts.On)]);
    }

    private BookletChapter? Foreword() => Booklet.Foreword.Length == 0 || facts.Period is not null ? null : new("avant-propos", texts.Own["Foreword"],
    [
        .. Blocks.Lines(Booklet.Foreword),
        new BookletBlock(BookletBlockKind.Signature, Booklet.ForewordName) { Label = Booklet.ForewordCapacity },
    ], []);

    private BookletChapter Essential()
    {
        var handed = facts.Proposals.Count(p => p.Proposal.HandedOverOn <= facts.On);
        var promises = facts.Proposals.Where(p => p.Answer?.Kind.Commits == true).SelectMany(p => p.Commitments).ToList();
        List<BookletBlock> blocks =
        [
            Blocks.Lead(texts.Own[$"Essential.{Booklet.Kind}", facts.Authority]),
            new BookletBlock(BookletBlockKind.Figures, texts.Own["Essential"])
            {
                Rows =
                [
                    Figure("Proposals", facts.Proposals.Count),
                    Figure("Answered", facts.Proposals.Count(p => p.Answer is not null)),
                    Figure("LateAnswers", facts.Proposals.Count(p => p.State == ProposalState.Late)),
                    Figure("Kept", promises.Count(p => p.Status == CommitmentStatus.Done)),
                    Figure("LatePromises", promises.Count(p => p.Status == CommitmentStatus.Late)),
                ],
            },
        ];
        if (facts.Proposals.Any(p => p.Answer is not null))
        {
            blocks.Add(new BookletBlock(BookletBlockKind.Bars, texts.Own["Decisions"])
            {
                Rows = [.. Enum.GetValues<ResponseKind>().Select(kind => (IReadOnlyList<string>)[texts.Answers[$"Kind.{kind}"], Format.Number(facts.Proposals.Count(p => p.Answer?.Kind == kind))])],
            });
        }

        blocks.AddRange(Remarks(facts.Proposals.Count - handed));
        return new("essentiel", texts.Own["Essential"], blocks, []);
    }

    private IEnumerable<BookletBlock> Remarks(int notHandedOver)
    {
        yield return Blocks.Paragraph(texts.Own[facts.Proposals.Any(p => p.IsLate) ? "LateFirst" : "NothingLate"]);
        if (notHandedOver > 0)
        {
            yield return Blocks.Paragraph(texts.Own.Count("NotHandedOver", notHandedOver));
        }

        if (Booklet.Foreword.Length > 0 && facts.Period is { } period)
        {
            yield return Blocks.Paragraph(texts.Own["Foreword.Held", Format.LongDay(period.LastRoundOn)]);
        }

        if (facts.Over > 0)
        {
            yield return Blocks.Paragraph(texts.Own.Count("Over", facts.Over));
        }
    }

    private IReadOnlyList<string> Figure(string key, int number) => [Format.Number(number), texts.Own.Count($"Figure.{key}", number)];

    private BookletChapter Method()
    {
        List<BookletBlock> blocks = [.. Blocks.Lines(Booklet.Method)];
        blocks.Add(Blocks.Rows(
        [
            .. facts.Editions.Select(e => (IReadOnlyList<string>)[e.Edition.Name, texts.Own["Edition.Of", Format.LongDay(e.Edition.StartsOn), Format.LongDay(e.Edition.EndsOn), e.Edition.Seats]]),
            [texts.Own["Sittings"], texts.Own.Count(IsYearly ? "Sittings.Year" : "Sittings.Held", facts.Sittings)],
            .. facts.Hours is { } hours ? (IReadOnlyList<string>[])[[texts.Own["Hours"], texts.Own.Count("Hours.Given", hours, Format.Number(hours))]] : [],
        ]));
        blocks.Add(Blocks.Heading(texts.Own["Topics"]));
        blocks.Add(Blocks.Rows(facts.Editions.SelectMany(e => e.Topics).Select(t => (IReadOnlyList<string>)[t.Title, $"{texts.Proposals[$"Origin.{t.Origin}"]}{(t.ReferredBy is null ? "" : $" ({t.ReferredBy})")}. {t.Question}".TrimEnd()])));
        foreach (var handover in facts.Handovers.Where(h => !IsYearly || h.On.Year == Booklet.Year))
        {
            blocks.Add(Blocks.Heading(texts.Own["Handover", Format.LongDay(handover.On), handover.Place]));
            blocks.Add(Blocks.Paragraph(texts.Own["Presence", string.Join(", ", handover.CityPresence.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]));
            if (handover.PublicCommitment.Length > 0)
            {
                blocks.Add(Blocks.Quote(handover.PublicCommitment));
            }
        }

        return new("methode", texts.Own["Method"], blocks, []);
    }

    private BookletChapter? Late() => facts.Proposals.Where(p => p.IsLate).OrderByDescending(p => p.DaysLate).ThenBy(p => p.Proposal.Number).ToList() is { Count: > 0 } late
        ? new("retards", texts.Own["Late"], [Blocks.Lead(texts.Own["Late.Lead", facts.Authority])], [.. late.Select(_proposals.Write)])
        : null;

    private IEnumerable<BookletChapter> ByTopic() =>
        from edition in facts.Editions
        from topic in edition.Topics
        let own = facts.Proposals.Where(p => p.Topic.Id == topic.Id && !p.IsLate).OrderBy(p => p.Proposal.Number).ToList()
        where own.Count > 0
        select new BookletChapter($"sujet-{topic.Id:N}", topic.Title, topic.Question.Length > 0 ? [Blocks.Lead(topic.Question)] : [], [.. own.Select(_proposals.Write)]);
}
