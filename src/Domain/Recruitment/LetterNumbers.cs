namespace Misthos.Domain.Recruitment;

/// <summary>How many invitations a channel needs.</summary>
public static class LetterNumbers
{
    /// <summary>
    /// Invitations for so many seats: enough for <paramref name="volunteersPerSeat"/> volunteers a seat at the answer rate expected, so that
    /// quotas can choose among them.
    /// </summary>
    /// <param name="seats">Seats of the channel, at least 1.</param>
    /// <param name="volunteersPerSeat">Volunteers wanted for each seat.</param>
    /// <param name="answersOfHundred">Answers of a hundred invitations, above 0: 3 to 8 by letter in French assemblies.</param>
    public static int For(int seats, int volunteersPerSeat, double answersOfHundred) =>
        (int)Math.Ceiling(Math.Round(seats * volunteersPerSeat * 100 / answersOfHundred, 6));

    /// <summary>The weight of a stratum: the product of the weights of its name and of its parts.</summary>
    /// <param name="stratum">Name of the stratum, parts joined by " · ".</param>
    /// <param name="weights">Weights by name of a stratum or of a part.</param>
    public static double WeightOf(string stratum, IReadOnlyDictionary<string, double> weights) =>
        stratum.Split(" · ").Append(stratum).Distinct(StringComparer.Ordinal).Aggregate(1.0, (product, part) => product * weights.GetValueOrDefault(part, 1));
}
