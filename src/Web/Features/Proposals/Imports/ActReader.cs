using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Reads a line of the SCDL schema "délibérations"; every fault names its line and column.</summary>
internal static class ActReader
{
    /// <summary>Our column beside those of the schema: which proposals the act decides on.</summary>
    public const string Proposals = "PROPOSITION";

    public static readonly string[] Required = ["DELIB_ID", "DELIB_DATE", "DELIB_OBJET"];

    /// <summary>The columns of the schema, in its order.</summary>
    public static readonly string[] Columns =
    [
        "COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET", "BUDGET_ANNEE", "BUDGET_NOM",
        "PREF_ID", "PREF_DATE", "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION", "DELIB_URL",
    ];

    /// <summary>The act; null when something is wrong, which the table then says. A column that the file does not have leaves what is known.</summary>
    public static DeliberationContent? Read(ImportTable table, TableLine line, DeliberationContent? known)
    {
        var before = table.Faults.Count;
        foreach (var column in Required.Where(column => table[line, column].Length == 0))
        {
            table.Fault(line, column, "act.empty");
        }

        if (table[line, "COLL_SIRET"] is { Length: > 0 } siret && !Siret.TryParse(siret, out _))
        {
            table.Fault(line, "COLL_SIRET", "act.siret");
        }

        if (table[line, "DELIB_URL"] is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            table.Fault(line, "DELIB_URL", "act.address");
        }

        var content = new DeliberationContent(table[line, "DELIB_ID"], Day(table, line, "DELIB_DATE", null) ?? default, table[line, "DELIB_OBJET"])
        {
            CollectivityName = Text(table, line, "COLL_NOM", known?.CollectivityName),
            CollectivitySiret = Text(table, line, "COLL_SIRET", known?.CollectivitySiret).Replace(" ", "", StringComparison.Ordinal),
            MatterCode = Text(table, line, "DELIB_MATIERE_CODE", known?.MatterCode),
            Matter = Text(table, line, "DELIB_MATIERE_NOM", known?.Matter),
            BudgetYear = Whole(table, line, "BUDGET_ANNEE", known?.BudgetYear),
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
        return table.Faults.Count == before ? content : null;
    }

    private static string Text(ImportTable table, TableLine line, string column, string? known) => table.Has(column) ? table[line, column] : known ?? "";

    private static DateOnly? Day(ImportTable table, TableLine line, string column, DateOnly? known)
    {
        if (!table.Has(column))
        {
            return known;
        }

        var text = table[line, column];
        if (text.Length == 0 || DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1900)
        {
            return text.Length == 0 ? null : DateOnly.ParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture);
        }

        table.Fault(line, column, "act.day");
        return null;
    }

    private static int? Whole(ImportTable table, TableLine line, string column, int? known)
    {
        if (!table.Has(column))
        {
            return known;
        }

        var text = table[line, column];
        if (text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
        }

        table.Fault(line, column, "act.number");
        return null;
    }
}
