using Misthos.Domain.Administration;
using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Members;

/// <summary>
/// What the parent or guardian of a member under age allowed (article 371-1 du code civil): carried over from the registration, or asked
/// since. A guardian answers on signed paper or by a link of their own.
/// </summary>
public sealed class MinorAuthorisation : Entity
{
    private readonly List<MinorAuthorisationStep> _steps = [];

    private MinorAuthorisation()
    {
    }

    /// <summary>Opens the file of a minor.</summary>
    /// <param name="person">The minor.</param>
    /// <param name="guardian">Whom to ask.</param>
    /// <param name="registration">The registration it is carried over from, or null.</param>
    /// <param name="opened">Who opens it and when.</param>
    public MinorAuthorisation(Person person, GuardianContact guardian, PanelRegistration? registration, AuthorisationAct opened)
        : base(person.AuthorityId)
    {
        (PersonId, RegistrationId) = (person.Id, registration?.Id);
        SetGuardian(guardian);
        Enter(registration is { Guardian: not GuardianAuthorisation.NotAsked } ? registration.Guardian : GuardianAuthorisation.Missing, null, opened);
    }

    /// <summary>The minor.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The registration it was carried over from; null when it was asked of a member.</summary>
    public Guid? RegistrationId { get; private set; }

    /// <summary>Name of the parent or guardian.</summary>
    [Private]
    public string GuardianName { get; private set; } = "";

    /// <summary>Their phone number.</summary>
    [Private]
    public string? GuardianPhone { get; private set; }

    /// <summary>Their e-mail address.</summary>
    [Private]
    public string? GuardianEmail { get; private set; }

    /// <summary>Where the authorisation stands.</summary>
    public GuardianAuthorisation State { get; private set; }

    /// <summary>Fingerprint of the guardian's own link; null when there is none.</summary>
    [Private]
    [Secret]
    public string? TokenHash { get; private set; }

    /// <summary>When the link was made, UTC.</summary>
    public DateTimeOffset? LinkMadeAt { get; private set; }

    /// <summary>Everything that happened, oldest first.</summary>
    public IReadOnlyList<MinorAuthorisationStep> Steps => _steps;

    /// <summary>Whether the minor may sit.</summary>
    public bool IsGiven => State is GuardianAuthorisation.GivenOnline or GuardianAuthorisation.PaperReceived;

    /// <summary>Sets whom to ask.</summary>
    public void SetGuardian(GuardianContact guardian) => (GuardianName, GuardianPhone, GuardianEmail) = (guardian.Name, guardian.Phone, guardian.Email);

    /// <summary>Makes the guardian's link; an earlier one opens nothing any more.</summary>
    public void MakeLink(string tokenHash, DateTimeOffset at) => (TokenHash, LinkMadeAt) = (tokenHash, at);

    /// <summary>Revokes the guardian's link.</summary>
    public void RevokeLink() => (TokenHash, LinkMadeAt) = (null, null);

    /// <summary>Why a paper cannot be noted; empty when it can.</summary>
    /// <param name="signedOn">The date on the paper.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    public IReadOnlyList<Refusal> WhyNotReceive(DateOnly? signedOn, DateOnly today) =>
        IsGiven ? [new Refusal("guardian.given")]
            : signedOn is not { } day ? [new Refusal("guardian.no-day")]
            : day > today ? [new Refusal("guardian.day-future")]
            : TakenBackOn is { } back && day < back ? [new Refusal("guardian.day-before-withdrawal", $"{back:yyyy-MM-dd}")]
            : day < today.AddYears(-1) ? [new Refusal("guardian.day-old")]
            : [];

    /// <summary>Records that the signed paper came, with its scan when there is one.</summary>
    /// <exception cref="InvalidOperationException">It is refused.</exception>
    public void Receive(DateOnly signedOn, Guid? documentId, DateOnly today, AuthorisationAct act)
    {
        Require(WhyNotReceive(signedOn, today));
        Enter(GuardianAuthorisation.PaperReceived, signedOn, act with { DocumentId = documentId });
    }

    /// <summary>The guardian authorises by their link, under the name they sign with.</summary>
    /// <exception cref="InvalidOperationException">It was given already.</exception>
    public void Authorise(string signedAs, AuthorisationAct act)
    {
        Require(IsGiven ? [new Refusal("guardian.given")] : []);
        Enter(GuardianAuthorisation.GivenOnline, null, act with { SignedAs = signedAs });
    }

    /// <summary>The guardian takes the authorisation back, or refuses it.</summary>
    public void TakeBack(AuthorisationAct act) => Enter(GuardianAuthorisation.Withdrawn, null, act);

    /// <summary>Follows what was noted on the registration this was carried over from.</summary>
    public void Follow(PanelRegistration registration, DateOnly? signedOn, AuthorisationAct act)
    {
        if (registration.Guardian != State && registration.Guardian != GuardianAuthorisation.NotAsked)
        {
            Enter(registration.Guardian, signedOn, act);
        }
    }

    private DateOnly? TakenBackOn => _steps.FindLast(s => s.State == GuardianAuthorisation.Withdrawn) is { } step ? DateOnly.FromDateTime(step.At.UtcDateTime) : null;

    private void Enter(GuardianAuthorisation state, DateOnly? signedOn, AuthorisationAct act)
    {
        State = state;
        _steps.Add(new MinorAuthorisationStep(this, signedOn, act));
    }

    private static void Require(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var refusal, ..])
        {
            throw new InvalidOperationException($"This authorisation cannot be noted: {refusal.Code}.");
        }
    }
}
