namespace Misthos.Domain.Topics;

/// <summary>The letter by which an authority refers a topic: what it asks, and what it commits to.</summary>
/// <param name="On">Day it was signed.</param>
/// <param name="Signatory">Who signed: an office, "la maire".</param>
/// <param name="Text">Its words; may be empty when the signed letter is attached.</param>
/// <param name="DocumentId">The signed letter; null without file.</param>
public sealed record MandateLetter(DateOnly On, string Signatory, string Text, Guid? DocumentId)
{
    /// <summary>
    /// Why this is no letter; empty when it is: <c>letter.signatory</c>, <c>letter.empty</c> (neither words nor file), <c>letter.not-yet</c>
    /// (signed in the future).
    /// </summary>
    /// <param name="today">Today, in the authority's time zone.</param>
    public IReadOnlyList<Refusal> WhyNot(DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(Signatory))
        {
            refusals.Add(new Refusal("letter.signatory"));
        }

        if (string.IsNullOrWhiteSpace(Text) && DocumentId is null)
        {
            refusals.Add(new Refusal("letter.empty"));
        }

        if (On > today)
        {
            refusals.Add(new Refusal("letter.not-yet"));
        }

        return refusals;
    }
}
