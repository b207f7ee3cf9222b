using System.Globalization;
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
        void Refuse(string field, bool isWrong)
        {
            if (isWrong)
            {
                errors.Add(field, texts[$"Missing.{field}"]);
            }
        }

        var isKind = Enum.TryParse<RecognitionKind>(Kind, out var kind) && Enum.IsDefined(kind);
        var isDay = DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var audience = audiences.FirstOrDefault(a => a.Value == Audience);
        Refuse(nameof(Kind), !isKind);
        Refuse(nameof(Title), string.IsNullOrWhiteSpace(Title));
        Refuse(nameof(On), !isDay);
        Refuse(nameof(Owner), string.IsNullOrWhiteSpace(Owner));
        Refuse(nameof(Audience), audience is null);
        Refuse(nameof(Message), string.IsNullOrWhiteSpace(Message));
        return errors.Any ? null : new RecognitionDraft(kind, day, new(Title!.Trim(), Message!.Trim(), Owner!.Trim(), Place?.Trim() ?? ""), audience!);
    }
}

/// <summary>How many people took it up, as typed.</summary>
public sealed class CountInput
{
    public string? People { get; set; }
}
