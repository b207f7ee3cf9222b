using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances;

/// <summary>The simulator as JSON, the état liquidatif as CSV and PDF, and the page signed.</summary>
internal static class AllowancesEndpoints
{
    public static void MapAllowances(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/simulateur", SimulateAsync).WithMetadata(new JsonOnly());
        routes.MapGet("/{city}/gestion/indemnites/baremes/{id:guid}/deliberation.pdf", ActAsync).RequireAuthorization(Policies.SeeSettlements);
        routes.MapGet("/{city}/gestion/indemnites/etats/{id:guid}.csv", CsvAsync).RequireAuthorization(Policies.SeeSettlements);
        routes.MapGet("/{city}/gestion/indemnites/etats/{id:guid}.pdf", PdfAsync).RequireAuthorization(Policies.SeeSettlements);
        routes.MapGet("/{city}/gestion/indemnites/etats/{id:guid}/signe.pdf", SignedAsync).RequireAuthorization(Policies.SeeSettlements);
    }

    private static async Task<IResult> SimulateAsync(
        HttpContext context, SimulatorQueries simulator, IStringLocalizer<AllowanceTexts> texts, TimeProvider clock)
    {
        var query = context.Request.Query;
        var organs = await simulator.OrgansAsync();
        var form = new SimulatorForm(query["heures"], query["qf"], null, query["organe"], query["date"]);
        var (question, faults) = form.Read(organs, Format.DayOf(clock.GetUtcNow()));
        if (question is null)
        {
            return Results.Json(new { errors = faults.Select(f => new { parameter = f.Parameter, value = f.Value, message = texts[f.Key].Value }) }, statusCode: 400);
        }

        return Results.Json(Answer(await simulator.AnswerAsync(question, organs), texts));
    }

    private static object Answer(SimulatorAnswer answer, IStringLocalizer<AllowanceTexts> texts)
    {
        var breakdown = answer.Breakdown;
        var act = breakdown.Basis?.Act;
        return new
        {
            amount = breakdown.Outcome == AllowanceOutcome.ToBeDecided ? null : Invariant(breakdown.Amount),
            outcome = breakdown.Outcome.ToString(),
            assumptions = new
            {
                organ = answer.Organ,
                act = act is null ? null : $"{act.Number} – {act.Title}",
                actState = act?.State?.ToString(),
                date = Format.Machine(answer.Day),
                rateProvenance = breakdown.Basis?.Rate?.Provenance.ToString(),
            },
            lines = breakdown.Lines.Select(line => new { code = line.Code, amount = line.Amount is { } part ? Invariant(part) : null, text = texts.Say(line) }),
            reasons = breakdown.Reasons.Select(reason => new { code = reason.Code, text = texts.Say(reason) }),
        };
    }

    private static async Task<IResult> CsvAsync(Guid id, AllowanceQueries queries, IStringLocalizer<AllowanceTexts> texts) =>
        await queries.SettlementAsync(id) is { } settlement
            ? Results.File(SettlementCsv.Write(settlement, texts), "text/csv; charset=utf-8", $"etat-liquidatif-{settlement.Settlement.Number}.csv")
            : Results.NotFound();

    private static async Task<IResult> PdfAsync(Guid id, AllowanceQueries queries, DocumentRenderer renderer, Tenant tenant, CancellationToken cancellation) =>
        await queries.SettlementAsync(id) is { } settlement
            ? await renderer.AnswerAsync<SettlementDocument>(
                $"etat-liquidatif-{settlement.Settlement.Number}.pdf",
                new Dictionary<string, object?> { ["View"] = settlement, ["AuthorityName"] = tenant.Authority.Name }, cancellation)
            : Results.NotFound();

    private static async Task<IResult> ActAsync(Guid id, SchemeQueries queries) =>
        await queries.ActTextAsync(id) is { } text ? Results.File(text.Content, text.MediaType, text.Name) : Results.NotFound();

    private static async Task<IResult> SignedAsync(Guid id, AllowanceQueries queries) =>
        await queries.SignedAsync(id) is { } paper ? Results.File(paper.Content, paper.MediaType, paper.Name) : Results.NotFound();

    private static string Invariant(Money amount) => amount.InEuros.ToString("0.00", CultureInfo.InvariantCulture);
}
