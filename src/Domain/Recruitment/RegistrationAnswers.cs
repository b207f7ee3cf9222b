namespace Misthos.Domain.Recruitment;

/// <summary>
/// Keys of <see cref="PanelRegistration.Answers"/>. Answers to the questions of the quota plan are kept under the name of their feature,
/// with the value as the plan writes it. A key that is there with an empty text was asked and left empty.
/// </summary>
public static class RegistrationAnswers
{
    /// <summary>Day the person read the notice and agreed, ISO (<c>2026-11-26</c>).</summary>
    public const string Consent = "consent";

    /// <summary>Given name.</summary>
    public const string GivenName = "given_name";

    /// <summary>Family name.</summary>
    public const string FamilyName = "family_name";

    /// <summary>Date of birth, ISO (<c>1990-05-31</c>).</summary>
    public const string BornOn = "born_on";

    /// <summary>Number and street; lines separated by line feeds.</summary>
    public const string Address = "address";

    /// <summary>Postcode, five figures.</summary>
    public const string Postcode = "postcode";

    /// <summary>Town.</summary>
    public const string Town = "town";

    /// <summary>How the person wants to be reached: the name of a <see cref="Members.ContactChannel"/>.</summary>
    public const string Contact = "contact";

    /// <summary>E-mail address.</summary>
    public const string Email = "email";

    /// <summary>Phone number, as typed.</summary>
    public const string Phone = "phone";

    /// <summary>Name of the parent or guardian of a minor.</summary>
    public const string GuardianName = "guardian_name";

    /// <summary>Phone number of the guardian, as typed.</summary>
    public const string GuardianPhone = "guardian_phone";

    /// <summary>E-mail address of the guardian.</summary>
    public const string GuardianEmail = "guardian_email";

    /// <summary>How the guardian authorises: the name of a <see cref="GuardianConsent"/>.</summary>
    public const string GuardianConsent = "guardian_consent";

    /// <summary>Needs: names of <see cref="Members.NeedKind"/>, separated by commas.</summary>
    public const string Needs = "needs";

    /// <summary>Needs in the person's own words.</summary>
    public const string NeedsWords = "needs_words";

    /// <summary><see cref="Needs"/> and <see cref="NeedsWords"/> as they are kept: encrypted, by whoever stores them.</summary>
    public const string SealedNeeds = "needs_sealed";

    /// <summary>Days of sittings the person can come, ISO, separated by commas.</summary>
    public const string Available = "available";

    /// <summary>Every key, so that no feature of a plan is taken for one.</summary>
    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Consent, GivenName, FamilyName, BornOn, Address, Postcode, Town, Contact, Email, Phone,
        GuardianName, GuardianPhone, GuardianEmail, GuardianConsent, Needs, NeedsWords, SealedNeeds, Available,
    };

    /// <summary>The date of birth of these answers, or null.</summary>
    public static DateOnly? Born(IReadOnlyDictionary<string, string> answers) =>
        DateOnly.TryParseExact(answers.GetValueOrDefault(BornOn), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The parts of an answer made of several, as <see cref="Needs"/> and <see cref="Available"/>.</summary>
    public static IReadOnlyList<string> List(IReadOnlyDictionary<string, string> answers, string key) =>
        answers.GetValueOrDefault(key, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>How the guardian of a minor authorises the registration.</summary>
public enum GuardianConsent
{
    /// <summary>Given with the registration.</summary>
    Online,

    /// <summary>A signed paper will follow; the seat is confirmed once it is there.</summary>
    Paper,
}
