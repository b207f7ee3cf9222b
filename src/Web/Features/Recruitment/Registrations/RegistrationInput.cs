namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>The answers of the form as typed; a page posts some of them.</summary>
public sealed class RegistrationInput
{
    public bool Consent { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? BornDay { get; set; }

    public string? BornMonth { get; set; }

    public string? BornYear { get; set; }

    public string? GuardianName { get; set; }

    public string? GuardianPhone { get; set; }

    public string? GuardianEmail { get; set; }

    public string? GuardianConsent { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public string? Town { get; set; }

    /// <summary>Values by the number of the feature in the form. As the lists below, empty when nothing of it was posted: the framework would leave null.</summary>
    public Dictionary<int, string?> Features { get; set => field = value ?? []; } = [];

    public List<string> Needs { get; set => field = value ?? []; } = [];

    public string? NeedsWords { get; set; }

    public List<string> Available { get; set => field = value ?? []; } = [];

    public string? Contact { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }
}

/// <summary>A code, or a way to register without one.</summary>
public sealed class RegistrationCodeInput
{
    public string? Code { get; set; }

    public string? Channel { get; set; }

    /// <summary>Stays empty: people do not see it.</summary>
    public string? Site { get; set; }

    public string? Shown { get; set; }
}

/// <summary>How an organiser heard of what they type: by phone or on paper.</summary>
public sealed class RegistrationDeskInput
{
    public string? Code { get; set; }

    public string? Channel { get; set; }

    public string? Means { get; set; }
}
