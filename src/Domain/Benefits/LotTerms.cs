using Misthos.Domain.Allowances;

namespace Misthos.Domain.Benefits;

/// <summary>A lot of vouchers as it was received.</summary>
/// <param name="Kind">What a voucher opens.</param>
/// <param name="Name">Name, as members read it: "Place de cinéma".</param>
/// <param name="Provider">Who honours it.</param>
/// <param name="FaceValue">What one is worth.</param>
/// <param name="Quantity">How many were received.</param>
public sealed record LotTerms(BenefitKind Kind, string Name, string Provider, Money FaceValue, int Quantity)
{
    /// <summary>Most vouchers of a lot.</summary>
    public const int Most = 5000;

    /// <summary>Day it was received.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>Last day a voucher can be used, inclusive; null without end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Numbers printed on the vouchers, in their order; empty when they have none.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>What members under age may receive of it, in the words of allowance schemes.</summary>
    public MinorAllowance Minors { get; init; }

    /// <summary>What stands against the terms; empty when a lot can be made of them.</summary>
    public IReadOnlyList<Refusal> WhyNot() => [.. Wrong()];

    private IEnumerable<Refusal> Wrong()
    {
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Provider))
        {
            yield return new Refusal("benefit.no-name");
        }

        if (Quantity is < 1 or > Most)
        {
            yield return new Refusal("benefit.quantity", Text(Most));
        }

        if (FaceValue <= Money.Zero)
        {
            yield return new Refusal("benefit.value");
        }

        if (ExpiresOn < ReceivedOn)
        {
            yield return new Refusal("benefit.expires-before");
        }

        if (Numbers.Count > 0 && (Numbers.Count != Quantity || Numbers.Distinct(StringComparer.OrdinalIgnoreCase).Count() != Quantity))
        {
            yield return new Refusal("benefit.numbers", Text(Numbers.Distinct(StringComparer.OrdinalIgnoreCase).Count()), Text(Quantity));
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
