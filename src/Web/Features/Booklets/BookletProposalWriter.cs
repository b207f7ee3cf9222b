using Misthos.Domain.Booklets;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Features.Booklets;

/// <summary>Words a proposal: its text, the answer, what was promised and where it stands, what the commission thinks.</summary>
internal sealed class BookletProposalWriter(BookletTexting texts)
{
    public BookletProposal Write(ProposalFacts facts) => new(
        facts.Proposal.Number, facts.Proposal.Title, StateOf(facts), facts.IsLate ? "bad" : ToneOf(facts.State),
        texts.Own["Topic.Of", facts.Topic.Title, facts.Edition], [.. Blocks.Lines(facts.Proposal.Text), .. facts.Redactions.Select(Removed), .. Answer(facts), .. Promises(facts)])
    {
        Id = $"p-{facts.Path.Replace('/', '-')}",
        Path = facts.Path,
        IsLate = facts.IsLate,
    };

    // The dated line of passages removed, as on the public page.
    private BookletBlock Removed(WordsRedaction removed) => Blocks.Note(texts.Grounds["Line", Format.LongDay(removed.On), texts.Grounds[$"Ground.{removed.Ground}"], removed.Reason], "neutral");

    private string StateOf(ProposalFacts facts) =>
        facts.State == ProposalState.Late || !facts.IsLate ? texts.Proposals[$"State.{facts.State}"] : texts.Own["State.PromiseLate", texts.Proposals[$"State.{facts.State}"]];

    private static string ToneOf(ProposalState state) => state switch
    {
        ProposalState.Accepted => "good",
        ProposalState.Amended or ProposalState.ToStudy => "info",
        ProposalState.Late => "bad",
        ProposalState.Waiting => "warn",
        _ => "neutral",
    };

    private IEnumerable<BookletBlock> Answer(ProposalFacts facts)
    {
        yield return Blocks.Heading(facts.Answer is { } said ? texts.Own["Answer.Of", Format.LongDay(said.AnsweredOn)] : texts.Own["Answer.None"]);
        if (facts.State == ProposalState.Late)
        {
            yield return Blocks.Note(texts.Own.Count(facts.Answer is null ? "Late.Answer" : "Late.Study", facts.DaysLate, Format.LongDay((facts.Answer?.DueOn ?? facts.DueOn)!.Value)), "bad");
        }

        if (facts.Answer is null)
        {
            yield return Blocks.Paragraph(facts.Proposal.HandedOverOn is not null && facts.DueOn is { } due ? texts.Own["Answer.DueOn", Format.LongDay(due)] : texts.Own["Answer.NotHandedOver"]);
        }
        else
        {
            foreach (var block in Words(facts, facts.Answer))
            {
                yield return block;
            }
        }

        foreach (var extension in facts.Proposal.Extensions.Where(e => e.Duty == DutyKind.Answer && e.On <= facts.On).OrderBy(e => e.On))
        {
            yield return Blocks.Note(texts.Answers["Clock.Extended", Format.LongDay(extension.OldDueOn), Format.LongDay(extension.NewDueOn), extension.Reason]);
        }
    }

    private IEnumerable<BookletBlock> Words(ProposalFacts facts, OfficialResponse answer)
    {
        if (facts.TakeDowns.TryGetValue(answer.Id, out var down))
        {
            yield return Blocks.Note(TakenDown(down));
        }
        else
        {
            if (answer.Summary.Length > 0)
            {
                yield return Blocks.Lead(answer.Summary) with { AnswerId = answer.Id };
            }

            foreach (var line in Blocks.Lines(answer.Reasons))
            {
                yield return line with { AnswerId = answer.Id };
            }

            if (answer.Order > 1)
            {
                yield return Blocks.Note(texts.Answers["Version.Changed", Format.LongDay(answer.AnsweredOn), answer.ChangeReason]) with { AnswerId = answer.Id };
            }
        }

        yield return Blocks.Rows(AnswerRows(facts, answer));
    }

    /// <summary>The line in place of words that were taken down.</summary>
    public string TakenDown(ResponseTakeDown down) => texts.Answers["Taken.Down", Format.LongDay(down.On), texts.Grounds[$"Ground.{down.Ground}"], down.Reason];

    private IEnumerable<IReadOnlyList<string>> AnswerRows(ProposalFacts facts, OfficialResponse answer)
    {
        foreach (var part in Enum.GetValues<OfficePart>())
        {
            if (string.Join(", ", answer.NamesOf(part)) is { Length: > 0 } names)
            {
                yield return [texts.Answers[$"Response.{part}"], names];
            }
        }

        if (answer.DueOn is { } due)
        {
            yield return [texts.Own["Promised"], Format.LongDay(due)];
        }

        if (answer.PassedTo.Length > 0)
        {
            yield return [texts.Answers["Response.PassedTo"], answer.PassedTo];
        }

        if (answer.Budget != ResponseBudget.None)
        {
            yield return [texts.Answers[$"Budget.{answer.Budget}"], string.Join(" – ", new[] { answer.BudgetName, answer.Amount == Domain.Money.Zero ? "" : Format.Money(answer.Amount) }.Where(t => t.Length > 0))];
        }

        foreach (var act in facts.Acts)
        {
            yield return [texts.Own["CouncilAct"], $"{texts.Answers["Decided", act.Number, Format.LongDay(act.On)]} – {act.Subject}"];
        }
    }

    private IEnumerable<BookletBlock> Promises(ProposalFacts facts) => facts.Answer?.Kind.Commits == true && facts.Commitments.Count > 0
        ? [Blocks.Heading(texts.Commitments["Public.Title"]), .. facts.Commitments.SelectMany(c => new BookletCommitmentWriter(texts).Write(c))]
        : [];
}
