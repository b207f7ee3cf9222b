using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Misthos.Domain.Recruitment;

/// <summary>What the first act fixed for ever: the second needs only this, and nothing is computed again. Never changed.</summary>
public sealed class DrawCommitment : Entity
{
    private DrawCommitment()
    {
    }

    /// <summary>Keeps what was committed to.</summary>
    public DrawCommitment(PanelDraw draw, string proof, byte[] lottery, LotteryFigures? figures)
        : base(draw.AuthorityId) => (DrawId, Proof, Lottery, Figures) = (draw.Id, proof, lottery, figures?.ToJson());

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>The commitment as published, JSON: no random value, nobody drawn.</summary>
    public string Proof { get; private set; } = "{}";

    /// <summary>The published lottery, a CSV file compressed with gzip; empty for a method without lottery.</summary>
    public byte[] Lottery { get; private set; } = [];

    /// <summary>Chances and certificate, <see cref="LotteryFigures"/> as JSON; null for a method without lottery.</summary>
    public string? Figures { get; private set; }
}

/// <summary>A lottery in figures: what each volunteer may expect, and what is proven. Chances are probabilities from 0 to 1.</summary>
/// <param name="Panels">Equally likely panels published.</param>
/// <param name="People">People who may be drawn.</param>
/// <param name="Least">Smallest chance of anyone, those in no possible panel included.</param>
/// <param name="Most">Largest chance.</param>
public sealed record LotteryFigures(int Panels, int People, double Least, double Most)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>By how much rounding to equally likely panels moved anyone's chance, at most.</summary>
    public double Rounding { get; init; }

    /// <summary>Whether it is proven that no lottery is fairer.</summary>
    public bool IsProven { get; init; }

    /// <summary>Largest proven distance to the fairest.</summary>
    public double Gap { get; init; }

    /// <summary>Levels of chances, each as large as it can be once those below are.</summary>
    public int Levels { get; init; }

    /// <summary>Limits beyond seats, quotas and households that had to be proven.</summary>
    public int Cuts { get; init; }

    /// <summary>People in no possible panel.</summary>
    public int NeverSelectable { get; init; }

    /// <summary>Names of the features, in the order of <see cref="ChanceClass.Values"/>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>People with the same values and the same chance, the smallest chance first. For organisers: the public sees no values.</summary>
    public IReadOnlyList<ChanceClass> Classes { get; init; } = [];

    /// <summary>How many people are in how many of the panels: anyone can count it again in the published lottery.</summary>
    public IReadOnlyList<ChanceCount> Counts { get; init; } = [];

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">Not figures.</exception>
    public static LotteryFigures FromJson(string json) => JsonSerializer.Deserialize<LotteryFigures>(json, Json) ?? throw new JsonException("Empty figures.");

    /// <summary>As kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>People who are alike.</summary>
/// <param name="Values">One value per feature.</param>
/// <param name="People">How many.</param>
/// <param name="Chance">Probability of each to be drawn.</param>
public sealed record ChanceClass(IReadOnlyList<string> Values, int People, double Chance);

/// <summary>People who are in the same number of panels.</summary>
/// <param name="Panels">Panels each of them is in.</param>
/// <param name="People">How many people.</param>
public sealed record ChanceCount(int Panels, int People);
