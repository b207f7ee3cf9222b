namespace Misthos.Domain.Recruitment;

/// <summary>What the registration form of an edition asks, and what makes its answers complete. Knows no code and no person.</summary>
/// <param name="TermStart">First day of the term.</param>
/// <param name="Today">Today, in the authority's time zone.</param>
public sealed record RegistrationForm(DateOnly TermStart, DateOnly Today)
{
    /// <summary>Ages that count.</summary>
    public RegistrationAges Ages { get; init; } = RegistrationAges.Usual;

    /// <summary>Features of the quota plan that are asked, in their order.</summary>
    public IReadOnlyList<AskedFeature> Features { get; init; } = [];

    /// <summary>Days of the planned sittings; empty when none is planned.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>The day ages are counted on: the first day of the term, or today once the term has begun.</summary>
    public DateOnly AgeDay => TermStart > Today ? TermStart : Today;

    /// <summary>Completed years on <see cref="AgeDay"/>; null without date of birth.</summary>
    public int? Age(IReadOnlyDictionary<string, string> answers) =>
        RegistrationAnswers.Born(answers) is { } born ? AgeBand.AgeOn(born, AgeDay) : null;

    /// <summary>Whether a parent or guardian has to authorise.</summary>
    public bool NeedsGuardian(IReadOnlyDictionary<string, string> answers) => Age(answers) < Ages.Majority;

    /// <summary>The pages, in their order, for someone with these answers.</summary>
    public IReadOnlyList<RegistrationStep> Steps(IReadOnlyDictionary<string, string> answers) =>
        [.. Enum.GetValues<RegistrationQuestion>().SelectMany(question => question switch
        {
            RegistrationQuestion.Guardian when !NeedsGuardian(answers) => [],
            RegistrationQuestion.Dates when Days.Count == 0 => [],
            RegistrationQuestion.Feature => Features.Select((_, i) => new RegistrationStep(question, i)),
            _ => new[] { new RegistrationStep(question) },
        })];

    /// <summary>The first page whose answers are missing or cannot be; null when the form is complete.</summary>
    public RegistrationStep? NextOpen(IReadOnlyDictionary<string, string> answers) =>
        Steps(answers).Where(step => Faults(step, answers).Count > 0).Select(step => (RegistrationStep?)step).FirstOrDefault();

    /// <summary>Everything that is missing or cannot be; empty when the form is complete.</summary>
    public IReadOnlyList<RegistrationFault> Faults(IReadOnlyDictionary<string, string> answers) =>
        [.. Steps(answers).SelectMany(step => Faults(step, answers))];

    /// <summary>What is missing or cannot be on one page.</summary>
    public IReadOnlyList<RegistrationFault> Faults(RegistrationStep step, IReadOnlyDictionary<string, string> answers) =>
        [.. RegistrationRules.Of(this, step, answers).Select(fault => new RegistrationFault(fault.Key, step, fault.Refusal))];

    /// <summary>The answers of the pages that exist for this person; others, as the guardian of someone of age, are dropped.</summary>
    public IReadOnlyDictionary<string, string> Kept(IReadOnlyDictionary<string, string> answers) =>
        answers.Where(pair => NeedsGuardian(answers) || !pair.Key.StartsWith("guardian_", StringComparison.Ordinal)).ToDictionary();
}
