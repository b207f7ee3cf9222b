using Misthos.Domain.Allowances;

namespace Misthos.Domain.Benefits;

/// <summary>
/// Vouchers received from a provider and given to members of an edition: places at the cinema, the rink, the pool. What is left is kept with
/// the lot, so that its version lets one of two organisers pass: stock never falls below zero.
/// </summary>
public sealed class BenefitLot : Entity
{
    private BenefitLot()
    {
    }

    /// <summary>Takes a lot in.</summary>
    /// <exception cref="ArgumentException"><see cref="LotTerms.WhyNot"/> is not empty.</exception>
    public BenefitLot(Guid authorityId, Guid editionId, LotTerms terms)
        : base(authorityId)
    {
        if (terms.WhyNot() is [var refusal, ..])
        {
            throw new ArgumentException(refusal.Code, nameof(terms));
        }

        EditionId = editionId;
        (Kind, Name, Provider, FaceValue) = (terms.Kind, terms.Name.Trim(), terms.Provider.Trim(), terms.FaceValue);
        (Quantity, Remaining, ReceivedOn, ExpiresOn, Minors) = (terms.Quantity, terms.Quantity, terms.ReceivedOn, terms.ExpiresOn, terms.Minors);
        (IsNumbered, NumbersLeft) = (terms.Numbers.Count > 0, [.. terms.Numbers]);
    }

    /// <summary>The edition whose members it is for.</summary>
    public Guid EditionId { get; private set; }

    /// <inheritdoc cref="LotTerms.Kind" />
    public BenefitKind Kind { get; private set; }

    /// <inheritdoc cref="LotTerms.Name" />
    public string Name { get; private set; } = "";

    /// <inheritdoc cref="LotTerms.Provider" />
    public string Provider { get; private set; } = "";

    /// <inheritdoc cref="LotTerms.FaceValue" />
    public Money FaceValue { get; private set; }

    /// <inheritdoc cref="LotTerms.Quantity" />
    public int Quantity { get; private set; }

    /// <summary>Vouchers still to give, never below zero.</summary>
    public int Remaining { get; private set; }

    /// <inheritdoc cref="LotTerms.ReceivedOn" />
    public DateOnly ReceivedOn { get; private set; }

    /// <inheritdoc cref="LotTerms.ExpiresOn" />
    public DateOnly? ExpiresOn { get; private set; }

    /// <inheritdoc cref="LotTerms.Minors" />
    public MinorAllowance Minors { get; private set; }

    /// <summary>Whether the vouchers bear numbers.</summary>
    public bool IsNumbered { get; private set; }

    /// <summary>Numbers of the vouchers still to give, in their order; empty without numbers.</summary>
    public IReadOnlyList<string> NumbersLeft { get; private set; } = [];

    /// <summary>Whether nobody can use what is left any more.</summary>
    public bool IsExpiredOn(DateOnly day) => ExpiresOn < day;

    /// <summary>Why vouchers cannot be given so; every reason, with the names it is about. Empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNotGive(BenefitHanding handing, IReadOnlyCollection<BenefitRecipient> people, DateOnly today) =>
        BenefitRules.WhyNotGive(this, handing, people, today);

    /// <summary>Gives vouchers to each of these people.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotGive"/> is not empty.</exception>
    public IReadOnlyList<BenefitGrant> Give(BenefitHanding handing, IReadOnlyCollection<BenefitRecipient> people, DateOnly today, BenefitAct act)
    {
        if (WhyNotGive(handing, people, today) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        return [.. people.Select(person => new BenefitGrant(this, person.PersonId, handing, Take(handing), act))];
    }

    /// <summary>Takes vouchers back into the stock: given back, or noted by mistake.</summary>
    /// <exception cref="InvalidOperationException">The grant is of another lot, or was taken back before.</exception>
    public void TakeBack(BenefitGrant grant, BenefitEnd end, string reason, BenefitAct act)
    {
        if (grant.LotId != Id)
        {
            throw new InvalidOperationException("The voucher is of another lot.");
        }

        grant.End(end, reason, act);
        Remaining += grant.Quantity;
        NumbersLeft = [.. NumbersLeft.Concat(grant.Numbers).Order(StringComparer.OrdinalIgnoreCase)];
    }

    private IReadOnlyList<string> Take(BenefitHanding handing)
    {
        Remaining -= handing.Each;
        if (!IsNumbered)
        {
            return [];
        }

        IReadOnlyList<string> taken = handing.Numbers.Count > 0 ? handing.Numbers : [.. NumbersLeft.Take(handing.Each)];
        NumbersLeft = [.. NumbersLeft.Except(taken, StringComparer.OrdinalIgnoreCase)];
        return taken;
    }
}
