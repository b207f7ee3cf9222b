using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Messages;

/// <summary>The words of a message, as typed.</summary>
public sealed class MessageForm
{
    /// <summary>Version of the wording when the form was shown.</summary>
    public string? Seen { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public string? SittingId { get; set; }

    public string? PersonId { get; set; }

    /// <summary>Sent by the button that only shows.</summary>
    public string? Preview { get; set; }

    internal MessageWords Words => new(Subject ?? "", Body ?? "");

    internal bool OnlyShows => Preview is not null;

    internal int SeenVersion => Typed.Whole(Seen, 0, int.MaxValue) ?? 0;

    /// <summary>Says what is wrong, at its field.</summary>
    internal void Check(MessageKey key, FormErrors errors, IStringLocalizer texts)
    {
        foreach (var refusal in MessageRules.WhyNot(key.Message, key.Shape, Subject, Body))
        {
            errors.Add(FieldOf(refusal.Code), texts.Word(refusal));
        }
    }

    internal static string FieldOf(string code) => code.Split('.')[0] switch
    {
        "subject" => nameof(Subject),
        "body" => nameof(Body),
        _ => "",
    };
}
