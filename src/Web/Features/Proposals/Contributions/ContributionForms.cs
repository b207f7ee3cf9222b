using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Contributions;

/// <summary>A contribution, as typed.</summary>
public sealed class ContributionInput
{
    /// <summary>Made with the form: sent twice, it is recorded once.</summary>
    public string? Key { get; set; }

    public string? Source { get; set; }

    public string? Group { get; set; }

    public string? Member { get; set; }

    public string? Kind { get; set; }

    public string? Topic { get; set; }

    public string? Sitting { get; set; }

    public string? Text { get; set; }

    public string? Showing { get; set; }

    public IReadOnlyList<IFormFile>? Sheet { get; set; }

    public static ContributionInput New() => new() { Key = Guid.CreateVersion7().ToString() };

    /// <summary>What was typed, or null with every error at its field.</summary>
    public async Task<ContributionTyping?> ReadAsync(FormErrors errors, IStringLocalizer texts, Func<ContributionInput, ContributionAuthor> author)
    {
        var (kind, showing) = (Typed.Chosen<ContributionKind>(Kind), Typed.Chosen<ContributionShowing>(Showing));
        errors.Require(kind is not null, nameof(Kind), texts);
        errors.Require(showing is not null, nameof(Showing), texts);
        errors.Require(Text?.Contains('\0', StringComparison.Ordinal) != true, nameof(Text), texts);
        if (errors.Any)
        {
            return null;
        }

        return new(Guid.TryParse(Key, out var key) && key != Guid.Empty ? key : Guid.CreateVersion7(), IdOf(Topic), author(this), new(kind!.Value, (Text ?? "").Trim().ReplaceLineEndings("\n"), showing!.Value))
        {
            SittingId = IdOf(Sitting),
            Sheet = await SheetAsync(),
        };
    }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "contribution.no-text" or "contribution.too-long" => nameof(Text),
        "contribution.no-member" => nameof(Member),
        "contribution.no-group" or "contribution.group-too-long" => nameof(Group),
        "contribution.no-name" => nameof(Showing),
        "contribution.sheet-too-big" or "contribution.sheet-type" => nameof(Sheet),
        "contribution.no-place" => nameof(Topic),
        _ => "",
    };

    // What is no identifier is that of nothing: the service refuses it.
    internal static Guid? IdOf(string? text) => Typed.Text(text) is not { } given ? null : Guid.TryParse(given, out var id) ? id : Guid.Empty;

    private async Task<SheetFile?> SheetAsync()
    {
        if (Sheet?.FirstOrDefault(f => f.Length > 0) is not { } file)
        {
            return null;
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory);
        return new(Path.GetFileName(file.FileName) is { Length: > 0 } name ? name[Math.Max(0, name.Length - 100)..] : "feuille", memory.ToArray());
    }
}

/// <summary>Contributions chosen in a list, and what to do with them.</summary>
public sealed class MergeInput
{
    public List<string>? Chosen { get; set; }

    public string? Proposal { get; set; }

    public IReadOnlyList<Guid> Ids => [.. (Chosen ?? []).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Distinct()];
}

/// <summary>A proposal made of contributions, as typed.</summary>
public sealed class MergeWritingInput
{
    public string? TopicId { get; set; }

    public string? Title { get; set; }

    public string? StartsFrom { get; set; }

    public string? Text { get; set; }

    /// <summary>What was typed, or null with every error at its field.</summary>
    public MergeWriting? Read(FormErrors errors, IStringLocalizer texts)
    {
        errors.Require(ContributionInput.IdOf(TopicId) is not null, nameof(TopicId), texts);
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 200, nameof(Title), texts);
        errors.Require(Typed.Text(Text) is not null, nameof(Text), texts);
        return errors.Any ? null : new(ContributionInput.IdOf(TopicId)!.Value, Title!.Trim(), Text!.Trim().ReplaceLineEndings("\n"), (StartsFrom ?? "").Trim().ReplaceLineEndings("\n"));
    }

    public static string FieldOf(string code) => code switch
    {
        "merge.no-topic" => nameof(TopicId),
        "merge.start-too-long" => nameof(StartsFrom),
        "proposal.text-too-long" => nameof(Text),
        _ => "",
    };
}
