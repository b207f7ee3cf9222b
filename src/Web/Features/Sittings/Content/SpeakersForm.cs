using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Who is announced, as typed.</summary>
public sealed class SpeakersForm
{
    /// <summary>What the list was when the form was shown.</summary>
    public string? Seen { get; set; }

    public List<SpeakerRow> Rows { get; set => field = value ?? []; } = [];

    public static SpeakersForm Of(List<SittingSpeaker> speakers) => new() { Seen = ContentStamp.Of(speakers), Rows = [.. speakers.Select(SpeakerRow.Of)] };

    /// <summary>The people typed; null with every error at its field.</summary>
    public List<SpeakerContent>? Read(FormErrors errors, IStringLocalizer texts)
    {
        var read = new List<SpeakerContent>();
        for (var i = 0; i < Rows.Count; i++)
        {
            if (!Rows[i].IsEmpty)
            {
                read.Add(Rows[i].Read($"Rows[{i}].", errors, texts));
            }
        }

        return errors.Any ? null : read;
    }
}

/// <summary>Somebody announced, as typed; a row left empty counts for nothing.</summary>
public sealed class SpeakerRow
{
    public string? Capacity { get; set; }

    public string? Name { get; set; }

    public string? Affiliation { get; set; }

    public string? Interests { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Name + Affiliation + Interests);

    internal static SpeakerRow Of(SittingSpeaker speaker) => new()
    {
        Capacity = speaker.Capacity.ToString(),
        Name = speaker.Name,
        Affiliation = speaker.Affiliation,
        Interests = speaker.Interests,
    };

    internal SpeakerContent Read(string field, FormErrors errors, IStringLocalizer texts)
    {
        var content = new SpeakerContent(Typed.Chosen<Capacity>(Capacity) ?? Domain.Sittings.Capacity.Member, Typed.Text(Name) ?? "", Typed.Text(Affiliation) ?? "", Typed.Text(Interests) ?? "");
        foreach (var refusal in SittingSpeaker.WhyNot(content))
        {
            errors.Add(field + FieldOf(refusal.Code), texts[refusal.Code]);
        }

        return content;
    }

    private static string FieldOf(string code) => code switch
    {
        "speaker.capacity" => nameof(Capacity),
        "speaker.name" => nameof(Name),
        "speaker.affiliation" => nameof(Affiliation),
        _ => nameof(Interests),
    };
}
