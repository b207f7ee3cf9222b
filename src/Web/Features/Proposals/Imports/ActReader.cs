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

    /// <summary>The act; null when something is wrong, which the table then says.</summary>
    public static DeliberationContent? Read(ImportTable table, TableLine line)
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

        var content = new DeliberationContent(table[line, "DELIB_ID"], Day(table, line, "DELIB_DATE") ?? default, table[line, "DELIB_OBJET"])
        {
            CollectivityName = table[line, "COLL_NOM"],
            CollectivitySiret = table[line, "COLL_SIRET"].Replace(" ", "", StringComparison.Ordinal),
            MatterCode = table[line, "DELIB_MATIERE_CODE"],
            Matter = table[line, "DELIB_MATIERE_NOM"],
            BudgetYear = Whole(table, line, "BUDGET_ANNEE"),
            BudgetName = table[line, "BUDGET_NOM"],
            PrefectureId = table[line, "PREF_ID"],
            PrefectureOn = Day(table, line, "PREF_DATE"),
            CouncilSize = Whole(table, line, "VOTE_EFFECTIF"),
            VotesCast = Whole(table, line, "VOTE_REEL"),
            VotesFor = Whole(table, line, "VOTE_POUR"),
            VotesAgainst = Whole(table, line, "VOTE_CONTRE"),
            Abstentions = Whole(table, line, "VOTE_ABSTENTION"),
            Url = table[line, "DELIB_URL"],
        };
        return table.Faults.Count == before ? content : null;
    }

    private static DateOnly? Day(ImportTable table, TableLine line, string column)
    {
        var text = table[line, column];
        if (text.Length == 0 || DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1900)
        {
            return text.Length == 0 ? null : DateOnly.ParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture);
        }

        table.Fault(line, column, "act.day");
        return null;
    }

    private static int? Whole(ImportTable table, TableLine line, string column)
    {
        var text = table[line, column];
        if (text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
        }

        table.Fault(line, column, "act.number");
        return null;
    }
}
