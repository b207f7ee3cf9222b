using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Two files and the columns of an address.</summary>
public sealed class ImportInput
{
    public IFormFile? People { get; set; }

    public IFormFile? Quotas { get; set; }

    public string? HouseholdColumns { get; set; }
}

/// <summary>What the first act needs.</summary>
public sealed class PreparationInput
{
    public string? Method { get; set; } = nameof(DrawMethod.Leximin);

    public string? Reserve { get; set; } = "0";

    public int? ReserveSize => Typed.Whole(Reserve);

    /// <summary>One of the methods that the page offers.</summary>
    public DrawMethod? ChosenMethod => Offered.Select(m => (DrawMethod?)m).FirstOrDefault(m => m.ToString() == Method);

    public static IReadOnlyList<DrawMethod> Offered { get; } = [DrawMethod.Leximin, DrawMethod.Random];
}

/// <summary>What the second act needs.</summary>
public sealed class ActInput
{
    public string? RandomText { get; set; }
}

/// <summary>Why a draw is set aside.</summary>
public sealed class DiscardInput
{
    public string? Reason { get; set; }
}
