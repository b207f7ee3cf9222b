using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Messages;

/// <summary>Last part of the address of a message: "convocation-mail-fr".</summary>
internal static class MessageAddress
{
    public static readonly IReadOnlyList<string> Languages = ["fr", "en"];

    private static readonly Dictionary<string, MessageKey> Known = (
        from message in Enum.GetValues<SittingMessage>()
        from shape in Enum.GetValues<MessageShape>()
        from language in Languages
        where MessageWording.Exists(message, shape)
        select new MessageKey(message, shape, language)).ToDictionary(Of);

    public static string Of(MessageKey key) => $"{Name(key.Message)}-{Name(key.Shape)}-{key.Language}";

    public static MessageKey? Read(string address) => Known.GetValueOrDefault(address);

    private static string Name(SittingMessage message) => message switch
    {
        SittingMessage.Moved => "changement",
        SittingMessage.Cancelled => "annulation",
        SittingMessage.Reminder => "rappel",
        SittingMessage.Thanks => "remerciement",
        _ => "convocation",
    };

    private static string Name(MessageShape shape) => shape switch
    {
        MessageShape.Sms => "sms",
        MessageShape.Letter => "lettre",
        _ => "mail",
    };
}
