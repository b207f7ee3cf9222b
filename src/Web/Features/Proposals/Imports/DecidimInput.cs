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
        if (File is not { Length: > 0 and <= ImportFileService.Largest })
        {
            errors.Add(nameof(File), texts[File is { Length: > 0 } ? "file.large" : "file.none"]);
        }

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
