using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>What the devices of the reception send and ask for, and badges to print.</summary>
internal static class ReceptionEndpoints
{
    private const string Page = "/{city}/gestion/seances/{id:guid}/accueil";

    public static void MapReception(this IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{Page}/pointages", NoteAsync).RequireAuthorization(Policies.RecordAttendance);
        routes.MapGet($"{Page}/etat", StateAsync).RequireAuthorization(Policies.RecordAttendance);
        routes.MapGet("/{city}/gestion/seances/{id:guid}/badges.pdf", BadgesAsync).RequireAuthorization(Policies.RecordAttendance);
    }

    /// <summary>One check-in; the form token and the role are asked as for any form, so a badge alone checks nobody in.</summary>
    private static async Task<IResult> NoteAsync(Guid id, [FromForm] CheckInForm form, [AsParameters] DoorRequest request)
    {
        if (form.Read(request.Clock.GetUtcNow()) is not { } note || request.Me.Id is not { } user)
        {
            return Results.Json(new { outcome = "refused", text = request.Texts["door.unreadable"].Value }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var answer = await request.Queue.NoteAsync(new Door(request.Tenant.Authority, user, request.Me.Name, id), note);
        // As text its length is known before: one packet instead of two.
        return Results.Text(JsonSerializer.Serialize(View(answer, request.Texts), JsonSerializerOptions.Web), MediaTypeNames.Application.Json, Encoding.UTF8, answer.Outcome switch
        {
            DoorOutcome.Conflict => StatusCodes.Status409Conflict,
            DoorOutcome.Refused => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status200OK,
        });
    }

    private static async Task<IResult> StateAsync(Guid id, Guid? sequence, ReceptionQueries queries, IStringLocalizer<PresenceTexts> texts)
    {
        if (!await queries.ExistsAsync(id))
        {
            return Results.NotFound();
        }

        var people = await queries.PeopleAsync(id);
        var known = await queries.StateAsync(id, sequence);
        return Results.Json(known.Where(p => people.ContainsKey(p.AttendanceId)).Select(p => new
        {
            person = people[p.AttendanceId],
            entries = p.Entries,
            state = ReceptionWords.State(texts, p.Status, p.ArrivedAt, p.LeftAt),
            kind = ReceptionWords.Kind(p.Status, p.LeftAt),
        }));
    }

    private static async Task<IResult> BadgesAsync(string city, Guid id, [AsParameters] BadgesRequest request, CancellationToken cancellation)
    {
        if (await request.Sittings.FindAsync(id) is not { Status: not SittingStatus.Cancelled } sitting)
        {
            return Results.NotFound();
        }

        var rows = await request.Sittings.AttendanceAsync(sitting);
        var codes = await request.Badges.CodesAsync([.. rows.Select(r => r.PersonId)]);
        var badges = rows.Where(row => codes.ContainsKey(row.PersonId)).Select(row => new PrintedBadge(row.Name, row.Capacity, request.Site.Of($"/{city}/badge/{codes[row.PersonId]}"))).ToList();
        return await request.Documents.AnswerAsync<BadgesDocument>("badges.pdf", new Dictionary<string, object?> { ["Badges"] = badges }, cancellation);
    }

    private static object View(CheckInAnswer answer, IStringLocalizer texts) => new
    {
        outcome = answer.Outcome.ToString().ToLowerInvariant(),
        text = answer.Why is { } why ? texts.Word(why) : "",
        person = answer.PersonId,
        name = answer.Name,
        entries = answer.Entries,
        state = ReceptionWords.State(texts, answer.Status, answer.ArrivedAt, answer.LeftAt),
        kind = ReceptionWords.Kind(answer.Status, answer.LeftAt),
        people = answer.People,
    };
}

/// <summary>What a check-in needs.</summary>
internal sealed record DoorRequest(CheckInDesk Queue, Tenant Tenant, CurrentUser Me, TimeProvider Clock, IStringLocalizer<PresenceTexts> Texts);

/// <summary>What printing badges needs.</summary>
internal sealed record BadgesRequest(SittingQueries Sittings, ReceptionQueries Badges, DocumentRenderer Documents, SiteAddress Site);
