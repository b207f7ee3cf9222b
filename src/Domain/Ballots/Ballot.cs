using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;

namespace Misthos.Domain.Ballots;

/// <summary>
/// A vote of an assembly: a question, options, the published rule, the bodies that vote, and what became of it. Its rule is fixed when it
/// opens; nobody reads a result before it is counted.
/// </summary>
public sealed partial class Ballot : Entity
{
    private readonly List<BallotOption> _options = [];
    private readonly List<BallotCollege> _colleges = [];
    private readonly List<BallotStep> _steps = [];

    private Ballot()
    {
    }

    /// <summary>Prepares a ballot with the bodies that the rule of its edition names.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="subjectId">The proposal whose adoption is voted; null for other subjects.</param>
    /// <param name="subjectVersion">The version of the proposal that is voted; null for other subjects.</param>
    public Ballot(Edition edition, BallotSubject subject, Guid? subjectId = null, int? subjectVersion = null)
        : base(edition.AuthorityId)
    {
        (EditionId, Subject, SubjectId, SubjectVersion) = (edition.Id, subject, subjectId, subjectVersion);
        if (subject == BallotSubject.ProposalAdoption)
        {
            (Method, ThresholdKind, ThresholdBasis) = (BallotMethod.ForOrAgainst, edition.Voting.Adoption.Kind, edition.Voting.Adoption.Basis);
        }

        (Combination, VotingSource) = (edition.Voting.Combination, edition.Voting.Source);
        (QuorumKind, QuorumValue, QuorumSource) = (edition.QuorumKind, edition.QuorumValue, edition.QuorumSource);
        _colleges.AddRange(edition.Voting.Bodies.Select((body, index) => new BallotCollege(this, index + 1, body)));
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting at which people vote; null when it is at none.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>What it is about.</summary>
    public BallotSubject Subject { get; private set; }

    /// <summary>The proposal whose adoption is voted; null for other subjects.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>The version of the proposal that is voted, fixed when the ballot is prepared; null for other subjects.</summary>
    public int? SubjectVersion { get; private set; }

    /// <summary>The question, as voters read it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What voters should know, plain text.</summary>
    public string About { get; private set; } = "";

    /// <summary>How people vote.</summary>
    public BallotMethod Method { get; private set; }

    /// <summary>How votes reach the count.</summary>
    public BallotMode Mode { get; private set; }

    /// <summary>Options kept.</summary>
    public int Places { get; private set; } = 1;

    /// <summary>Share of votes an option needs.</summary>
    public ThresholdKind ThresholdKind { get; private set; }

    /// <summary>Of what the share is.</summary>
    public ThresholdBasis ThresholdBasis { get; private set; }

    /// <summary>How the edition says how many must vote.</summary>
    public QuorumKind QuorumKind { get; private set; }

    /// <summary>People or percent.</summary>
    public int QuorumValue { get; private set; }

    /// <summary>Article that says so.</summary>
    public string QuorumSource { get; private set; } = "";

    /// <summary>What happens when votes do not part options.</summary>
    public TieRule Ties { get; private set; }

    /// <summary>How bodies make one decision.</summary>
    public BodyCombination Combination { get; private set; }

    /// <summary>Article that says who votes.</summary>
    public string VotingSource { get; private set; } = "";

    /// <summary>Where it is in its life.</summary>
    public BallotStatus Status { get; private set; }

    /// <summary>Why it was given up; null while it was not.</summary>
    public string? CancelledBecause { get; private set; }

    /// <summary>The options, in their order.</summary>
    public IReadOnlyList<BallotOption> Options => [.. _options.OrderBy(option => option.Order)];

    /// <summary>The bodies that vote, in their order.</summary>
    public IReadOnlyList<BallotCollege> Colleges => [.. _colleges.OrderBy(college => college.Order)];

    /// <summary>Every change of its status.</summary>
    public IReadOnlyList<BallotStep> Steps => [.. _steps.OrderBy(step => step.At)];

    /// <summary>The published rule.</summary>
    public BallotRule Rule => new(Method)
    {
        Places = Places,
        Threshold = new(ThresholdKind, ThresholdBasis),
        Quorum = new(QuorumKind, QuorumValue, QuorumSource),
        Ties = Ties,
        Combination = Combination,
    };

    /// <summary>Whether it is about the adoption of a proposal.</summary>
    public bool IsAbout(Proposal proposal) => Subject == BallotSubject.ProposalAdoption && SubjectId == proposal.Id;

    /// <summary>Whether a result of it adopts the proposal: decided, and "for" is kept.</summary>
    public bool Adopts(BallotResult result) => Subject == BallotSubject.ProposalAdoption && result.Outcome == BallotOutcome.Decided && KeptBy(result).Contains(0);

    /// <summary>Whether voters and organisers see its result.</summary>
    public bool IsCounted => Status == BallotStatus.Counted;
}
