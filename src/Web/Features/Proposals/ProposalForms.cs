using Microsoft.Extensions.Localization;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals;

/// <summary>Fields of the form that writes a proposal.</summary>
public sealed class ProposalInput
{
    public string? TopicId { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Author { get; set; }

    public string? Reason { get; set; }

    /// <summary>What is missing is told at the field.</summary>
    public bool Check(FormErrors errors, IStringLocalizer<ProposalTexts> texts, IEnumerable<Choice> topics)
    {
        if (!topics.Any(t => t.Value == TopicId))
        {
            errors.Add(nameof(TopicId), texts["Missing.TopicId"]);
        }

        if (string.IsNullOrWhiteSpace(Title) || Title.Length > 200)
        {
            errors.Add(nameof(Title), texts["Missing.Title"]);
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            errors.Add(nameof(Text), texts["Missing.Text"]);
        }

        return !errors.Any;
    }
}

/// <summary>A day, as the browser's date field sends it.</summary>
public sealed class DayInput
{
    public string? On { get; set; }

    public DateOnly? Day => Typed.Day(On);
}

/// <summary>The use or experience a proposal starts from.</summary>
public sealed class StartInput
{
    public string? From { get; set; }
}

/// <summary>Reading fields and placing refusals.</summary>
internal static class ProposalForms
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["proposal.future-day"] = nameof(DayInput.On),
        ["proposal.not-adopted"] = nameof(DayInput.On),
        ["proposal.no-reason"] = nameof(ProposalInput.Reason),
        ["proposal.other-edition"] = nameof(ProposalInput.TopicId),
    };

    public static string FieldOf(string code) => Fields.GetValueOrDefault(code) ?? "";
}
