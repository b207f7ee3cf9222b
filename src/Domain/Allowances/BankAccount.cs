using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Allowances;

/// <summary>How a person is paid. What the bank must know is sealed: finance and the person alone have it opened for them.</summary>
public sealed class BankAccount : Entity
{
    private BankAccount()
    {
    }

    /// <summary>Records how a person is paid.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="personId">Who is paid.</param>
    /// <param name="terms">Kind of account, means, civility.</param>
    /// <param name="details">Holder, IBAN and BIC (<see cref="AccountDetails"/>), sealed; empty without account.</param>
    public BankAccount(Guid authorityId, Guid personId, AccountTerms terms, SealedText details)
        : base(authorityId)
    {
        PersonId = personId;
        Replace(terms, details);
    }

    /// <summary>Who is paid.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Whose account it is.</summary>
    public AccountKind Kind { get; private set; }

    /// <summary>How the money is sent.</summary>
    public PaymentMeans Means { get; private set; }

    /// <summary>Holder, IBAN and BIC, sealed; empty for who has no account.</summary>
    [Private]
    [Secret]
    public SealedText Details { get; private set; }

    /// <summary>Civility, which the file of a public accountant demands; null when it was not given.</summary>
    [Private]
    public Civility? Civility { get; private set; }

    /// <summary>The paper that somebody of finance has seen: a mandate, the bank's agreement, proof of guardianship. Null without.</summary>
    [Private]
    public string? Evidence { get; private set; }

    /// <summary>Date of that paper.</summary>
    public DateOnly? EvidenceOn { get; private set; }

    /// <summary>Who saw it.</summary>
    public Guid? SeenBy { get; private set; }

    /// <summary>Whether the paper was seen that an account of this kind needs.</summary>
    public bool IsSeen => Evidence is not null;

    /// <summary>Replaces the account; a paper seen for the one before counts no longer.</summary>
    public void Replace(AccountTerms terms, SealedText details)
    {
        (Kind, Civility, Details) = (terms.Kind, terms.Civility ?? Civility, details);
        Means = terms.Kind == AccountKind.None ? (terms.Means == PaymentMeans.Cash ? PaymentMeans.Cash : PaymentMeans.Cheque) : PaymentMeans.Transfer;
        (Evidence, EvidenceOn, SeenBy) = (null, null, null);
    }

    /// <summary>Why a paper cannot be noted; empty when it can.</summary>
    /// <param name="evidence">What it is.</param>
    /// <param name="on">Its date.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Refusal> WhyNotSee(string? evidence, DateOnly? on, DateOnly today) =>
        string.IsNullOrWhiteSpace(evidence) ? [new Refusal("account.evidence-missing")]
        : on is not { } day ? [new Refusal("account.evidence-day")] : day > today ? [new Refusal("account.evidence-future")] : [];

    /// <summary>Notes that somebody of finance has seen the paper this kind of account needs.</summary>
    public void See(string evidence, DateOnly on, Guid by) => (Evidence, EvidenceOn, SeenBy) = (evidence.Trim(), on, by);

    /// <summary>Seals what was stored in clear before.</summary>
    public void Seal(SealedText details) => Details = details;
}

/// <summary>What the bank must know of an account.</summary>
/// <param name="Holder">Name of the account's holder as the bank knows it, kept apart from the civil name.</param>
/// <param name="Iban">International account number, capitals without spaces.</param>
/// <param name="Bic">The bank's code, or null.</param>
public sealed record AccountDetails(string Holder, string Iban, string? Bic = null)
{
    /// <summary>What may be shown on screen.</summary>
    public string Masked => Domain.Iban.TryParse(Iban, out var known) ? known.Masked : "••••";

    /// <summary>Masked, so that a log never holds the number.</summary>
    public override string ToString() => Masked;
}

/// <summary>How a person asks to be paid.</summary>
/// <param name="Kind">Whose account it is.</param>
public sealed record AccountTerms(AccountKind Kind)
{
    /// <summary>For who has no account: cheque or cash.</summary>
    public PaymentMeans Means { get; init; }

    /// <summary>Civility, where it was given.</summary>
    public Civility? Civility { get; init; }
}
