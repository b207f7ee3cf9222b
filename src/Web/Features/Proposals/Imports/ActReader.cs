using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Reads a line of the SCDL schema "délibérations"; every fault names its line and column.</summary>
internal static class ActReader
{
    /// <summary>Our column beside those of the schema: which proposals the act decides on.</summary>
    public const string Proposals = "PROPOSITION";

    /// <summary>In our column: the act decides on no proposal, whatever its subject says.</summary>
    public const string NoProposal = "-";

    public static readonly string[] Required = ["DELIB_ID", "DELIB_DATE", "DELIB_OBJET"];

    /// <summary>The columns of the schema, in its order.</summary>
    public static readonly string[] Columns =
    [
        "COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET", "BUDGET_ANNEE", "BUDGET_NOM",
        "PREF_ID", "PREF_DATE", "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION", "DELIB_URL",
    ];

    // Where a rule of the domain is broken; an empty number or subject is told before.
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["deliberation.number-long"] = "DELIB_ID",
        ["deliberation.no-address"] = "DELIB_URL",
        ["deliberation.siret"] = "COLL_SIRET",
        ["deliberation.matter"] = "DELIB_MATIERE_CODE",
        ["deliberation.budget"] = "BUDGET_ANNEE",
    };

    /// <summary>The act; null when something is wrong, which the table then says. A cell that is empty, or that the file does not have, leaves what is known.</summary>
    public static DeliberationContent? Read(ImportTable table, TableLine line, DeliberationContent? known)
    {
        var before = table.Faults.Count;
        table.Require(line, Required);

        var content = new DeliberationContent(table[line, "DELIB_ID"], Day(table, line, "DELIB_DATE", null) ?? default, table[line, "DELIB_OBJET"])
        {
            CollectivityName = Text(table, line, "COLL_NOM", known?.CollectivityName),
            CollectivitySiret = Text(table, line, "COLL_SIRET", known?.CollectivitySiret).Replace(" ", "", StringComparison.Ordinal),
            MatterCode = Deliberation.SecondLevel(Text(table, line, "DELIB_MATIERE_CODE", known?.MatterCode)),
            Matter = Text(table, line, "DELIB_MATIERE_NOM", known?.Matter),
            BudgetYears = Text(table, line, "BUDGET_ANNEE", known?.BudgetYears),
            BudgetName = Text(table, line, "BUDGET_NOM", known?.BudgetName),
            PrefectureId = Text(table, line, "PREF_ID", known?.PrefectureId),
            PrefectureOn = Day(table, line, "PREF_DATE", known?.PrefectureOn),
            CouncilSize = Whole(table, line, "VOTE_EFFECTIF", known?.CouncilSize),
            VotesCast = Whole(table, line, "VOTE_REEL", known?.VotesCast),
            VotesFor = Whole(table, line, "VOTE_POUR", known?.VotesFor),
            VotesAgainst = Whole(table, line, "VOTE_CONTRE", known?.VotesAgainst),
            Abstentions = Whole(table, line, "VOTE_ABSTENTION", known?.Abstentions),
            Url = Text(table, line, "DELIB_URL", known?.Url),
        };
        foreach (var refusal in Deliberation.WhyNot(content).Where(r => Places.ContainsKey(r.Code)))
        {
            table.Fault(line, Places[refusal.Code], refusal.Code);
        }

        return table.Faults.Count == before ? content : null;
    }

    private static string Text(ImportTable table, TableLine line, string column, string? known) => table[line, column] is { Length: > 0 } text ? text : known ?? "";

    private static DateOnly? Day(ImportTable table, TableLine line, string column, DateOnly? known) => table.Day(line, column) ?? known;

    private static int? Whole(ImportTable table, TableLine line, string column, int? known) => table.Whole(line, column) ?? known;
}
