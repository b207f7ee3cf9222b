namespace Misthos.Domain.Allowances.Eligibility;

/// <summary>
/// A household as CAF and MSA count it: two parts for one or two adults, half a part for each of the first two children, a whole one for the
/// third, half a part for each further child and for each disabled child (domain.md § 2.1).
/// </summary>
/// <param name="Children">Children in the household, disabled ones included.</param>
/// <param name="DisabledChildren">How many of them are disabled.</param>
public sealed record QuotientHousehold(int Children, int DisabledChildren)
{
    /// <summary>Number of parts, in halves.</summary>
    public int HalfParts => 4 + Children + (Children >= 3 ? 1 : 0) + DisabledChildren;

    /// <summary>Whether the numbers can be those of a household.</summary>
    public bool IsPossible => Children is >= 0 and <= 20 && DisabledChildren >= 0 && DisabledChildren <= Children;
}

/// <summary>An estimate of the family quotient from a tax notice, for people whom CAF and MSA do not know. Computed, compared and forgotten.</summary>
public static class QuotientEstimate
{
    /// <summary>A twelfth of the yearly income, and the benefits of a month, shared by the parts; rounded to the cent.</summary>
    /// <param name="referenceIncome"><i>Revenu fiscal de référence</i> of the notice.</param>
    /// <param name="monthlyBenefits">Benefits of a month that the notice does not show (family or housing benefits, RSA); zero when there are none.</param>
    /// <param name="household">Who lives on it.</param>
    /// <exception cref="ArgumentException">A negative amount, or a household that cannot be.</exception>
    public static Money Of(Money referenceIncome, Money monthlyBenefits, QuotientHousehold household)
    {
        if (referenceIncome < Money.Zero || monthlyBenefits < Money.Zero || !household.IsPossible)
        {
            throw new ArgumentException("Amounts are not negative, and disabled children are among the children.", nameof(household));
        }

        return Money.Euros(((referenceIncome.InEuros / 12) + monthlyBenefits.InEuros) * 2 / household.HalfParts);
    }
}
