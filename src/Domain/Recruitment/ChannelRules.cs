using System.Globalization;

namespace Misthos.Domain.Recruitment;

/// <summary>What the terms of a channel must be.</summary>
public static class ChannelRules
{
    /// <summary>Why these terms cannot be kept; empty when they can.</summary>
    /// <param name="kind">How people come.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="editionSeats">Seats of the edition.</param>
    /// <param name="termStart">First day of the term: nobody registers later.</param>
    public static IReadOnlyList<Refusal> WhyNot(ChannelKind kind, ChannelTerms terms, int editionSeats, DateOnly termStart)
    {
        var refusals = new List<Refusal>();
        if (terms.Seats < 0 || terms.Seats > editionSeats)
        {
            refusals.Add(new("channel.seats", editionSeats.ToString(CultureInfo.InvariantCulture)));
        }

        if (terms.AnswerBy >= termStart)
        {
            refusals.Add(new("channel.after-term", termStart.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var isInvited = kind is ChannelKind.ElectoralRoll or ChannelKind.PhoneList or ChannelKind.Addresses;
        if (isInvited && terms.ExpectedAnswers is not (> 0 and <= 100))
        {
            refusals.Add(new("channel.no-rate"));
        }

        return refusals;
    }
}
