using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Explanations;

/// <summary>The explanation of an allowance as JSON: what the page says, and the record kept.</summary>
internal static class ExplanationEndpoints
{
    public static void MapExplanations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/indemnites/explications/{id:guid}.json", FindAsync).RequireAuthorization(Policies.SeeSettlements);
        routes.MapGet("/{city}/moi/indemnites/{attendanceId:guid}.json", FindOwnAsync).RequireAuthorization(Policies.Member);
    }

    private static async Task<IResult> FindAsync(Guid id, ExplanationQueries queries, IStringLocalizer<AllowanceTexts> words) =>
        await queries.FindAsync(id) is { } view ? Results.Json(Answer(view, words)) : Results.NotFound();

    private static async Task<IResult> FindOwnAsync(Guid attendanceId, ExplanationQueries queries, CurrentUser me, TimeProvider clock, IStringLocalizer<AllowanceTexts> words) =>
        await queries.FindOwnAsync(me.Id, attendanceId, Format.DayOf(clock.GetUtcNow())) is { } view ? Results.Json(Answer(view, words)) : Results.NotFound();

    private static object Answer(ExplanationView view, IStringLocalizer<AllowanceTexts> words) => new
    {
        attendance = view.AttendanceId,
        sitting = new { id = view.Sitting.Id, title = view.Sitting.Title, date = Format.Machine(view.Sitting.Day), organ = view.Organ },
        lines = view.Lines.Select(line => new
        {
            settlement = line.Settlement,
            isCorrection = line.Breakdown.Correction is not null,
            outcome = line.Breakdown.Outcome.ToString(),
            amount = line.Breakdown.Amount.InEuros.ToString("0.00", CultureInfo.InvariantCulture),
            rateProvenance = line.Breakdown.Basis?.Rate?.Provenance.ToString(),
            words = line.Breakdown.Lines.Select(step => words.Say(step)).Concat(line.Breakdown.Reasons.Select(reason => words.Say(reason))),
            breakdown = JsonSerializer.Deserialize<JsonElement>(line.Breakdown.ToJson()),
        }),
    };
}
