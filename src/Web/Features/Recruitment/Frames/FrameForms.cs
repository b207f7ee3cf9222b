using System.Globalization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>A list and what allows its use.</summary>
public sealed class FrameUploadInput
{
    public IFormFile? Files { get; set; }

    public string? LegalBasis { get; set; }

    public string? Purpose { get; set; }
}

/// <summary>Which column says what: one entry for each field offered, in their order.</summary>
public sealed class MappingInput
{
    public List<string?> Columns { get; set => field = value ?? []; } = [];

    /// <summary>Chosen columns by field.</summary>
    public Dictionary<FrameField, string> Chosen(ChannelKind kind) => FrameHeaders.Offered(kind).Index()
        .Where(f => f.Index < Columns.Count && Typed.Text(Columns[f.Index]) is not null).ToDictionary(f => f.Item, f => Columns[f.Index]!.Trim());
}

/// <summary>Settings of a stage-1 draw, as typed.</summary>
public sealed class RoundInput
{
    public string? Letters { get; set; }

    public string? ExpectedAnswers { get; set; }

    public string? FirstStratum { get; set; }

    public string? SecondStratum { get; set; }

    public string? Ages { get; set; }

    public string? Weights { get; set; }

    public int? LetterCount => Typed.Whole(Letters, 1, 1_000_000);

    public double? Rate => Number(ExpectedAnswers, 0.1, 100);

    /// <summary>Columns of the strata, each once.</summary>
    public string StratumColumns => string.Join('\n', new[] { FirstStratum, SecondStratum }.Select(Typed.Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Rising ages; empty when none is typed; null when they cannot be read.</summary>
    public IReadOnlyList<int>? AgesFrom
    {
        get
        {
            var typed = (Ages ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(age => Typed.Whole(age, 1, 120)).ToList();
            return typed.Contains(null) || typed.Zip(typed.Skip(1)).Any(p => p.First >= p.Second) ? null : [.. typed.OfType<int>()];
        }
    }

    /// <summary>Weights, one "name = number" a line; the first line that is none is <paramref name="wrong"/>.</summary>
    public Dictionary<string, double> WeightsOf(out string? wrong)
    {
        (var weights, wrong) = (new Dictionary<string, double>(StringComparer.Ordinal), null);
        foreach (var line in (Weights ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.LastIndexOf('=');
            if (at < 1 || Number(line[(at + 1)..], 0, 100) is not { } weight || !weights.TryAdd(line[..at].Trim(), weight))
            {
                wrong ??= line;
            }
        }

        return weights;
    }

    private static double? Number(string? text, double least, double most) =>
        double.TryParse((text ?? "").Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}

/// <summary>To whom the sealed copy went.</summary>
public sealed class SealInput
{
    public string? To { get; set; }

    public string? SignedOn { get; set; }
}

/// <summary>Somebody not to invite, or a list of them.</summary>
public sealed class ExclusionInput
{
    public string? Reason { get; set; }

    public string? FamilyName { get; set; }

    public string? GivenNames { get; set; }

    public string? BornOn { get; set; }

    public string? Phone { get; set; }

    public IFormFile? File { get; set; }

    public ExcludedIdentity Identity => new(FamilyName ?? "", GivenNames ?? "", Typed.Day(BornOn), Phone ?? "");
}
