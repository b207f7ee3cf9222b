using System.Text.RegularExpressions;

namespace Misthos.Domain.Proposals;

/// <summary>An act of the council, with the fields of the SCDL schema "délibérations" (https://schema.data.gouv.fr/scdl/deliberations/).</summary>
public sealed partial class Deliberation : Entity, INeverRemoved
{
    /// <summary>Longest number of an act, in characters.</summary>
    public const int LongestNumber = 100;

    private Deliberation()
    {
    }

    /// <summary>Records an act.</summary>
    public Deliberation(Guid authorityId, DeliberationContent content)
        : base(authorityId) => Set(content);

    /// <summary>DELIB_ID: number of the act, unique within the authority.</summary>
    public string Number { get; private set; } = "";

    /// <summary>DELIB_DATE.</summary>
    public DateOnly On { get; private set; }

    /// <summary>DELIB_MATIERE_CODE, for example "8.9".</summary>
    public string MatterCode { get; private set; } = "";

    /// <summary>DELIB_MATIERE_NOM.</summary>
    public string Matter { get; private set; } = "";

    /// <summary>DELIB_OBJET.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>DELIB_URL; empty when there is none.</summary>
    public string Url { get; private set; } = "";

    /// <summary>VOTE_EFFECTIF: members of the council; null when not said.</summary>
    public int? CouncilSize { get; private set; }

    /// <summary>VOTE_POUR; null when not said.</summary>
    public int? VotesFor { get; private set; }

    /// <summary>VOTE_CONTRE; null when not said.</summary>
    public int? VotesAgainst { get; private set; }

    /// <summary>VOTE_ABSTENTION; null when not said.</summary>
    public int? Abstentions { get; private set; }

    /// <summary>VOTE_REEL: elected members who took part in the vote; null when not said.</summary>
    public int? VotesCast { get; private set; }

    /// <summary>COLL_NOM, as the council's file says; empty when typed here.</summary>
    public string CollectivityName { get; private set; } = "";

    /// <summary>COLL_SIRET, as the council's file says; empty when typed here.</summary>
    public string CollectivitySiret { get; private set; } = "";

    /// <summary>BUDGET_ANNEE: "2026", or "2026/2027"; empty when no budget is concerned.</summary>
    public string BudgetYears { get; private set; } = "";

    /// <summary>BUDGET_NOM; empty when no budget is concerned.</summary>
    public string BudgetName { get; private set; } = "";

    /// <summary>PREF_ID: who checks that it is lawful, for example "PREF038"; empty when not said.</summary>
    public string PrefectureId { get; private set; } = "";

    /// <summary>PREF_DATE: when that office registered it; null when not said.</summary>
    public DateOnly? PrefectureOn { get; private set; }

    /// <summary>
    /// Why an act cannot be recorded; empty when it can. Number and subject are compulsory; the number has at most <see cref="LongestNumber"/> characters; an address is
    /// whole; votes are not negative; SIRET, code of the matter ("8.9") and budget years ("2026", "2026/2027") have the shape the schema gives them.
    /// </summary>
    public static IReadOnlyList<Refusal> WhyNot(DeliberationContent content)
    {
        (bool Fails, string Code)[] rules =
        [
            (string.IsNullOrWhiteSpace(content.Number), "deliberation.no-number"),
            (content.Number.Length > LongestNumber, "deliberation.number-long"),
            (string.IsNullOrWhiteSpace(content.Subject), "deliberation.no-subject"),
            (content.Url.Length > 0 && !(Uri.TryCreate(content.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"), "deliberation.no-address"),
            (new[] { content.CouncilSize, content.VotesCast, content.VotesFor, content.VotesAgainst, content.Abstentions }.Any(votes => votes < 0), "deliberation.votes"),
            (content.CollectivitySiret.Length > 0 && !Siret.TryParse(content.CollectivitySiret, out _), "deliberation.siret"),
            (content.MatterCode.Length > 0 && !Matters().IsMatch(content.MatterCode), "deliberation.matter"),
            (content.BudgetYears.Length > 0 && !Years().IsMatch(content.BudgetYears), "deliberation.budget"),
        ];
        return [.. rules.Where(rule => rule.Fails).Select(rule => new Refusal(rule.Code))];
    }

    /// <summary>The second level of a code of the ACTES nomenclature, as the schema asks: "8.5.2" is "8.5". Anything else stays as it is.</summary>
    public static string SecondLevel(string code) => Deeper().Match(code) is { Success: true } match ? match.Groups["second"].Value : code;

    /// <summary>Whether every field already says this.</summary>
    public bool Says(DeliberationContent content) => content == ToContent();

    /// <summary>Its fields.</summary>
    public DeliberationContent ToContent() => new(Number, On, Subject)
    {
        MatterCode = MatterCode,
        Matter = Matter,
        Url = Url,
        CouncilSize = CouncilSize,
        VotesCast = VotesCast,
        VotesFor = VotesFor,
        VotesAgainst = VotesAgainst,
        Abstentions = Abstentions,
        CollectivityName = CollectivityName,
        CollectivitySiret = CollectivitySiret,
        BudgetYears = BudgetYears,
        BudgetName = BudgetName,
        PrefectureId = PrefectureId,
        PrefectureOn = PrefectureOn,
    };

    /// <summary>Corrects the fields, as the council publishes them.</summary>
    public void Set(DeliberationContent content)
    {
        (Number, On, MatterCode, Matter, Subject, Url) = (content.Number, content.On, content.MatterCode, content.Matter, content.Subject, content.Url);
        (CouncilSize, VotesCast, VotesFor, VotesAgainst, Abstentions) = (content.CouncilSize, content.VotesCast, content.VotesFor, content.VotesAgainst, content.Abstentions);
        (CollectivityName, CollectivitySiret, BudgetYears, BudgetName) = (content.CollectivityName, content.CollectivitySiret, content.BudgetYears, content.BudgetName);
        (PrefectureId, PrefectureOn) = (content.PrefectureId, content.PrefectureOn);
    }

    [GeneratedRegex(@"^[0-9]\.[0-9]{1,2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Matters();

    [GeneratedRegex(@"^(?<second>[0-9]\.[0-9]{1,2})(\.[0-9]{1,2})+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Deeper();

    [GeneratedRegex(@"^[0-9]{4}(/[0-9]{4})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();
}
