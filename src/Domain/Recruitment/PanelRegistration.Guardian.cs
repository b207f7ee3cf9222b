using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <content>The authorisation of a minor's guardian, from the form to the seat.</content>
public sealed partial class PanelRegistration
{
    /// <summary>Where the guardian's authorisation stands.</summary>
    public GuardianAuthorisation Guardian { get; private set; }

    /// <summary>The day the person comes of age; null where no guardian was asked.</summary>
    [Private]
    public DateOnly? MinorUntil { get; private set; }

    /// <summary>Whether a volunteer who is still a minor has no valid authorisation.</summary>
    public bool LacksGuardian(DateOnly today) =>
        Status == RegistrationStatus.Submitted && Guardian is GuardianAuthorisation.Missing or GuardianAuthorisation.Withdrawn && today < MinorUntil;

    /// <summary>Why the person cannot take a seat yet; empty when they can. Names the guardian.</summary>
    public IReadOnlyList<Refusal> WhyNotSeat(DateOnly today) =>
        LacksGuardian(today) ? [new Refusal("call.guardian-missing", Answers.GetValueOrDefault(RegistrationAnswers.GuardianName, ""))] : [];

    /// <summary>Why a paper cannot be noted; empty when it can.</summary>
    /// <param name="signedOn">The date on the paper.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    public IReadOnlyList<Refusal> WhyNotReceive(DateOnly? signedOn, DateOnly today) =>
        !LacksGuardian(today) ? [new Refusal(Guardian is GuardianAuthorisation.GivenOnline or GuardianAuthorisation.PaperReceived ? "guardian.given" : "guardian.not-needed")]
            : signedOn is not { } day ? [new Refusal("guardian.no-day")]
            : day > today ? [new Refusal("guardian.day-future")]
            : day < TakenBackOn ? [new Refusal("guardian.day-before-withdrawal", $"{TakenBackOn:yyyy-MM-dd}")]
            : day < today.AddYears(-1) ? [new Refusal("guardian.day-old")]
            : [];

    /// <summary>Notes that the signed paper came.</summary>
    /// <param name="signedOn">The date on the paper.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    /// <param name="act">Who notes it, and when.</param>
    /// <exception cref="InvalidOperationException">The paper cannot be noted.</exception>
    public void ReceivePaper(DateOnly signedOn, DateOnly today, RegistrationAct act)
    {
        Require(WhyNotReceive(signedOn, today));
        Guardian = GuardianAuthorisation.PaperReceived;
        _changes.Add(new RegistrationChange(this, signedOn, act));
    }

    /// <summary>Notes that the guardian authorised by their own link, once the person is a member; nothing when that is no longer asked.</summary>
    public void AuthoriseOnline(DateOnly today, RegistrationAct act)
    {
        if (LacksGuardian(today))
        {
            Guardian = GuardianAuthorisation.GivenOnline;
            _changes.Add(new RegistrationChange(this, null, act));
        }
    }

    /// <summary>Why no authorisation can be taken back; empty when one can.</summary>
    public IReadOnlyList<Refusal> WhyNotTakeBack(DateOnly today) =>
        Status == RegistrationStatus.Submitted && Guardian is GuardianAuthorisation.GivenOnline or GuardianAuthorisation.PaperReceived && today < MinorUntil
            ? [] : [new Refusal("guardian.none-given")];

    /// <summary>Notes that the guardian takes the authorisation back.</summary>
    /// <exception cref="InvalidOperationException">None was given.</exception>
    public void TakeBack(DateOnly today, RegistrationAct act)
    {
        Require(WhyNotTakeBack(today));
        Guardian = GuardianAuthorisation.Withdrawn;
        _changes.Add(new RegistrationChange(this, null, act));
    }

    private DateOnly? TakenBackOn => _changes.FindLast(c => c.Guardian == GuardianAuthorisation.Withdrawn) is { } change ? DateOnly.FromDateTime(change.At.UtcDateTime) : null;

    private static void Require(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var refusal, ..])
        {
            throw new InvalidOperationException($"This authorisation cannot be noted: {refusal.Code}.");
        }
    }

    // A correction that leaves the guardian's answer as it was keeps the paper that came, and an authorisation taken back.
    private void ReadGuardian(IReadOnlyDictionary<string, string> answers)
    {
        var answer = answers.GetValueOrDefault(RegistrationAnswers.GuardianConsent);
        MinorUntil = answer is not null && RegistrationAnswers.Born(answers) is { } born ? ComesOfAge(born) : null;
        Guardian = answer == Answers.GetValueOrDefault(RegistrationAnswers.GuardianConsent) ? Guardian : answer switch
        {
            nameof(GuardianConsent.Online) => GuardianAuthorisation.GivenOnline,
            nameof(GuardianConsent.Paper) => GuardianAuthorisation.Missing,
            _ => GuardianAuthorisation.NotAsked,
        };
    }

    // Born on 29 February: of age on 1 March, as AgeBand counts.
    private static DateOnly ComesOfAge(DateOnly born) => new DateOnly(born.Year + RegistrationAges.Usual.Majority, born.Month, 1).AddDays(born.Day - 1);
}
