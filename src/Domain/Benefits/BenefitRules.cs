using System.Globalization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;

namespace Misthos.Domain.Benefits;

/// <summary>What stands against giving vouchers.</summary>
internal static class BenefitRules
{
    public static IReadOnlyList<Refusal> WhyNotGive(BenefitLot lot, BenefitHanding handing, IReadOnlyCollection<BenefitRecipient> people, DateOnly today) =>
        [.. OfTheLot(lot, handing, people.Count, today), .. OfTheNumbers(lot, handing, people.Count), .. people.SelectMany(person => OfThePerson(lot, handing, person))];

    private static IEnumerable<Refusal> OfTheLot(BenefitLot lot, BenefitHanding handing, int people, DateOnly today)
    {
        if (people == 0)
        {
            yield return new Refusal("benefit.nobody");
        }

        if (handing.Each is < 1 or > BenefitHanding.Most)
        {
            yield return new Refusal("benefit.each", Text(BenefitHanding.Most));
        }
        else if (handing.Each * people > lot.Remaining)
        {
            yield return new Refusal("benefit.none-left", Text(lot.Remaining), Text(handing.Each * people));
        }

        if (handing.On > today)
        {
            yield return new Refusal("benefit.day-to-come");
        }
        else if (handing.On < lot.ReceivedOn)
        {
            yield return new Refusal("benefit.before-lot");
        }

        if (lot.IsExpiredOn(handing.On))
        {
            yield return new Refusal("benefit.expired");
        }
    }

    private static IEnumerable<Refusal> OfTheNumbers(BenefitLot lot, BenefitHanding handing, int people)
    {
        if (handing.Numbers.Count == 0)
        {
            yield break;
        }

        if (!lot.IsNumbered || people != 1 || handing.Numbers.Distinct(StringComparer.OrdinalIgnoreCase).Count() != handing.Each)
        {
            yield return new Refusal("benefit.numbers-each");
        }

        foreach (var number in handing.Numbers.Except(lot.NumbersLeft, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Refusal("benefit.number-gone", number);
        }
    }

    private static IEnumerable<Refusal> OfThePerson(BenefitLot lot, BenefitHanding handing, BenefitRecipient person)
    {
        if (!person.IsMember)
        {
            yield return new Refusal("benefit.not-member", person.Name);
        }

        if (handing.SittingId is not null && !person.WasThere)
        {
            yield return new Refusal("benefit.was-not-there", person.Name);
        }

        if (person.HasAlready)
        {
            yield return new Refusal("benefit.already", person.Name);
        }

        var isMinor = Minors.IsMinor(person.BornOn, handing.On);
        if (isMinor && OfAMinor(lot.Minors, handing.Form) is { } code)
        {
            yield return new Refusal(code, person.Name);
        }
        else if (!isMinor && handing.Form == BenefitForm.ToGuardian)
        {
            yield return new Refusal("benefit.of-age", person.Name);
        }
    }

    private static string? OfAMinor(MinorAllowance rule, BenefitForm form) => rule switch
    {
        MinorAllowance.Undecided => "benefit.minor-undecided",
        MinorAllowance.Nothing => "benefit.minor-nothing",
        MinorAllowance.SameByGuardian when form != BenefitForm.ToGuardian => "benefit.minor-by-guardian",
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
