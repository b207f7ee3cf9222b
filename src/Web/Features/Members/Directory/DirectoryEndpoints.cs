using System.Text;
using MiniExcelLibs;
using Misthos.Sortition;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>The members as a file that can be read in again: CSV with nothing that runs when opened, or XLSX. Written row by row.</summary>
internal static class DirectoryEndpoints
{
    public static void MapDirectory(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/membres.csv", (HttpContext context, DirectoryQueries queries) => Csv(context, queries)).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/membres.xlsx", (HttpContext context, DirectoryQueries queries) => Xlsx(context, queries)).RequireAuthorization(Policies.Organise);
    }

    private static IResult Csv(HttpContext context, DirectoryQueries queries)
    {
        var filter = DirectoryFilter.Read(context.Request.QueryString.Value ?? "");
        return Results.Stream(async stream =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await writer.WriteAsync(Row(SheetWords.Headers));
            await foreach (var line in queries.LinesAsync(filter).WithCancellation(context.RequestAborted))
            {
                await writer.WriteAsync(Row(SheetWords.Cells(line)));
            }
        }, "text/csv; charset=utf-8", "membres.csv");
    }

    private static IResult Xlsx(HttpContext context, DirectoryQueries queries)
    {
        // A workbook is written out of order and by blocking calls: it goes through a file of its own, gone once sent.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
        var lines = queries.LinesAsync(DirectoryFilter.Read(context.Request.QueryString.Value ?? "")).ToBlockingEnumerable(context.RequestAborted);
        file.SaveAs(lines.Select(line => SheetWords.Headers.Zip(SheetWords.Cells(line)).ToDictionary(cell => cell.First, object (cell) => cell.Second)), sheetName: "membres");
        file.Position = 0;
        return Results.Stream(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "membres.xlsx");
    }

    private static string Row(IEnumerable<string> cells) => string.Join(';', cells.Select(CsvText.Cell)) + "\r\n";
}
