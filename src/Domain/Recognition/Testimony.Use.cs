using Misthos.Domain.Members;

namespace Misthos.Domain.Recognition;

/// <content>What may be done with it.</content>
public sealed partial class Testimony
{
    /// <summary>
    /// Why it may not be used so on a day, every reason; empty when it may. Asked when it is published or lent and again each time it is shown.
    /// </summary>
    /// <param name="use">What is to be done with it.</param>
    /// <param name="general">Every consent entry of the member.</param>
    /// <param name="isMinor">Whether the member is under age.</param>
    public IReadOnlyList<Refusal> WhyNotUse(TestimonyUse use, IReadOnlyCollection<ConsentEntry> general, bool isMinor)
    {
        if (WithdrawnOn is not null)
        {
            return [new Refusal("testimony.withdrawn")];
        }

        var refusals = new List<Refusal>();
        Check(refusals, Words.Length > 0, $"testimony.no-words-{Form}".ToLowerInvariant());
        Check(refusals, Said(use, ofGuardian: false), "testimony.not-agreed");
        Check(refusals, !isMinor || Said(use, ofGuardian: true), "testimony.guardian");
        foreach (var kind in Needs(Form))
        {
            Check(refusals, Members.Consents.Allows(kind, general, isMinor), $"testimony.consent-{kind}".ToLowerInvariant());
        }

        return refusals;
    }

    private static void Check(List<Refusal> refusals, bool holds, string code)
    {
        if (!holds)
        {
            refusals.Add(new Refusal(code));
        }
    }
}
