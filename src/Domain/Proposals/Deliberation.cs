namespace Misthos.Domain.Proposals;

/// <summary>An act of the council, with the fields of the SCDL schema "délibérations" (https://schema.data.gouv.fr/scdl/deliberations/).</summary>
public sealed class Deliberation : Entity, INeverRemoved
{
    private Deliberation()
    {
    }

    /// <summary>Records an act.</summary>
    public Deliberation(Guid authorityId, DeliberationContent content)
        : base(authorityId) => Set(content);

    /// <summary>DELIB_ID: number of the act, unique within the authority.</summary>
    public string Number { get; private set; } = "";

    /// <summary>DELIB_DATE.</summary>
    public DateOnly On { get; private set; }

    /// <summary>DELIB_MATIERE_CODE, for example "8.9".</summary>
    public string MatterCode { get; private set; } = "";

    /// <summary>DELIB_MATIERE_NOM.</summary>
    public string Matter { get; private set; } = "";

    /// <summary>DELIB_OBJET.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>DELIB_URL; empty when there is none.</summary>
    public string Url { get; private set; } = "";

    /// <summary>VOTE_EFFECTIF: members of the council; null when not said.</summary>
    public int? CouncilSize { get; private set; }

    /// <summary>VOTE_POUR; null when not said.</summary>
    public int? VotesFor { get; private set; }

    /// <summary>VOTE_CONTRE; null when not said.</summary>
    public int? VotesAgainst { get; private set; }

    /// <summary>VOTE_ABSTENTION; null when not said.</summary>
    public int? Abstentions { get; private set; }

    /// <summary>VOTE_REEL: votes cast, those given by proxy too; null when not said.</summary>
    public int? VotesCast { get; private set; }

    /// <summary>COLL_NOM, as the council's file says; empty when typed here.</summary>
    public string CollectivityName { get; private set; } = "";

    /// <summary>COLL_SIRET, as the council's file says; empty when typed here.</summary>
    public string CollectivitySiret { get; private set; } = "";

    /// <summary>BUDGET_ANNEE; null when no budget is concerned.</summary>
    public int? BudgetYear { get; private set; }

    /// <summary>BUDGET_NOM; empty when no budget is concerned.</summary>
    public string BudgetName { get; private set; } = "";

    /// <summary>PREF_ID: what the prefecture acknowledged it under; empty when not said.</summary>
    public string PrefectureId { get; private set; } = "";

    /// <summary>PREF_DATE; null when not said.</summary>
    public DateOnly? PrefectureOn { get; private set; }

    /// <summary>Why an act cannot be recorded; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(DeliberationContent content) =>
        string.IsNullOrWhiteSpace(content.Number) ? [new Refusal("deliberation.no-number")]
        : string.IsNullOrWhiteSpace(content.Subject) ? [new Refusal("deliberation.no-subject")]
        : content.Url.Length > 0 && !(Uri.TryCreate(content.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") ? [new Refusal("deliberation.no-address")]
        : content.VotesFor < 0 || content.VotesAgainst < 0 || content.Abstentions < 0 ? [new Refusal("deliberation.votes")] : [];

    /// <summary>Whether every field already says this.</summary>
    public bool Says(DeliberationContent content) => content == ToContent();

    /// <summary>Its fields.</summary>
    public DeliberationContent ToContent() => new(Number, On, Subject)
    {
        MatterCode = MatterCode,
        Matter = Matter,
        Url = Url,
        CouncilSize = CouncilSize,
        VotesCast = VotesCast,
        VotesFor = VotesFor,
        VotesAgainst = VotesAgainst,
        Abstentions = Abstentions,
        CollectivityName = CollectivityName,
        CollectivitySiret = CollectivitySiret,
        BudgetYear = BudgetYear,
        BudgetName = BudgetName,
        PrefectureId = PrefectureId,
        PrefectureOn = PrefectureOn,
    };

    /// <summary>Corrects the fields, as the council publishes them.</summary>
    public void Set(DeliberationContent content)
    {
        (Number, On, MatterCode, Matter, Subject, Url) = (content.Number, content.On, content.MatterCode, content.Matter, content.Subject, content.Url);
        (CouncilSize, VotesCast, VotesFor, VotesAgainst, Abstentions) = (content.CouncilSize, content.VotesCast, content.VotesFor, content.VotesAgainst, content.Abstentions);
        (CollectivityName, CollectivitySiret, BudgetYear, BudgetName) = (content.CollectivityName, content.CollectivitySiret, content.BudgetYear, content.BudgetName);
        (PrefectureId, PrefectureOn) = (content.PrefectureId, content.PrefectureOn);
    }
}

/// <summary>An act of the council decides on a proposal.</summary>
public sealed class ProposalDeliberation : Entity, IKeptForever
{
    private ProposalDeliberation()
    {
    }

    /// <summary>Links an act.</summary>
    public ProposalDeliberation(Proposal proposal, Guid deliberationId, DateTimeOffset at)
        : base(proposal.AuthorityId) => (ProposalId, DeliberationId, At) = (proposal.Id, deliberationId, at);

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>The act.</summary>
    public Guid DeliberationId { get; private set; }

    /// <summary>When it was linked, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
