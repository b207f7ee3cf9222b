namespace Misthos.Domain.Members;

/// <content>How the person can be reached, whatever they chose.</content>
public sealed partial class Person
{
    /// <summary>When a mail to the address came back, UTC; null while it is thought to work.</summary>
    public DateTimeOffset? EmailFailedAt { get; private set; }

    /// <summary>Why it came back.</summary>
    public MailFailure? EmailFailure { get; private set; }

    /// <summary>How the person can be reached today: the way they chose, or the nearest to it that their details allow. Without any, a call: somebody has to find out how.</summary>
    public ContactChannel ReachedBy => Channel switch
    {
        ContactChannel.Email when string.IsNullOrWhiteSpace(Email) => ContactChannel.Post,
        ContactChannel.Email when EmailFailedAt is not null => InsteadOfEmail,
        ContactChannel.Sms when !TakesMessages => string.IsNullOrWhiteSpace(Phone) ? ContactChannel.Post : ContactChannel.Phone,
        ContactChannel.Phone when string.IsNullOrWhiteSpace(Phone) => ContactChannel.Post,
        _ => Channel,
    };

    private bool TakesMessages => PhoneNumber.TryParse(Phone, out var number) && number.TakesMessages;

    private ContactChannel InsteadOfEmail => TakesMessages ? ContactChannel.Sms
        : string.IsNullOrWhiteSpace(Phone) && !string.IsNullOrWhiteSpace(Address) ? ContactChannel.Post : ContactChannel.Phone;

    /// <summary>Sets how to reach the person; another address is trusted until a mail to it comes back.</summary>
    public void SetContact(string? email, string? phone, string? address, ContactChannel channel)
    {
        if (!string.Equals(email, Email, StringComparison.OrdinalIgnoreCase))
        {
            TrustEmail();
        }

        (Email, Phone, Address, Channel) = (email, phone, address, channel);
    }

    /// <summary>Records that a mail came back: what follows goes another way.</summary>
    public void RecordReturnedMail(MailFailure failure, DateTimeOffset at) => (EmailFailure, EmailFailedAt) = (failure, at);

    /// <summary>Trusts the address again: it was checked with the person.</summary>
    public void TrustEmail() => (EmailFailure, EmailFailedAt) = (null, null);
}
