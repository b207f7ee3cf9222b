using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>The answers of someone who volunteers for a panel.</summary>
public sealed partial class PanelRegistration : Entity
{
    private readonly List<RegistrationChange> _changes = [];

    private PanelRegistration()
    {
    }

    /// <summary>Begins a registration.</summary>
    /// <param name="channel">The channel the person comes by.</param>
    /// <param name="code">The code that takes it up again: that of the invitation, or a new one where nobody is invited by name.</param>
    /// <param name="invitationId">The invitation answered, or null.</param>
    /// <param name="begun">How, by whom and when.</param>
    public PanelRegistration(RecruitmentChannel channel, string code, Guid? invitationId, RegistrationAct begun)
        : base(channel.AuthorityId)
    {
        (EditionId, ChannelId, Code, InvitationId, Means) = (channel.EditionId, channel.Id, code, invitationId, begun.Means);
        _changes.Add(new RegistrationChange(AuthorityId, Id, Status, begun));
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The channel the person comes by.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>The invitation answered; null where nobody is invited by name.</summary>
    public Guid? InvitationId { get; private set; }

    /// <summary>The code that takes the registration up again.</summary>
    [Private]
    [Secret]
    public string Code { get; private set; } = "";

    /// <summary>How the answers came.</summary>
    public RegistrationMeans Means { get; private set; }

    /// <summary>Where the registration is.</summary>
    public RegistrationStatus Status { get; private set; }

    /// <summary>Answers by question; keys are those of the form and names of features of the quota plan.</summary>
    [Private]
    public Dictionary<string, string> Answers { get; private set; } = [];

    /// <summary>Given name and family name for the search of organisers, as <see cref="Folding.Letters"/> writes them.</summary>
    [Private]
    public string SearchName { get; private set; } = "";

    /// <summary><see cref="SamePerson.Mark"/> of a submitted registration, unique in the edition; null otherwise.</summary>
    [Private]
    public string? PersonMark { get; private set; }

    /// <summary>Every change of status, corrections by an organiser, and what came of a guardian's authorisation.</summary>
    public IReadOnlyList<RegistrationChange> Changes => _changes;

    /// <summary>What the person and the organiser call the registration: <c>3F9A-2C71</c>. Opens nothing.</summary>
    public string Reference => $"{Id:N}"[^8..].ToUpperInvariant().Insert(4, "-");

    /// <summary>Keeps the answers given so far.</summary>
    /// <exception cref="InvalidOperationException">The registration was withdrawn.</exception>
    public void Answer(IReadOnlyDictionary<string, string> answers)
    {
        if (Status == RegistrationStatus.Withdrawn)
        {
            throw new InvalidOperationException("The registration was withdrawn.");
        }

        ReadGuardian(answers);
        Answers = answers.ToDictionary();
        SearchName = string.Join(' ', new[] { RegistrationAnswers.GivenName, RegistrationAnswers.FamilyName }.Select(key => Folding.Letters(answers.GetValueOrDefault(key, ""))));
        PersonMark = Status == RegistrationStatus.Submitted ? SamePerson.Mark(answers) : null;
    }

    /// <summary>An organiser corrects the answers of a complete registration on the person's request.</summary>
    public void Correct(IReadOnlyDictionary<string, string> answers, RegistrationAct act)
    {
        Answer(answers);
        Change(Status, act);
    }

    /// <summary>Completes the registration.</summary>
    public void Submit(RegistrationAct act)
    {
        (Means, PersonMark) = (act.Means, SamePerson.Mark(Answers));
        Change(RegistrationStatus.Submitted, act);
    }

    /// <summary>Completes the registration of someone who is a volunteer already: the first one counts.</summary>
    public void Collapse(RegistrationAct act)
    {
        (Means, PersonMark) = (act.Means, null);
        Change(RegistrationStatus.Duplicate, act);
    }

    /// <summary>The person is a member now: their needs were carried over, encrypted, and are no longer kept here.</summary>
    public void HandNeedsOver() =>
        Answers = Answers.Where(a => a.Key is not (RegistrationAnswers.Needs or RegistrationAnswers.NeedsWords or RegistrationAnswers.SealedNeeds))
            .Append(new(RegistrationAnswers.Needs, "")).ToDictionary();

    /// <summary>The person withdraws: the answers are forgotten, that there was a registration is not.</summary>
    public void Withdraw(RegistrationAct act)
    {
        Forget();
        Change(RegistrationStatus.Withdrawn, act);
    }

    /// <summary>Deletes the answers at the end of their retention.</summary>
    public void Erase(RegistrationAct act)
    {
        Forget();
        Change(RegistrationStatus.Erased, act);
    }

    private void Forget()
    {
        (Answers, SearchName, PersonMark) = ([], "", null);
        (Guardian, MinorUntil) = (GuardianAuthorisation.NotAsked, null);
    }

    private void Change(RegistrationStatus status, RegistrationAct act)
    {
        Status = status;
        _changes.Add(new RegistrationChange(AuthorityId, Id, status, act));
    }
}
