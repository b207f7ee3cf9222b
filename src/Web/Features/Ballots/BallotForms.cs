using Microsoft.Extensions.Localization;
using Misthos.Domain.Ballots;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Ballots;

/// <summary>A ballot, as typed.</summary>
public sealed class BallotInput
{
    private const int MostOptions = 30;

    public string? Edition { get; set; }

    public string? Subject { get; set; }

    public string? Title { get; set; }

    public string? About { get; set; }

    public string? Sitting { get; set; }

    public string? Method { get; set; }

    public string? Mode { get; set; }

    /// <summary>One a line.</summary>
    public string? Options { get; set; }

    public string? Places { get; set; } = "1";

    public string? Threshold { get; set; } = nameof(ThresholdKind.None);

    public string? Basis { get; set; } = nameof(ThresholdBasis.Expressed);

    public string? Ties { get; set; } = nameof(TieRule.VoteAgain);

    public static BallotInput Of(Ballot ballot) => new()
    {
        Edition = ballot.EditionId.ToString(),
        Subject = ballot.Subject.ToString(),
        Title = ballot.Title,
        About = ballot.About,
        Sitting = ballot.SittingId?.ToString(),
        Method = ballot.Method.ToString(),
        Mode = ballot.Mode.ToString(),
        Options = ballot.Method == BallotMethod.ForOrAgainst ? "" : string.Join('\n', ballot.Options.Select(o => o.Title)),
        Places = ballot.Places.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Threshold = ballot.ThresholdKind.ToString(),
        Basis = ballot.ThresholdBasis.ToString(),
        Ties = ballot.Ties.ToString(),
    };

    /// <summary>Takes the rule by which a proposal is adopted in place of what was typed.</summary>
    public void Follow(Threshold adoption) => (Method, Options, Places, Threshold, Basis, Ties) =
        (nameof(BallotMethod.ForOrAgainst), "", "1", adoption.Kind.ToString(), adoption.Basis.ToString(), nameof(TieRule.VoteAgain));

    /// <summary>The terms, or null with every error at its field.</summary>
    public BallotTerms? Read(FormErrors errors, IStringLocalizer texts, IEnumerable<string> sittings)
    {
        var (method, mode, ties) = (Typed.Chosen<BallotMethod>(Method), Typed.Chosen<BallotMode>(Mode), Typed.Chosen<TieRule>(Ties));
        var (threshold, basis, places) = (Typed.Chosen<ThresholdKind>(Threshold), Typed.Chosen<ThresholdBasis>(Basis), Typed.Whole(Places, 1, MostOptions));
        var options = (Options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 200, nameof(Title), texts);
        errors.Require(About is not { Length: > 2000 }, nameof(About), texts);
        errors.Require(method is not null, nameof(Method), texts);
        errors.Require(mode is not null, nameof(Mode), texts);
        errors.Require(ties is not null, nameof(Ties), texts);
        errors.Require(threshold is not null, nameof(Threshold), texts);
        errors.Require(basis is not null, nameof(Basis), texts);
        errors.Require(places is not null, nameof(Places), texts);
        errors.Require(options.Length <= MostOptions && Array.TrueForAll(options, o => o.Length <= 200), nameof(Options), texts);
        errors.Require(Typed.Text(Sitting) is null || sittings.Contains(Sitting), nameof(Sitting), texts);
        return errors.Any ? null : new(Title!.Trim(), method!.Value, mode!.Value, method == BallotMethod.ForOrAgainst ? [] : options)
        {
            About = About?.Trim() ?? "",
            SittingId = Guid.TryParse(Sitting, out var sitting) ? sitting : null,
            Places = method == BallotMethod.ForOrAgainst ? 1 : places!.Value,
            Threshold = new(threshold!.Value, basis!.Value),
            Ties = ties!.Value,
        };
    }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "rule.places" => nameof(Places),
        "rule.threshold" => nameof(Threshold),
        "ballot.options" => nameof(Options),
        "ballot.adoption-method" => nameof(Method),
        _ => "",
    };
}

/// <summary>How many may vote in each body, in their order.</summary>
public sealed class EntitledInput
{
    public List<string> People { get; set => field = value ?? []; } = [];
}
