namespace Misthos.Domain.Proposals;

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

    /// <summary>VOTE_REEL.</summary>
    public int? VotesCast { get; init; }

    /// <summary>COLL_NOM.</summary>
    public string CollectivityName { get; init; } = "";

    /// <summary>COLL_SIRET.</summary>
    public string CollectivitySiret { get; init; } = "";

    /// <summary>BUDGET_ANNEE.</summary>
    public string BudgetYears { get; init; } = "";

    /// <summary>BUDGET_NOM.</summary>
    public string BudgetName { get; init; } = "";

    /// <summary>PREF_ID.</summary>
    public string PrefectureId { get; init; } = "";

    /// <summary>PREF_DATE.</summary>
    public DateOnly? PrefectureOn { get; init; }
}
