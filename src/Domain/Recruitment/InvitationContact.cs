using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>How somebody invited was contacted, or what the post brought back.</summary>
public enum ContactKind
{
    /// <summary>The letter of invitation was posted.</summary>
    Letter,

    /// <summary>The one reminder was posted.</summary>
    Reminder,

    /// <summary>A phone call.</summary>
    Call,

    /// <summary>A visit at the door.</summary>
    Visit,

    /// <summary>The envelope came back.</summary>
    Return,
}

/// <summary>What a contact gave.</summary>
public enum ContactOutcome
{
    /// <summary>Posted; nothing is known yet.</summary>
    Sent,

    /// <summary>The person says yes: the registration is to be typed, or was filled at the door.</summary>
    Accepted,

    /// <summary>The person says no.</summary>
    Refused,

    /// <summary>The person asks never to be solicited again.</summary>
    Objects,

    /// <summary>The person asks to be called at an hour.</summary>
    CallBack,

    /// <summary>Nobody answered, or nobody was at home.</summary>
    NoAnswer,

    /// <summary>The number is somebody else's or does not exist.</summary>
    WrongNumber,

    /// <summary>A paper form was left.</summary>
    PaperLeft,

    /// <summary>The envelope came back: the person has moved.</summary>
    Moved,

    /// <summary>The envelope came back: the person has died.</summary>
    Deceased,

    /// <summary>The envelope came back: the address is wrong or incomplete.</summary>
    WrongAddress,
}

/// <summary>A contact as somebody records it.</summary>
/// <param name="Kind">How.</param>
/// <param name="Outcome">What it gave; one of <see cref="InvitationContact.OutcomesOf"/>.</param>
public sealed record ContactReport(ContactKind Kind, ContactOutcome Outcome)
{
    /// <summary>When to call again, UTC; with <see cref="ContactOutcome.CallBack"/> only.</summary>
    public DateTimeOffset? CallBackAt { get; init; }

    /// <summary>A few words for who calls next; nothing about the person's life.</summary>
    public string? Note { get; init; }

    /// <summary>The mailing or the visiting round it belongs to.</summary>
    public Guid? RoundId { get; init; }
}

/// <summary>A contact with somebody invited. Only ever added; the state of the invitation follows from them.</summary>
public sealed class InvitationContact : Entity
{
    /// <summary>Longest note, characters.</summary>
    public const int LongestNote = 120;

    private InvitationContact()
    {
    }

    internal InvitationContact(PanelInvitation invitation, ContactReport report, Guid by, DateTimeOffset at)
        : base(invitation.AuthorityId)
    {
        (InvitationId, ChannelId, Kind, Outcome) = (invitation.Id, invitation.ChannelId, report.Kind, report.Outcome);
        (CallBackAt, Note, RoundId, By, At) = (report.CallBackAt, string.IsNullOrWhiteSpace(report.Note) ? null : report.Note.Trim(), report.RoundId, by, at);
    }

    /// <summary>The invitation.</summary>
    public Guid InvitationId { get; private set; }

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>How.</summary>
    public ContactKind Kind { get; private set; }

    /// <summary>What it gave.</summary>
    public ContactOutcome Outcome { get; private set; }

    /// <summary>When to call again, UTC.</summary>
    public DateTimeOffset? CallBackAt { get; private set; }

    /// <summary>A few words for who calls next.</summary>
    [Private]
    public string? Note { get; private set; }

    /// <summary>The mailing or the visiting round it belongs to.</summary>
    public Guid? RoundId { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What a contact of a kind can give, in the order it is offered.</summary>
    public static IReadOnlyList<ContactOutcome> OutcomesOf(ContactKind kind) => kind switch
    {
        ContactKind.Call => [ContactOutcome.Accepted, ContactOutcome.CallBack, ContactOutcome.NoAnswer, ContactOutcome.Refused, ContactOutcome.Objects, ContactOutcome.WrongNumber],
        ContactKind.Visit => [ContactOutcome.Accepted, ContactOutcome.PaperLeft, ContactOutcome.NoAnswer, ContactOutcome.Refused, ContactOutcome.Objects],
        ContactKind.Return => [ContactOutcome.Moved, ContactOutcome.WrongAddress, ContactOutcome.Deceased],
        _ => [ContactOutcome.Sent],
    };
}
