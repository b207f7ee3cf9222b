using Misthos.Domain.Members;

namespace Misthos.Domain.Evaluations;

/// <summary>An obstacle to taking part.</summary>
public enum BarrierKind
{
    /// <summary>Work: hours, no leave.</summary>
    Work,

    /// <summary>Children, or somebody to look after.</summary>
    Family,

    /// <summary>Money.</summary>
    Money,

    /// <summary>The journey.</summary>
    Journey,

    /// <summary>Health or disability.</summary>
    Health,

    /// <summary>Language.</summary>
    Language,

    /// <summary>Dates, hours, pace.</summary>
    Dates,

    /// <summary>Leaving the city: studies, a move.</summary>
    MovedAway,

    /// <summary>Not feeling that one belongs, or dares to speak.</summary>
    Legitimacy,

    /// <summary>Not believing that it changes anything.</summary>
    Trust,

    /// <summary>Not interested in the subject or in politics.</summary>
    Interest,

    /// <summary>Other people's behaviour, how groups work.</summary>
    Atmosphere,

    /// <summary>Anything else, or not said.</summary>
    Other,
}

/// <summary>Where an obstacle was met.</summary>
public enum BarrierSource
{
    /// <summary>What members say they need.</summary>
    Needs,

    /// <summary>Those who refused a seat, or gave it up before the first sitting.</summary>
    Refusals,

    /// <summary>Absences with a reason.</summary>
    Absences,

    /// <summary>Those who left.</summary>
    Departures,

    /// <summary>What would help to come back, as questionnaires say.</summary>
    Questionnaires,
}

/// <summary>What obstacles have in common, and how they are read from what other parts know.</summary>
public static class BarrierKinds
{
    /// <summary>Obstacles of the mind and of the group; the others are material.</summary>
    public static bool IsSymbolic(this BarrierKind kind) => kind is BarrierKind.Legitimacy or BarrierKind.Trust or BarrierKind.Interest or BarrierKind.Atmosphere;

    /// <summary>The obstacle a need answers; null for those that are none (a parking place is a journey, "other" may be anything).</summary>
    public static BarrierKind? Of(NeedKind need) => need switch
    {
        NeedKind.Childcare => BarrierKind.Family,
        NeedKind.Lift or NeedKind.Parking => BarrierKind.Journey,
        NeedKind.Interpreter => BarrierKind.Language,
        NeedKind.SignLanguage or NeedKind.StepFree or NeedKind.Diet => BarrierKind.Health,
        NeedKind.Companion or NeedKind.VenueVisit or NeedKind.SmallTable or NeedKind.Preparation or NeedKind.Buddy or NeedKind.OwnTable or NeedKind.SameGenderTable => BarrierKind.Legitimacy,
        NeedKind.PhoneLoan => BarrierKind.Money,
        _ => null,
    };

    /// <summary>The obstacle behind "what would help me come back"; null for answers that name none.</summary>
    /// <param name="option">Code of the answer.</param>
    public static BarrierKind? OfHelp(string option) => option switch
    {
        "horaires" => BarrierKind.Dates,
        "garde" => BarrierKind.Family,
        "transport" => BarrierKind.Journey,
        "langue" or "documents" => BarrierKind.Language,
        "compagnie" or "petits-groupes" => BarrierKind.Legitimacy,
        _ => null,
    };
}
