using Misthos.Domain.Booklets;
using Misthos.Domain.Commitments;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Booklets;

/// <summary>Words a commitment as it stood on a day: steps with every move, the last news, money, opinions.</summary>
internal sealed class BookletCommitmentWriter(BookletTexting texts)
{
    public IEnumerable<BookletBlock> Write(CommitmentStanding standing)
    {
        var (commitment, on) = (standing.Commitment, standing.On);
        yield return new BookletBlock(BookletBlockKind.Commitment, commitment.Title) { Label = texts.Commitments[$"Status.{standing.Status}"], Tone = ToneOf(standing.Status) };
        if (commitment.Text.Length > 0)
        {
            yield return Blocks.Paragraph(commitment.Text);
        }

        if (commitment.StoppedOn <= on)
        {
            yield return Blocks.Note(texts.Commitments["Stopped", Format.LongDay(commitment.StoppedOn.Value), commitment.StopReason]);
        }

        yield return Blocks.Rows(
        [
            .. commitment.Milestones.Select(step => Step(step, on)),
            .. commitment.Notes.Where(n => n.On <= on).TakeLast(1).Select(n => (IReadOnlyList<string>)[texts.Own["Told.On", Format.ShortDay(n.On)], Told(n)]),
            .. Around(standing),
        ]);
        foreach (var opinion in standing.Opinions)
        {
            var said = texts.Commitments["Opinion", texts.Commitments[$"College.{opinion.College}"], texts.Commitments[$"Verdict.{opinion.Verdict}"]];
            yield return Blocks.Note($"{texts.Own["Opinion.Of", said, Format.LongDay(opinion.On)]} {opinion.Text}", opinion.Verdict switch { CommissionVerdict.Kept => "good", CommissionVerdict.NotKept => "bad", _ => "info" });
        }
    }

    private IEnumerable<IReadOnlyList<string>> Around(CommitmentStanding standing)
    {
        if (standing.Office is { } office)
        {
            yield return [texts.Own["CarriedOutBy"], office];
        }

        if (standing.Commitment.District.Length > 0)
        {
            yield return [texts.Own["Where"], standing.Commitment.District];
        }

        if (standing.Commitment.Figures.Where(f => f.On <= standing.On).ToList() is { Count: > 0 } figures)
        {
            string Sum(FigureKind kind) => Format.Money(Domain.Money.Sum(figures.Where(f => f.Kind == kind).Select(f => f.Amount)));
            yield return [texts.Own["Money"], texts.Own["Money.Of", Sum(FigureKind.Voted), Sum(FigureKind.Spent)]];
        }
    }

    private IReadOnlyList<string> Step(Milestone step, DateOnly on)
    {
        var move = step.Moves.Where(m => m.On <= on).MaxBy(m => m.At);
        var due = step.Moves.Where(m => m.On > on).MinBy(m => m.At)?.OldDueOn ?? step.DueOn;
        var state = step.DoneOn <= on ? texts.Commitments["Step.Done", Format.LongDay(step.DoneOn.Value)]
            : due < on ? texts.Own.Count("Step.Late", on.DayNumber - due.DayNumber, Format.LongDay(due))
            : texts.Commitments["Step.Due", Format.LongDay(due)];
        return [step.Title, move is null ? $"{state}." : $"{state}. {texts.Commitments["Step.Moved", Format.LongDay(move.OldDueOn), Format.LongDay(move.NewDueOn), move.Reason]}"];
    }

    private string Told(ProgressNote note) =>
        note.Text + (note.Evidence == EvidenceKind.None ? "" : $" ({texts.Commitments[$"Evidence.{note.Evidence}"]}{(note.Reference.Length > 0 ? $" {note.Reference}" : "")})");

    private static string ToneOf(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Done => "good",
        CommitmentStatus.Late => "bad",
        CommitmentStatus.OnTime => "info",
        _ => "neutral",
    };
}
