namespace Misthos.Domain.OpenData;

/// <summary>
/// A decision of the council as the authority's own file of decisions gives it: the fields of the national schema
/// SCDL "Délibérations" 2.1.3. Named by SIRET and identifier; reading the file again corrects it.
/// </summary>
public sealed class CouncilDecision : Entity
{
    private CouncilDecision()
    {
    }

    /// <summary>Keeps a decision.</summary>
    public CouncilDecision(Guid authorityId, string siret, string number, CouncilDecisionFacts facts)
        : base(authorityId)
    {
        (Siret, Number) = (siret, number);
        Correct(facts);
    }

    /// <summary>COLL_SIRET, 14 digits.</summary>
    public string Siret { get; private set; } = "";

    /// <summary>DELIB_ID, unique within the authority of that SIRET.</summary>
    public string Number { get; private set; } = "";

    /// <summary>COLL_NOM.</summary>
    public string Council { get; private set; } = "";

    /// <summary>DELIB_DATE: day of the meeting.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>DELIB_MATIERE_CODE, of the nomenclature "Actes".</summary>
    public string SubjectCode { get; private set; } = "";

    /// <summary>DELIB_MATIERE_NOM.</summary>
    public string SubjectName { get; private set; } = "";

    /// <summary>DELIB_OBJET.</summary>
    public string Title { get; private set; } = "";

    /// <summary>BUDGET_ANNEE, or null.</summary>
    public int? BudgetYear { get; private set; }

    /// <summary>BUDGET_NOM.</summary>
    public string BudgetName { get; private set; } = "";

    /// <summary>PREF_ID: identifier of the prefecture's receipt.</summary>
    public string ReceiptNumber { get; private set; } = "";

    /// <summary>PREF_DATE: day of the prefecture's receipt, or null.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>VOTE_EFFECTIF: members in office, or null.</summary>
    public int? MembersInOffice { get; private set; }

    /// <summary>VOTE_REEL: votes cast, or null.</summary>
    public int? VotesCast { get; private set; }

    /// <summary>VOTE_POUR, or null.</summary>
    public int? VotesFor { get; private set; }

    /// <summary>VOTE_CONTRE, or null.</summary>
    public int? VotesAgainst { get; private set; }

    /// <summary>VOTE_ABSTENTION, or null.</summary>
    public int? Abstentions { get; private set; }

    /// <summary>DELIB_URL, or empty.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it says now.</summary>
    public CouncilDecisionFacts Facts => new(Council, DecidedOn, Title)
    {
        SubjectCode = SubjectCode,
        SubjectName = SubjectName,
        BudgetYear = BudgetYear,
        BudgetName = BudgetName,
        ReceiptNumber = ReceiptNumber,
        ReceivedOn = ReceivedOn,
        Votes = new(MembersInOffice, VotesCast, VotesFor, VotesAgainst, Abstentions),
        Url = Url,
    };

    /// <summary>Makes it say what the file says.</summary>
    public void Correct(CouncilDecisionFacts facts)
    {
        (Council, DecidedOn, Title, Url) = (facts.Council, facts.DecidedOn, facts.Title, facts.Url);
        (SubjectCode, SubjectName, BudgetYear, BudgetName) = (facts.SubjectCode, facts.SubjectName, facts.BudgetYear, facts.BudgetName);
        (ReceiptNumber, ReceivedOn) = (facts.ReceiptNumber, facts.ReceivedOn);
        (MembersInOffice, VotesCast, VotesFor, VotesAgainst, Abstentions) = facts.Votes;
    }
}

/// <summary>What a decision says, apart from its name.</summary>
/// <param name="Council">Name of the authority that decided.</param>
/// <param name="DecidedOn">Day of the meeting.</param>
/// <param name="Title">What it is about.</param>
public sealed record CouncilDecisionFacts(string Council, DateOnly DecidedOn, string Title)
{
    /// <summary>Code of the subject.</summary>
    public string SubjectCode { get; init; } = "";

    /// <summary>Name of the subject.</summary>
    public string SubjectName { get; init; } = "";

    /// <summary>Budget year.</summary>
    public int? BudgetYear { get; init; }

    /// <summary>Budget.</summary>
    public string BudgetName { get; init; } = "";

    /// <summary>Identifier of the prefecture's receipt.</summary>
    public string ReceiptNumber { get; init; } = "";

    /// <summary>Day of the prefecture's receipt.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The vote.</summary>
    public CouncilVote Votes { get; init; } = new(null, null, null, null, null);

    /// <summary>Address of the text.</summary>
    public string Url { get; init; } = "";
}

/// <summary>A vote of the council, in people; null where the file says nothing.</summary>
public sealed record CouncilVote(int? MembersInOffice, int? Cast, int? For, int? Against, int? Abstentions)
{
    /// <summary>Whether the counts can go together: votes for and against are not more than those cast, nor those cast more than the members in office.</summary>
    public bool IsPossible => (Cast is null || (For ?? 0) + (Against ?? 0) <= Cast) && (Cast is null || MembersInOffice is null || Cast <= MembersInOffice);
}
