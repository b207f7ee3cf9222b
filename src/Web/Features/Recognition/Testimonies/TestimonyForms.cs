using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>A testimony, as typed.</summary>
public sealed class TestimonyInput
{
    public string? Person { get; set; }

    public string? Form { get; set; } = nameof(TestimonyForm.Text);

    public string? Title { get; set; }

    public string? Words { get; set; }

    public IFormFile? File { get; set; }

    public string? Naming { get; set; } = nameof(TestimonyNaming.GivenName);

    public List<string> Uses { get; set => field = value ?? []; } = [];

    public string? How { get; set; }

    /// <summary>The piece, or null with every error at its field.</summary>
    internal async Task<TestimonyReading?> ReadAsync(FormErrors errors, IStringLocalizer texts)
    {
        var (form, naming) = (Typed.Chosen<TestimonyForm>(Form), Typed.Chosen<TestimonyNaming>(Naming));
        errors.Require(form is not null, nameof(Form), texts);
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 120, nameof(Title), texts);
        errors.Require((form != TestimonyForm.Text || Typed.Text(Words) is not null) && (Words?.Length ?? 0) <= 12_000, nameof(Words), texts);
        errors.Require(naming is not null, nameof(Naming), texts);
        using var bytes = new MemoryStream();
        await (File?.CopyToAsync(bytes) ?? Task.CompletedTask);
        return errors.Any ? null : new(new(form!.Value, Title!.Trim(), Words?.Trim() ?? "", naming!.Value), bytes.ToArray(), ChosenUses.Of(Uses));
    }

    /// <summary>The field a refusal belongs to.</summary>
    internal static string FieldOf(string code) => code == "testimony.how" ? nameof(How) : code is "testimony.exists" ? nameof(Title) : "Input.File";
}

/// <summary>Uses ticked for one piece, as typed by the team.</summary>
public sealed class AgreedInput
{
    public List<string> Uses { get; set => field = value ?? []; } = [];

    public string? Who { get; set; } = "person";

    public string? How { get; set; }
}

/// <summary>A loan, as typed.</summary>
public sealed class LoanInput
{
    public string? Borrower { get; set; }

    public string? Purpose { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }
}

/// <summary>Words of a transcript or a description.</summary>
public sealed class DescribeInput
{
    public string? Transcript { get; set; }
}

/// <summary>Uses that were ticked.</summary>
internal static class ChosenUses
{
    public static List<TestimonyUse> Of(IEnumerable<string> ticked) => [.. ticked.Select(text => Typed.Chosen<TestimonyUse>(text)).OfType<TestimonyUse>().Distinct()];
}
