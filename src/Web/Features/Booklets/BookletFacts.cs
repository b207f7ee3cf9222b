using Misthos.Domain.Assemblies;
using Misthos.Domain.Booklets;
using Misthos.Domain.Commitments;
using Misthos.Domain.Portal;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Domain.Topics;
using Misthos.Web.Features.Portal.Openness;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Recruitment;

namespace Misthos.Web.Features.Booklets;

/// <summary>What a booklet is written from.</summary>
internal sealed record BookletFacts(Booklet Booklet, string Authority, DateOnly On)
{
    public IReadOnlyList<BookletEdition> Editions { get; init; } = [];

    public IReadOnlyList<ProposalFacts> Proposals { get; init; } = [];

    /// <summary>Proposals of earlier years whose story is over: counted, not told again.</summary>
    public int Over { get; init; }

    public IReadOnlyList<Restitution> Handovers { get; init; } = [];

    public IReadOnlyList<PanelFacts> Panels { get; init; } = [];

    /// <summary>Sittings held.</summary>
    public int Sittings { get; init; }

    /// <summary>Hours residents gave; null when not known or when few people gave them.</summary>
    public int? Hours { get; init; }

    /// <summary>The period before an election in which the booklet is written; null outside.</summary>
    public PreElectionPeriod? Period { get; init; }

    /// <summary>The last entry of the register.</summary>
    public PublicAct? LastAct { get; init; }
}

/// <summary>An edition and its topics.</summary>
internal sealed record BookletEdition(Edition Edition, string Assembly, IReadOnlyList<Topic> Topics);

/// <summary>Who a panel is, as anyone may know it.</summary>
internal sealed record PanelFacts(string Edition, IReadOnlyList<OriginCount> Origins, IReadOnlyList<CompositionRow> Rows);

/// <summary>A proposal and all that hangs from it, seen from a day.</summary>
internal sealed record ProposalFacts(Proposal Proposal, Topic Topic, string Edition, DateOnly On)
{
    public string Path { get; init; } = "";

    public IReadOnlyDictionary<Guid, ResponseTakeDown> TakeDowns { get; init; } = new Dictionary<Guid, ResponseTakeDown>();

    /// <summary>Passages removed from the text in force, the first first.</summary>
    public IReadOnlyList<WordsRedaction> Redactions { get; init; } = [];

    public IReadOnlyList<Deliberation> Acts { get; init; } = [];

    public IReadOnlyList<CommitmentStanding> Commitments { get; init; } = [];

    /// <summary>The answer in force that day; null before the first.</summary>
    public OfficialResponse? Answer => Proposal.Responses.Where(r => r.AnsweredOn <= On).MaxBy(r => r.Order);

    /// <summary>By when the answer was due, as it stood that day.</summary>
    public DateOnly? DueOn => Proposal.Extensions.Where(e => e.Duty == DutyKind.Answer && e.On > On).MinBy(e => e.OldDueOn)?.OldDueOn ?? Proposal.AnswerDueOn;

    public ProposalState State => new ProposalRow(Proposal.Id, Proposal.Number, "", "", "")
    {
        AdoptedOn = Proposal.AdoptedOn,
        HandedOverOn = Proposal.HandedOverOn <= On ? Proposal.HandedOverOn : null,
        AnswerDueOn = DueOn,
        Kind = Answer?.Kind,
        PromisedFor = Answer?.DueOn,
    }.StateOn(On);

    /// <summary>Days the answer or the latest commitment is late; 0 when nothing is.</summary>
    public int DaysLate => Math.Max(
        State != ProposalState.Late ? 0 : Past(Answer?.DueOn ?? DueOn),
        Commitments.Where(c => c.Status == CommitmentStatus.Late).SelectMany(c => c.Commitment.Milestones).Where(m => !(m.DoneOn <= On)).Select(m => Past(m.DueOn)).DefaultIfEmpty(0).Max());

    public bool IsLate => DaysLate > 0;

    /// <summary>Whether something is still to come: an answer, the end of a study, a commitment.</summary>
    public bool IsOpen => Answer is null || Answer.Kind == ResponseKind.ToStudy || Answer.Kind.Commits && (Commitments.Count == 0 || Commitments.Any(c => c.Status is not (CommitmentStatus.Done or CommitmentStatus.Stopped)));

    /// <summary>Whether something happened in a year.</summary>
    public bool MovedIn(int year) => Proposal.HandedOverOn?.Year == year || Proposal.Responses.Any(r => r.AnsweredOn <= On && r.AnsweredOn.Year == year)
        || Commitments.Any(c => c.Commitment.MovedSince(new(year - 1, 12, 31)) || c.Opinions.Any(o => o.On.Year == year));

    private int Past(DateOnly? due) => due is { } day ? Math.Max(0, On.DayNumber - day.DayNumber) : 0;
}

/// <summary>A commitment seen from a day.</summary>
internal sealed record CommitmentStanding(Commitment Commitment, string? Office, IReadOnlyList<CommissionOpinion> Opinions, DateOnly On)
{
    public CommitmentStatus Status => Commitment.StatusOn(On);
}
