namespace Misthos.Domain.Recruitment;

/// <summary>The pages of the registration form, one question each, in their order.</summary>
public enum RegistrationQuestion
{
    /// <summary>The information notice, and consent.</summary>
    Notice,

    /// <summary>Name.</summary>
    Name,

    /// <summary>Date of birth.</summary>
    Birth,

    /// <summary>Parent or guardian; minors only.</summary>
    Guardian,

    /// <summary>Address.</summary>
    Address,

    /// <summary>One feature of the quota plan.</summary>
    Feature,

    /// <summary>What the person needs to be able to come.</summary>
    Needs,

    /// <summary>Days the person can come; when sittings are planned.</summary>
    Dates,

    /// <summary>How to reach the person.</summary>
    Contact,
}

/// <summary>A page of the form.</summary>
/// <param name="Question">What it asks.</param>
/// <param name="Feature">For <see cref="RegistrationQuestion.Feature"/>: which of the form's features, from 0.</param>
public readonly record struct RegistrationStep(RegistrationQuestion Question, int Feature = 0);

/// <summary>A feature of the quota plan as the form asks it.</summary>
/// <param name="Name">Name of the feature and key of the answer.</param>
/// <param name="Question">The question, in the authority's words.</param>
/// <param name="Values">Possible answers.</param>
public sealed record AskedFeature(string Name, string Question, IReadOnlyList<string> Values);

/// <summary>An answer that is missing or cannot be.</summary>
/// <param name="Key">Key of the answer, of <see cref="RegistrationAnswers"/> or the name of a feature.</param>
/// <param name="Step">Page that asks it.</param>
/// <param name="Refusal">Why.</param>
public sealed record RegistrationFault(string Key, RegistrationStep Step, Refusal Refusal);

/// <summary>Ages of the form, in completed years.</summary>
/// <param name="Least">Youngest age on the first day of the term.</param>
/// <param name="Majority">Age from which nobody else has to authorise (article 414 du code civil: 18).</param>
public sealed record RegistrationAges(int Least, int Majority)
{
    /// <summary>From 16 on; a guardian authorises below 18.</summary>
    public static RegistrationAges Usual { get; } = new(16, 18);
}
