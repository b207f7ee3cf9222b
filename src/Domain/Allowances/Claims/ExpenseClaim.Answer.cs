using Misthos.Domain.Members;

namespace Misthos.Domain.Allowances.Claims;

/// <content>What becomes of a claim.</content>
public sealed partial class ExpenseClaim
{
    /// <summary>Why somebody cannot answer; empty when they can.</summary>
    /// <param name="by">Who would answer.</param>
    /// <param name="person">Whose claim it is.</param>
    /// <param name="granted">The amount they would grant; zero refuses.</param>
    /// <param name="most">What the scheme pays back at most.</param>
    /// <param name="reasons">The reasons given.</param>
    public IReadOnlyList<Refusal> WhyNotDecide(Guid by, Person person, Money granted, Money most, string? reasons)
    {
        (bool Fails, Refusal Refusal)[] checks =
        [
            (Status != ClaimStatus.Sent, new("claim.answered")),
            (by == person.UserId, new("claim.own")),
            (by == TypedBy, new("claim.typed-by-you")),
            (granted < Money.Zero || granted > most, new("claim.above", AllowanceFormat.Cents(most))),
            (granted < Granted, new("claim.below-before", AllowanceFormat.Cents(Granted))),
            (granted < most && string.IsNullOrWhiteSpace(reasons), new("claim.why")),
        ];
        return [.. checks.Where(check => check.Fails).Select(check => check.Refusal)];
    }

    /// <summary>Grants an amount, with its explanation; reasons when it is less than the scheme allows.</summary>
    /// <exception cref="InvalidOperationException">It was answered or taken back.</exception>
    public void Grant(Money amount, string explanation, SealedText reasons, ClaimAnswer answer)
    {
        Answer(ClaimStatus.Granted, reasons, answer);
        (Granted, Explanation) = (amount, explanation);
    }

    /// <summary>Refuses it.</summary>
    /// <exception cref="InvalidOperationException">It was answered or taken back.</exception>
    public void Refuse(SealedText reasons, ClaimAnswer answer) => Answer(ClaimStatus.Refused, reasons, answer);

    /// <summary>Whether the person can take it back: nobody has answered, and nothing was granted before an appeal.</summary>
    public bool CanWithdraw => Status == ClaimStatus.Sent && Granted == Money.Zero;

    /// <summary>The person takes it back.</summary>
    /// <exception cref="InvalidOperationException"><see cref="CanWithdraw"/> is false.</exception>
    public void Withdraw()
    {
        if (!CanWithdraw)
        {
            throw new InvalidOperationException("The claim was answered.");
        }

        (Status, DocumentId) = (ClaimStatus.Withdrawn, null);
    }

    /// <summary>An appeal was granted: somebody looks at it again. What was granted in part stays the least that can be granted.</summary>
    /// <exception cref="InvalidOperationException">It was neither refused nor granted.</exception>
    public void Reopen()
    {
        if (Status is not (ClaimStatus.Refused or ClaimStatus.Granted))
        {
            throw new InvalidOperationException($"The claim is {Status}.");
        }

        (Status, DecidedBy, DecidedOn, Reasons) = (ClaimStatus.Sent, null, null, SealedText.Empty);
    }

    /// <summary>Notes that an agent typed it for the person, and how the person asked.</summary>
    /// <exception cref="ArgumentException">The note is blank.</exception>
    public ExpenseClaim OnBehalf(Guid typedBy, string note)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(note);
        (TypedBy, OnBehalfNote) = (typedBy, note);
        return this;
    }

    private void Answer(ClaimStatus status, SealedText reasons, ClaimAnswer answer)
    {
        Require(ClaimStatus.Sent);
        (Status, Reasons, DecidedBy, DecidedOn) = (status, reasons, answer.By, answer.On);
    }

    private void Require(ClaimStatus status)
    {
        if (Status != status)
        {
            throw new InvalidOperationException($"The claim is {Status}.");
        }
    }
}
