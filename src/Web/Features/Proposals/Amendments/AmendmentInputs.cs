using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>An amendment, as typed.</summary>
public sealed class AmendmentInput
{
    /// <summary>Made with the form: sent twice, it is filed once.</summary>
    public string? Key { get; set; }

    public string? Author { get; set; }

    public string? Group { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Reason { get; set; }

    public static AmendmentInput Of(Proposal proposal) => new() { Key = Guid.CreateVersion7().ToString(), Author = nameof(AmendmentAuthor.Group), Title = proposal.Title, Text = proposal.Text };

    /// <summary>What was typed, or null with every error at its field.</summary>
    public AmendmentTyping? Read(FormErrors errors, IStringLocalizer texts, Guid proposal)
    {
        var (author, group, reason) = (Typed.Chosen<AmendmentAuthor>(Author), Typed.Text(Group) ?? "", Typed.Text(Reason));
        errors.Require(author is not null, nameof(Author), texts);
        errors.Require(author != AmendmentAuthor.Group || group.Length is > 0 and <= Amendment.LongestGroup, nameof(Group), texts);
        errors.Require(reason?.Length is > 0 and <= Amendment.LongestReason, nameof(Reason), texts);
        var wording = AmendmentForms.Wording(Title, Text, errors, texts);
        return errors.Any ? null : new(Guid.TryParse(Key, out var key) && key != Guid.Empty ? key : Guid.CreateVersion7(), proposal, new(wording!, reason!, author!.Value, group));
    }
}

/// <summary>A decision, as typed.</summary>
public sealed class DecisionInput
{
    /// <summary>The version whoever decides has read.</summary>
    public string? Seen { get; set; }

    public string? Outcome { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Reason { get; set; }

    /// <summary>Prefilled with the amendment while it can be kept as it is, else with the text in force: what moved on is not undone, what was taken down does not come back.</summary>
    public static DecisionInput Of(AmendmentView view) => view.Amendment.IsBehind(view.Proposal) || view.Down is not null
        ? new() { Seen = $"{view.Proposal.LatestVersion}", Title = view.Proposal.Title, Text = view.Proposal.Text }
        : new() { Seen = $"{view.Proposal.LatestVersion}", Title = view.Amendment.Title, Text = view.Amendment.Text };

    /// <summary>What was typed, or null with every error at its field.</summary>
    public AmendmentDecision? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (outcome, reason) = (Typed.Chosen<AmendmentOutcome>(Outcome), Typed.Text(Reason));
        errors.Require(outcome is not null, nameof(Outcome), texts);
        errors.Require(reason?.Length is > 0 and <= Amendment.LongestReason, nameof(Reason), texts);
        var wording = outcome is null or AmendmentOutcome.NotKept ? null : AmendmentForms.Wording(Title, Text, errors, texts);
        return errors.Any ? null : new(outcome!.Value, reason!, wording, Typed.Whole(Seen) ?? 0);
    }
}

/// <summary>Reading fields and placing refusals.</summary>
internal static class AmendmentForms
{
    public static ProposalWording? Wording(string? title, string? text, FormErrors errors, IStringLocalizer texts)
    {
        errors.Require(Typed.Text(title)?.Length is > 0 and <= 200, "Title", texts);
        errors.Require(Typed.Text(text) is not null && !text!.Contains('\0', StringComparison.Ordinal), "Text", texts);
        return errors.Any ? null : new(title!.Trim(), text!.Trim().ReplaceLineEndings("\n"));
    }

    public static string FieldOf(string code) => code switch
    {
        "amendment.same" or "amendment.nothing-new" or "amendment.by-hand" or "proposal.no-text" or "proposal.text-too-long" => "Text",
        "amendment.no-reason" or "amendment.no-decision-reason" => "Reason",
        "amendment.no-group" => "Group",
        "amendment.words-down" => "Outcome",
        _ => "",
    };
}
