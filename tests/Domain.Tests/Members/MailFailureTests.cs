using Misthos.Domain.Members;

namespace Misthos.Domain.Tests.Members;

/// <summary>Why a mail came back, and how the person is reached then.</summary>
public sealed class MailFailureTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("5.1.1", "", MailFailure.NoSuchMailbox)]
    [InlineData("5.1.10", "", MailFailure.NoSuchMailbox)]
    [InlineData("5.4.1", "", MailFailure.NoSuchMailbox)]
    [InlineData("5.1.2", "", MailFailure.NoSuchDomain)]
    [InlineData("5.4.4", "", MailFailure.NoSuchDomain)]
    [InlineData("4.2.2", "", MailFailure.MailboxFull)]
    [InlineData("5.7.1", "", MailFailure.Refused)]
    [InlineData("4.4.1", "", MailFailure.NoAnswer)]
    [InlineData("5.4.7", "", MailFailure.NoAnswer)]
    [InlineData("5.0.0", "550 No such user here", MailFailure.NoSuchMailbox)]
    [InlineData(null, "Over quota", MailFailure.MailboxFull)]
    [InlineData(null, null, MailFailure.Unknown)]
    public void The_code_says_why(string? status, string? words, MailFailure expected) => Assert.Equal(expected, MailFailures.Of(status, words));

    [Theory]
    [InlineData("06 12 34 56 78", null, ContactChannel.Sms)]
    [InlineData("04 91 00 00 00", "1 rue X", ContactChannel.Phone)]
    [InlineData(null, "1 rue X", ContactChannel.Post)]
    [InlineData(null, null, ContactChannel.Phone)]
    public void What_follows_goes_another_way_until_the_address_is_corrected(string? phone, string? address, ContactChannel expected)
    {
        var person = new Person(Guid.CreateVersion7(), "Ana", "Roux");
        person.SetContact("ana@exemple.fr", phone, address, ContactChannel.Email);
        person.RecordReturnedMail(MailFailure.NoSuchMailbox, At);
        Assert.Equal(expected, person.ReachedBy);
        person.SetContact("ANA@exemple.fr", phone, address, ContactChannel.Email);
        Assert.Equal(expected, person.ReachedBy);
        person.SetContact("ana.roux@exemple.fr", phone, address, ContactChannel.Email);
        Assert.Equal((ContactChannel.Email, null), (person.ReachedBy, person.EmailFailedAt));
    }
}
