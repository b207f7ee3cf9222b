using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
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

/// <summary>Fields of the authority's answer.</summary>
public sealed class AnswerInput
{
    public string? Kind { get; set; }

    public string? Reasons { get; set; }

    public string? LeadDelegation { get; set; }

    public string? LeadDepartment { get; set; }

    public string? Contributors { get; set; }

    public string? DueOn { get; set; }

    public string? AnsweredOn { get; set; }

    /// <summary>The answer, or null when kind or day cannot be read.</summary>
    public ResponseContent? Content => Enum.TryParse<ResponseKind>(Kind, out var kind) && Enum.IsDefined(kind)
        ? new ResponseContent(kind, Reasons?.Trim() ?? "", LeadDelegation?.Trim() ?? "", LeadDepartment?.Trim() ?? "", Contributors?.Trim() ?? "", Typed.Day(DueOn))
        : null;
}

/// <summary>Reading fields and placing refusals.</summary>
internal static class ProposalForms
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["response.no-reasons"] = nameof(AnswerInput.Reasons),
        ["response.no-delegation"] = nameof(AnswerInput.LeadDelegation),
        ["response.no-due-date"] = nameof(AnswerInput.DueOn),
        ["response.day"] = nameof(AnswerInput.AnsweredOn),
        ["proposal.future-day"] = nameof(DayInput.On),
        ["proposal.not-adopted"] = nameof(DayInput.On),
        ["proposal.no-reason"] = nameof(ProposalInput.Reason),
        ["proposal.other-edition"] = nameof(ProposalInput.TopicId),
    };

    public static string FieldOf(string code) => Fields.GetValueOrDefault(code) ?? "";
}
