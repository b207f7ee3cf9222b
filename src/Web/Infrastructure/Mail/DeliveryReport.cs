using System.Text.RegularExpressions;
using MimeKit;
using Misthos.Domain.Members;

namespace Misthos.Web.Infrastructure.Mail;

/// <summary>What a delivery status notification (RFC 3464) says of a mail of ours.</summary>
/// <param name="MailId">The row of the mail.</param>
/// <param name="Failure">Why it will never arrive; null when it is only late, or arrived.</param>
/// <param name="Words">Words of the other server.</param>
public sealed partial record DeliveryReport(Guid MailId, MailFailure? Failure, string Words)
{
    /// <summary>Reads a notification; null when it is something else, or about a mail that is not ours.</summary>
    public static DeliveryReport? Read(MimeMessage message)
    {
        var parts = message.BodyParts.Concat(Nested(message.Body)).ToList();
        if (parts.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { StatusGroups.Count: > 0 } status)
        {
            return null;
        }

        var original = new[] { status.StatusGroups[0]["X-Original-Message-ID"], status.StatusGroups[0]["Original-Message-ID"] }
            .Concat(parts.OfType<MessagePart>().Select(part => part.Message?.MessageId)).Append(message.InReplyTo).Concat(message.References);
        var found = original.Select(id => OurId().Match(id ?? "")).FirstOrDefault(match => match.Success);
        if (found is null)
        {
            return null;
        }

        var people = status.StatusGroups.Skip(1).ToList();
        var failed = people.Find(group => group["Action"]?.Trim().Equals("failed", StringComparison.OrdinalIgnoreCase) == true);
        var said = Said((failed ?? people.FirstOrDefault())?["Diagnostic-Code"]);
        return new(Guid.ParseExact(found.Groups["id"].Value, "N"), failed is null ? null : MailFailures.Of(failed["Status"]?.Split(' ')[0].Trim(), said), said);
    }

    /// <summary>The enhanced status code (RFC 3463) at the beginning of an answer of a server; null when there is none.</summary>
    public static string? EnhancedCode(string answer) => Enhanced().Match(answer) is { Success: true } match ? match.Value : null;

    // MimeKit lists leaves; the mail that came back, or its head, is a message of its own.
    private static IEnumerable<MimeEntity> Nested(MimeEntity? entity) => entity switch
    {
        Multipart multipart => multipart.SelectMany(Nested),
        null => [],
        _ => [entity],
    };

    private static string Said(string? diagnostic) => Blank().Replace((diagnostic ?? "").Split(';', 2)[^1], " ").Trim();

    [GeneratedRegex(@"^<?(?<id>[0-9a-f]{32})@", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OurId();

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Enhanced();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blank();
}
