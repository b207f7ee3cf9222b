namespace Misthos.Domain.Allowances.Payments;

/// <summary>A person paid from a PES file: always a natural person (category 01, legal nature 01).</summary>
/// <param name="Reference">The payer's own reference of the person, at most 30 characters; never the social security number.</param>
/// <param name="Civility"><c>M.</c> or <c>Mme</c>: compulsory for a natural person, and « Mademoiselle » is refused.</param>
/// <param name="FamilyName">Family name, at most 38 characters.</param>
/// <param name="GivenName">Given name, at most 38 characters.</param>
public sealed record PesPayee(string Reference, string Civility, string FamilyName, string GivenName)
{
    /// <summary>Name of the account's holder as the bank knows it, at most 32 characters; empty for a cheque or cash.</summary>
    public string Holder { get; init; } = "";

    /// <summary>The account paid; null for a cheque or cash.</summary>
    public Iban? Iban { get; init; }

    /// <summary>The bank's code: compulsory for an account abroad.</summary>
    public string? Bic { get; init; }
}

/// <summary>What one person is paid.</summary>
/// <param name="Amount">Amount, never negative.</param>
/// <param name="Payee">Who is paid.</param>
/// <param name="Label">What the person reads on the statement; cut to 70 characters.</param>
public sealed record PesLine(Money Amount, PesPayee Payee, string Label)
{
    /// <summary>How it is paid: transfer (ModRegl 03), cheque (02) or cash (01).</summary>
    public PaymentMeans Means { get; init; }
}

/// <summary>Who sends the file and on which budget line it is paid: the authority's settings.</summary>
/// <param name="PostId"><i>Codique</i> of the public accountant's office: 6 or 7 digits.</param>
/// <param name="Siret">SIRET of the authority: 14 digits.</param>
/// <param name="CollectivityCode">Code of the authority in Hélios: 3 digits.</param>
/// <param name="BudgetCode">Code of the budget in Hélios: 2 characters.</param>
/// <param name="Nature">Account by nature: 1 to 12 digits.</param>
public sealed record PesSettings(string PostId, string Siret, string CollectivityCode, string BudgetCode, string Nature)
{
    /// <summary>Functional account, at most 10 digits, or null.</summary>
    public string? Function { get; init; }

    /// <summary>Operation, at most 10 letters and digits, or null.</summary>
    public string? Operation { get; init; }

    /// <summary>Triplets (TypBord-TypPce-NatPce) that the accountant's grid knows.</summary>
    public IReadOnlyList<string> Triplets { get; init; } = UsualTriplets;

    /// <summary>An ordinary expense of operation, piece by piece or collective. To be confirmed by each accountant: the grid is in no schema.</summary>
    public static IReadOnlyList<string> UsualTriplets { get; } = ["01-01-01", "01-08-01"];

    /// <summary>The triplet of the file.</summary>
    public string Triplet => $"01-{(IsCollective ? "08" : "01")}-{PieceNature}";

    /// <summary>Kind of piece (NatPce); the triplet with the kinds of bordereau and piece must be one the accountant's grid knows.</summary>
    public string PieceNature { get; init; } = "01";

    /// <summary>Whether one collective piece (TypPce 08) pays everybody, instead of one piece a person.</summary>
    public bool IsCollective { get; init; }
}

/// <summary>The <i>bordereau</i>, and the numbers that the finance office typed or reserved for it.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Number">Number of the bordereau, unique for the year: 1 to 7 digits.</param>
/// <param name="IssuedOn">Day it is issued.</param>
/// <param name="PieceNumbers">Numbers of the pieces, in the order of the lines; one alone for a collective piece.</param>
/// <param name="Subject">What is paid; cut to 100 characters.</param>
public sealed record PesSlip(int Year, int Number, DateOnly IssuedOn, IReadOnlyList<int> PieceNumbers, string Subject);
