using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>A file of Decidim, and where its proposals go.</summary>
public sealed class DecidimInput : ImportInput
{
    public string? TopicId { get; set; }

    public string? AdoptedOn { get; set; }

    /// <summary>Where they go; null when something is missing, which is told at its field.</summary>
    public ImportTarget? Check(FormErrors errors, IStringLocalizer<ImportTexts> texts, IEnumerable<Choice> topics, DateOnly today)
    {
        Refused(errors, texts);
        if (!topics.Any(t => t.Value == TopicId))
        {
            errors.Add(nameof(TopicId), texts["decidim.no-topic"]);
        }

        var day = Typed.Day(AdoptedOn);
        if (day > today || (day is null && Typed.Text(AdoptedOn) is not null))
        {
            errors.Add(nameof(AdoptedOn), texts[day is null ? "decidim.day" : "decidim.future-day"]);
        }

        return errors.Any ? null : new(Guid.Parse(TopicId!), day);
    }
}

/// <summary>A file of meetings, and for which organ.</summary>
public sealed class MeetingsInput : ImportInput
{
    public string? OrganId { get; set; }

    public string? TopicId { get; set; }

    /// <summary>Where they go; null when something is missing, which is told at its field.</summary>
    public ImportTarget? Check(FormErrors errors, IStringLocalizer<ImportTexts> texts, IEnumerable<Choice> organs, IEnumerable<Choice> topics)
    {
        Refused(errors, texts);
        if (!organs.Any(o => o.Value == OrganId))
        {
            errors.Add(nameof(OrganId), texts["decidim.no-organ"]);
        }

        var topic = Typed.Text(TopicId);
        if (topic is not null && !topics.Any(t => t.Value == topic))
        {
            errors.Add(nameof(TopicId), texts["decidim.no-topic"]);
        }

        return errors.Any ? null : new(topic is null ? null : Guid.Parse(topic), null) { OrganId = Guid.Parse(OrganId!) };
    }
}
