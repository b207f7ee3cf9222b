namespace Misthos.Domain.Members;

/// <summary>Why a mail came back.</summary>
public enum MailFailure
{
    /// <summary>Nobody has this address, or it was closed.</summary>
    NoSuchMailbox,

    /// <summary>What stands after the @ does not exist or takes no mail.</summary>
    NoSuchDomain,

    /// <summary>The mailbox is full.</summary>
    MailboxFull,

    /// <summary>The other server does not want our mails.</summary>
    Refused,

    /// <summary>The other server did not answer for days.</summary>
    NoAnswer,

    /// <summary>Something else.</summary>
    Unknown,
}

/// <summary>Reads why a mail came back.</summary>
public static class MailFailures
{
    private static readonly (string Words, MailFailure Failure)[] Said =
    [
        ("user unknown", MailFailure.NoSuchMailbox), ("does not exist", MailFailure.NoSuchMailbox), ("no such user", MailFailure.NoSuchMailbox), ("recipientnotfound", MailFailure.NoSuchMailbox),
        ("mailbox unavailable", MailFailure.NoSuchMailbox), ("host not found", MailFailure.NoSuchDomain), ("domain not found", MailFailure.NoSuchDomain),
        ("quota", MailFailure.MailboxFull), ("mailbox full", MailFailure.MailboxFull), ("spam", MailFailure.Refused), ("blocked", MailFailure.Refused),
    ];

    /// <summary>The reason, from the enhanced status code and, where it says little, the words of the server.</summary>
    /// <param name="status">Code such as "5.1.1" (RFC 3463); null when there is none.</param>
    /// <param name="diagnostic">Words of the server; null when there are none.</param>
    public static MailFailure Of(string? status, string? diagnostic) => (status ?? "").Split('.') switch
    {
        [_, "1", "2"] or [_, "4", "4"] or [_, "4", "310"] => MailFailure.NoSuchDomain,
        [_, "1", "1" or "3" or "6" or "10"] or [_, "2", "1"] or ["5", "4", "1"] => MailFailure.NoSuchMailbox,
        [_, "2", "2"] => MailFailure.MailboxFull,
        [_, "7", _] => MailFailure.Refused,
        ["4", ..] or [_, "4", "7" or "300"] => MailFailure.NoAnswer,
        _ => Array.Find(Said, said => diagnostic?.Contains(said.Words, StringComparison.OrdinalIgnoreCase) == true) is { Words: not null } found ? found.Failure : MailFailure.Unknown,
    };
}
