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

    /// <summary>Why an act cannot be recorded; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(DeliberationContent content) =>
        string.IsNullOrWhiteSpace(content.Number) ? [new Refusal("deliberation.no-number")]
        : string.IsNullOrWhiteSpace(content.Subject) ? [new Refusal("deliberation.no-subject")]
        : content.Url.Length > 0 && !(Uri.TryCreate(content.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") ? [new Refusal("deliberation.no-address")]
        : content.VotesFor < 0 || content.VotesAgainst < 0 || content.Abstentions < 0 ? [new Refusal("deliberation.votes")] : [];

    /// <summary>Corrects the fields, as the council publishes them.</summary>
    public void Set(DeliberationContent content)
    {
        (Number, On, MatterCode, Matter, Subject, Url) = (content.Number, content.On, content.MatterCode, content.Matter, content.Subject, content.Url);
        (CouncilSize, VotesFor, VotesAgainst, Abstentions) = (content.CouncilSize, content.VotesFor, content.VotesAgainst, content.Abstentions);
    }
}

/// <summary>Fields of an act of the council.</summary>
public sealed record DeliberationContent(string Number, DateOnly On, string Subject)
{
    /// <summary>DELIB_MATIERE_CODE.</summary>
    public string MatterCode { get; init; } = "";

    /// <summary>DELIB_MATIERE_NOM.</summary>
    public string Matter { get; init; } = "";

    /// <summary>DELIB_URL.</summary>
    public string Url { get; init; } = "";

    /// <summary>VOTE_EFFECTIF.</summary>
    public int? CouncilSize { get; init; }

    /// <summary>VOTE_POUR.</summary>
    public int? VotesFor { get; init; }

    /// <summary>VOTE_CONTRE.</summary>
    public int? VotesAgainst { get; init; }

    /// <summary>VOTE_ABSTENTION.</summary>
    public int? Abstentions { get; init; }
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
