using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition;

/// <summary>The form of a recognition, as typed.</summary>
public sealed class RecognitionInput
{
    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? On { get; set; }

    public string? Place { get; set; }

    public string? Owner { get; set; }

    public string? Audience { get; set; }

    public string? Message { get; set; }

    public bool Tell { get; set; }

    /// <summary>The draft, or null with every error at its field.</summary>
    public RecognitionDraft? Read(IReadOnlyList<RecognitionAudience> audiences, FormErrors errors, IStringLocalizer texts)
    {
        var (kind, day) = (Typed.Chosen<RecognitionKind>(Kind), Typed.Day(On));
        var audience = audiences.FirstOrDefault(a => a.Value == Audience);
        errors.Require(kind is not null, nameof(Kind), texts);
        errors.Require(!string.IsNullOrWhiteSpace(Title), nameof(Title), texts);
        errors.Require(day is not null, nameof(On), texts);
        errors.Require(!string.IsNullOrWhiteSpace(Owner), nameof(Owner), texts);
        errors.Require(audience is not null, nameof(Audience), texts);
        errors.Require(!string.IsNullOrWhiteSpace(Message), nameof(Message), texts);
        return errors.Any ? null : new RecognitionDraft(kind!.Value, day!.Value, new(Title!.Trim(), Message!.Trim(), Owner!.Trim(), Place?.Trim() ?? ""), audience!);
    }
}

/// <summary>How many people took it up, as typed.</summary>
public sealed class CountInput
{
    public string? People { get; set; }
}
