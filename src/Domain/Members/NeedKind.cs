namespace Misthos.Domain.Members;

/// <summary>What a person needs to be able to come.</summary>
public enum NeedKind
{
    /// <summary>To come with someone they trust, who is not a member.</summary>
    Companion,

    /// <summary>A lift to the venue.</summary>
    Lift,

    /// <summary>Someone to look after children.</summary>
    Childcare,

    /// <summary>A place to park.</summary>
    Parking,

    /// <summary>An interpreter of another language.</summary>
    Interpreter,

    /// <summary>French sign language.</summary>
    SignLanguage,

    /// <summary>Meals the person can eat.</summary>
    Diet,

    /// <summary>A way in and a seat without steps.</summary>
    StepFree,

    /// <summary>A visit of the venue beforehand.</summary>
    VenueVisit,

    /// <summary>A phone lent for the term.</summary>
    PhoneLoan,

    /// <summary>A table of few people.</summary>
    SmallTable,

    /// <summary>A table among people of one's own gender.</summary>
    SameGenderTable,

    /// <summary>Minors: a session of preparation among themselves.</summary>
    Preparation,

    /// <summary>Minors: somebody of the panel who looks out for them.</summary>
    Buddy,

    /// <summary>Minors: a table of their own.</summary>
    OwnTable,

    /// <summary>Anything else, in the person's own words.</summary>
    Other,
}

/// <summary>What the kinds of needs have in common.</summary>
public static class NeedKinds
{
    /// <summary>Kinds that only people under age are offered.</summary>
    public static IReadOnlyList<NeedKind> ForMinors { get; } = [NeedKind.Preparation, NeedKind.Buddy, NeedKind.OwnTable];

    /// <summary>Kinds that everybody is offered.</summary>
    public static IReadOnlyList<NeedKind> ForAll { get; } = [.. Enum.GetValues<NeedKind>().Except(ForMinors)];

    /// <summary>Kinds that plans of tables answer, and the rule each of them asks for.</summary>
    public static IReadOnlyDictionary<NeedKind, Sittings.SeatingRuleKind> AtTables { get; } = new Dictionary<NeedKind, Sittings.SeatingRuleKind>
    {
        [NeedKind.SmallTable] = Sittings.SeatingRuleKind.SmallTable,
        [NeedKind.SameGenderTable] = Sittings.SeatingRuleKind.SameGenderTable,
        [NeedKind.OwnTable] = Sittings.SeatingRuleKind.OwnAgeTable,
    };

    /// <summary>
    /// Whether a need may say something of health or belief (article 9 of the GDPR): these kinds do, and so may any free words.
    /// </summary>
    public static bool NeedsConsent(NeedKind kind, string words) =>
        kind is NeedKind.Diet or NeedKind.StepFree or NeedKind.SignLanguage or NeedKind.SmallTable or NeedKind.SameGenderTable or NeedKind.Other || words.Length > 0;
}

/// <summary>What a person says they need: stored encrypted as a whole, for the kind alone may tell of health.</summary>
/// <param name="Kind">Kind of need.</param>
/// <param name="Words">The person's own words.</param>
/// <param name="Companion">Name of the companion, when one is named; a companion is not a member.</param>
public sealed record NeedContent(NeedKind Kind, string Words, string? Companion = null);

/// <summary>What is done about a need and who provides it; stored encrypted.</summary>
public sealed record MeasureContent(string What, string Provider);
