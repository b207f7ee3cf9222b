using Microsoft.Extensions.Localization;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Budgets;

/// <summary>Budgets as CSV.</summary>
internal static class BudgetsEndpoints
{
    public static void MapBudgets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/indemnites/budget/{editionId:guid}/budget.csv", LinesAsync).RequireAuthorization(Policies.SeeSettlements);
        routes.MapGet("/{city}/gestion/indemnites/budget/{editionId:guid}/mouvements.csv", MovementsAsync).RequireAuthorization(Policies.SeeSettlements);
        routes.MapGet("/{city}/gestion/indemnites/budget/{editionId:guid}/et-si.csv", WhatIfAsync).RequireAuthorization(Policies.SeeSettlements);
    }

    private static async Task<IResult> LinesAsync(Guid editionId, string? seances, BudgetQueries queries, IStringLocalizer<BudgetTexts> texts) =>
        await queries.FindAsync(editionId, Design.Typed.Whole(seances, 0, BudgetPage.MostUnplanned) ?? 0) is { } view ? Csv(BudgetCsv.Lines(view, texts), "budget") : Results.NotFound();

    private static async Task<IResult> MovementsAsync(Guid editionId, BudgetQueries queries, IStringLocalizer<BudgetTexts> texts)
    {
        if (await queries.EditionAsync(editionId) is null)
        {
            return Results.NotFound();
        }

        var lines = await queries.LinesAsync(editionId);
        return Csv(BudgetCsv.Movements(lines, await queries.UsersAsync(lines), texts), "mouvements");
    }

    private static async Task<IResult> WhatIfAsync(Guid editionId, HttpContext context, PastQueries queries, IStringLocalizer<BudgetTexts> texts)
    {
        var form = new WhatIfForm(context.Request.Query);
        if (await queries.FindAsync(editionId) is not { } past || form.SchemeOf(past.Schemes, past.InForce) is not { } scheme)
        {
            return Results.NotFound();
        }

        var change = form.Read(scheme, past.Sittings is [var first, ..] ? first.Day : past.Edition.StartsOn);
        return form.HasFaults ? Results.BadRequest() : Csv(WhatIfCsv.Write(WhatIfOutcome.Of(past, scheme, change, form.Supposed), texts), "et-si");
    }

    private static IResult Csv(byte[] content, string name) => Results.File(content, "text/csv; charset=utf-8", $"{name}.csv");
}
