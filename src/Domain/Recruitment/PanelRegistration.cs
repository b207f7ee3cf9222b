using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>Where a registration is.</summary>
public enum RegistrationStatus
{
    /// <summary>Begun; can be taken up again with its code.</summary>
    Started,

    /// <summary>Complete: the person is a volunteer.</summary>
    Submitted,

    /// <summary>Withdrawn by the person; the answers are gone.</summary>
    Withdrawn,
}

/// <summary>How answers came.</summary>
public enum RegistrationMeans
{
    /// <summary>The person filled the form.</summary>
    Online,

    /// <summary>Typed by an organiser during a call.</summary>
    Phone,

    /// <summary>Typed by an organiser from a paper form.</summary>
    Paper,
}

/// <summary>The answers of someone who volunteers for a panel.</summary>
public sealed class PanelRegistration : Entity
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

    /// <summary>Every change of status.</summary>
    public IReadOnlyList<RegistrationChange> Changes => _changes;

    /// <summary>Keeps the answers given so far.</summary>
    /// <exception cref="InvalidOperationException">The registration was withdrawn.</exception>
    public void Answer(IReadOnlyDictionary<string, string> answers)
    {
        if (Status == RegistrationStatus.Withdrawn)
        {
            throw new InvalidOperationException("The registration was withdrawn.");
        }

        Answers = answers.ToDictionary();
    }

    /// <summary>Completes the registration.</summary>
    public void Submit(RegistrationAct act) => Change(RegistrationStatus.Submitted, act);

    /// <summary>The person withdraws: the answers are forgotten, that there was a registration is not.</summary>
    public void Withdraw(RegistrationAct act)
    {
        Answers = [];
        Change(RegistrationStatus.Withdrawn, act);
    }

    private void Change(RegistrationStatus status, RegistrationAct act)
    {
        Status = status;
        _changes.Add(new RegistrationChange(AuthorityId, Id, status, act));
    }
}

/// <summary>Who acts on a registration (null: the person), how and when (UTC).</summary>
public sealed record RegistrationAct(RegistrationMeans Means, Guid? By, DateTimeOffset At);

/// <summary>A change of a registration's status.</summary>
public sealed class RegistrationChange : Entity
{
    private RegistrationChange()
    {
    }

    internal RegistrationChange(Guid authorityId, Guid registrationId, RegistrationStatus status, RegistrationAct act)
        : base(authorityId) => (RegistrationId, Status, Means, By, At) = (registrationId, status, act.Means, act.By, act.At);

    /// <summary>The registration.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Status reached.</summary>
    public RegistrationStatus Status { get; private set; }

    /// <summary>How.</summary>
    public RegistrationMeans Means { get; private set; }

    /// <summary>The organiser who typed it; null for the person.</summary>
    public Guid? By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
