using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Misthos.Sortition;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Trainings;

/// <summary>Kits on paper, in both versions, and the register as a table.</summary>
internal static class TrainingEndpoints
{
    private const string Base = "/{city}/gestion/reconnaissance/acculturation";

    public static void MapTrainings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Base + "/kits/{id:guid}/kit.pdf", (Guid id, TrainingQueries queries, DocumentRenderer documents, CancellationToken cancellation) => PaperAsync(id, false, queries, (documents, cancellation))).RequireAuthorization(Policies.Organise);
        routes.MapGet(Base + "/kits/{id:guid}/facile.pdf", (Guid id, TrainingQueries queries, DocumentRenderer documents, CancellationToken cancellation) => PaperAsync(id, true, queries, (documents, cancellation))).RequireAuthorization(Policies.Organise);
        routes.MapGet(Base + "/suivi.csv", RegisterAsync).RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> PaperAsync(Guid id, bool isEasy, TrainingQueries queries, (DocumentRenderer Documents, CancellationToken Cancellation) paper) =>
        await queries.KitAsync(id) is { } kit && (!isEasy || kit.EasyText.Length > 0)
            ? await paper.Documents.AnswerAsync<KitDocument>(isEasy ? "kit-facile.pdf" : "kit.pdf", new Dictionary<string, object?> { ["Kit"] = kit, ["IsEasy"] = isEasy }, paper.Cancellation)
            : Results.NotFound();

    private static async Task<IResult> RegisterAsync(TrainingQueries queries, IStringLocalizer<TrainingTexts> texts)
    {
        var text = new StringBuilder("nom;service;public;quoi;type;date\r\n");
        foreach (var row in await queries.RegisterAsync())
        {
            text.AppendJoin(';', new[] { row.Name, row.Office, texts[$"Group.{row.Group}"].Value, row.What, texts[row.IsKit ? "Csv.Kit" : "Csv.Training"].Value, row.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Select(CsvText.Cell)).Append("\r\n");
        }

        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "acculturation.csv");
    }
}
