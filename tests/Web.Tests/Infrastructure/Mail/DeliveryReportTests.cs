using MimeKit;
using Misthos.Domain.Members;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Architecture;

namespace Misthos.Web.Tests.Infrastructure.Mail;

/// <summary>Notifications as Postfix, Gmail and Exchange write them; a late mail and an absent person are no failure.</summary>
public sealed class DeliveryReportTests
{
    public const string Folder = "tests/Web.Tests/Infrastructure/Mail";
    public const string Id = "01990000000070008000000000000001";

    [Theory]
    [InlineData("postfix", MailFailure.NoSuchMailbox, "550 5.1.1 <p1@example.org>: Recipient address rejected: User unknown in virtual mailbox table")]
    [InlineData("gmail", MailFailure.MailboxFull, "552-5.2.2 The recipient's inbox is out of storage space.")]
    [InlineData("exchange", MailFailure.NoSuchMailbox, "550 5.1.10 RESOLVER.ADR.RecipientNotFound;")]
    [InlineData("postfix-late", null, "550")]
    public void A_notification_is_read(string name, MailFailure? failure, string words)
    {
        var report = Read(name)!;
        Assert.Equal((Guid.ParseExact(Id, "N"), failure), (report.MailId, report.Failure));
        Assert.StartsWith(words, report.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_somebody_absent_is_no_notification() => Assert.Null(Read("absent"));

    [Fact]
    public void A_notification_about_another_s_mail_is_not_ours()
    {
        using var message = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(SourceTree.Full($"{Folder}/gmail.eml")).Replace(Id, "autre", StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        Assert.Null(DeliveryReport.Read(message));
    }

    [Theory]
    [InlineData("5.1.1 <a@b.fr>: Recipient address rejected", "5.1.1")]
    [InlineData("mailbox 10.0.0.1.5 unavailable", null)]
    public void The_code_of_an_answer_is_found(string answer, string? code) => Assert.Equal(code, DeliveryReport.EnhancedCode(answer));

    private static DeliveryReport? Read(string name)
    {
        using var message = MimeMessage.Load(SourceTree.Full($"{Folder}/{name}.eml"), TestContext.Current.CancellationToken);
        return DeliveryReport.Read(message);
    }
}
