using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Evaluations;
using Misthos.Sortition;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Studies;

/// <summary>The study as a table with its codebook, and as a paper. What the page hides, the files hide.</summary>
internal static class StudyEndpoints
{
    private const string Study = "/{city}/gestion/assemblees/{id:guid}/etude";

    private static readonly string[] Columns = ["mesure", "variable", "groupe", "seance", "personnes", "attendus", "taux", "masque"];

    public static void MapStudies(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Study + ".csv", CsvAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet(Study + "-codes.csv", CodebookAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet(Study + ".zip", ZipAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet(Study + ".pdf", PdfAsync).RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> CsvAsync(Guid id, [AsParameters] StudyRequest request) =>
        await request.Queries.OfAsync(id) is { } view ? File("etude.csv", await TableAsync(view, request)) : Results.NotFound();

    private static async Task<byte[]> TableAsync(StudyView view, StudyRequest request)
    {
        var felt = await request.Felt.OfAsync(view.AssemblyId);
        return Table(Columns, [.. Rows(view, request.Texts), .. Costs(felt.Costs), .. Gains(felt.Gains)]);
    }

    private static async Task<IResult> CodebookAsync(Guid id, [AsParameters] StudyRequest request) =>
        await request.Queries.OfAsync(id) is { } view ? File("etude-codes.csv", Codebook(view, request.Texts)) : Results.NotFound();

    private static byte[] Codebook(StudyView view, IStringLocalizer<StudyTexts> texts)
    {
        var columns = Columns.Select(column => new[] { column, "", texts[$"Code.{column}"].Value });
        var measures = new[] { "presence", "en_fonction", "encore_venus", "cout", "apport_debut", "apport_fin" }.Select(measure => new[] { "mesure", measure, texts[$"Code.{measure}"].Value });
        var variables = StudyWords.Slugs.Select(slug => new[] { "variable", slug.Key, $"{texts[$"Is{slug.Value}"]}. {texts[$"About.{slug.Value}"]}" });
        var method = StudyPage.Rules.Select(rule => new[] { "methode", rule, texts[$"Method.{rule}"].Value });
        return Table(["colonne", "code", "sens"], [.. columns, .. measures, .. variables, .. method, ["assemblee", "", view.Name]]);
    }

    /// <summary>Everything a university needs to read the study again: table, codebook, note on method.</summary>
    private static async Task<IResult> ZipAsync(Guid id, [AsParameters] StudyRequest request)
    {
        if (await request.Queries.OfAsync(id) is not { } view)
        {
            return Results.NotFound();
        }

        var texts = request.Texts;
        string[] note = [$"# {texts["Title"]} – {view.Name}", texts["MadeOn", Format.LongDay(Format.DayOf(request.Clock.GetUtcNow()))], texts["Lead"], $"## {texts["Method"]}", .. StudyPage.Rules.Select(rule => $"- {texts[$"Method.{rule}"]}"), texts["Small"]];
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("etude.csv", await TableAsync(view, request)), ("etude-codes.csv", Codebook(view, texts)), (texts["MethodFile"].Value, Encoding.UTF8.GetBytes(string.Join("\n\n", note) + "\n")) })
            {
                await using var entry = zip.CreateEntry(name).Open();
                await entry.WriteAsync(content);
            }
        }

        return Results.File(memory.ToArray(), "application/zip", "etude.zip");
    }

    private static async Task<IResult> PdfAsync(Guid id, [AsParameters] StudyRequest request, DocumentRenderer documents, CancellationToken cancellation) =>
        await request.Queries.OfAsync(id) is { } view
            ? await documents.AnswerAsync<StudyDocument>("etude.pdf", new Dictionary<string, object?> { ["View"] = view, ["Felt"] = await request.Felt.OfAsync(id) }, cancellation)
            : Results.NotFound();

    private static IEnumerable<string[]> Rows(StudyView view, IStringLocalizer<StudyTexts> texts)
    {
        foreach (var (slug, variable) in StudyWords.Slugs)
        {
            var presence = view.Presence(variable);
            foreach (var (name, row) in presence.Rows.Select(row => (texts.Say(variable, row.Value), row)).Append((texts["Everybody"].Value, presence.Total)))
            {
                yield return ["presence", slug, name, "", Text(row.People), Text(row.Expected), Text(row.Percent), row.IsHidden ? "1" : "0"];
            }

            foreach (var (name, curve) in view.Retention(variable) is { } table ? table.Curves.Select(c => (texts.Say(variable, c.Value), c)).Append((texts["Everybody"].Value, table.All)) : [])
            {
                foreach (var (n, point) in curve.Points.Index())
                {
                    yield return ["en_fonction", slug, name, Text(n + 1), Text(point.People), "", Text(point.InOffice), point.People is null ? "1" : "0"];
                    yield return ["encore_venus", slug, name, Text(n + 1), Text(point.People), "", Text(point.Coming), point.People is null ? "1" : "0"];
                }
            }
        }
    }

    private static IEnumerable<string[]> Costs(IEnumerable<AnswerDistribution> costs) =>
        from cost in costs
        from cell in cost.Cells
        let share = cell.People is { } some && cost.People is > 0 and var all ? (int?)Math.Round(100.0 * some / all) : null
        select (string[])["cout", cost.Field, cell.Option.Text.In(Speaking.Language), "", Text(cell.People), Text(cost.People), Text(share), cell.People is null ? "1" : "0"];

    private static IEnumerable<string[]> Gains(IEnumerable<TermGain> gains) =>
        from gain in gains
        from moment in ((string Name, double? Mean, int? People)[])[("apport_debut", gain.Start, null), ("apport_fin", gain.End, gain.People)]
        select (string[])[moment.Name, gain.Field.Code, "", "", "", Text(moment.People), moment.Mean?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", moment.Mean is null ? "1" : "0"];

    private static byte[] Table(string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder().AppendJoin(';', header).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(';', row.Select(CsvText.Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IResult File(string name, byte[] table) => Results.File(table, "text/csv; charset=utf-8", name);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What the files need.</summary>
internal sealed record StudyRequest(StudyQueries Queries, FeltQueries Felt, IStringLocalizer<StudyTexts> Texts, TimeProvider Clock);
