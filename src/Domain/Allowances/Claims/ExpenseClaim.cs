using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Allowances.Claims;

/// <summary>
/// What a person asks to be paid back for one sitting, with the scan of its receipt. Words and reasons are sealed: who looks after a child or a
/// parent is private. The amount granted is never more than what the scheme pays back (<see cref="ExpenseCalculator"/>).
/// </summary>
public sealed partial class ExpenseClaim : Entity
{
    private ExpenseClaim()
    {
    }

    /// <summary>Records a claim.</summary>
    /// <param name="of">Whose, for which sitting, under which scheme.</param>
    /// <param name="content">What is claimed.</param>
    /// <param name="words">What the person adds, sealed.</param>
    /// <param name="documentId">The sealed receipt; null with a statement on honour.</param>
    /// <param name="sentOn">Day it was sent.</param>
    public ExpenseClaim(ClaimOwner of, ClaimContent content, SealedText words, Guid? documentId, DateOnly sentOn)
        : base(of.AuthorityId)
    {
        (PersonId, SittingId, SchemeId) = (of.PersonId, of.SittingId, of.SchemeId);
        (Kind, CentiUnits, Paid, SpentOn) = (content.Kind, content.CentiUnits, content.Paid, content.SpentOn);
        (Words, DocumentId, SentOn) = (words, documentId, sentOn);
    }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The sitting it is for.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The scheme that pays it back.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>What it is.</summary>
    public ExpenseKind Kind { get; private set; }

    /// <summary>Hundredths of a unit: 1 250 for 12.5 kilometres, 350 for three hours and a half.</summary>
    public int CentiUnits { get; private set; }

    /// <summary>What was paid; zero with a fixed rate.</summary>
    public Money Paid { get; private set; }

    /// <summary>Day written on the receipt.</summary>
    public DateOnly SpentOn { get; private set; }

    /// <summary>What the person adds, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Words { get; private set; }

    /// <summary>The sealed receipt; null with a statement on honour.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Day it was sent.</summary>
    public DateOnly SentOn { get; private set; }

    /// <summary>The agent who typed it for the person; null when the person did.</summary>
    public Guid? TypedBy { get; private set; }

    /// <summary>How the person asked that agent.</summary>
    public string? OnBehalfNote { get; private set; }

    /// <summary>Where it is.</summary>
    public ClaimStatus Status { get; private set; }

    /// <summary>The amount granted; zero while nobody answered, or refused; after an appeal, what was granted before it until the next answer.</summary>
    public Money Granted { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Reasons of a refusal, or of granting less, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Reasons { get; private set; } = SealedText.Empty;

    /// <summary>What the scheme paid back on the day of the answer, and why: JSON of a breakdown. Empty until granted.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Units as a number.</summary>
    public decimal Units => CentiUnits / 100m;
}
