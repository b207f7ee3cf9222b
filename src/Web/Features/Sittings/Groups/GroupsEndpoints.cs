using Microsoft.AspNetCore.Components;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Papers of a plan, and photos of what tables wrote.</summary>
internal static class GroupsEndpoints
{
    public static void MapGroups(this IEndpointRouteBuilder routes)
    {
        var tables = routes.MapGroup("/{city}/gestion/seances/{id:guid}/tables");
        tables.MapGet("plan.pdf", (Guid id, [AsParameters] PlanPaper paper, CancellationToken cancellation) => paper.AnswerAsync<PlanDocument>(id, "plan-de-tables.pdf", cancellation)).RequireAuthorization(Policies.SeeTables);
        tables.MapGet("chevalets.pdf", SignsAsync).RequireAuthorization(Policies.SeeTables);
        tables.MapGet("cartes.pdf", (Guid id, [AsParameters] PlanPaper paper, CancellationToken cancellation) => paper.AnswerAsync<RoleCardsDocument>(id, "cartes-de-role.pdf", cancellation)).RequireAuthorization(Policies.SeeTables);
        tables.MapGet("photos/{photoId:guid}", PhotoAsync).RequireAuthorization(Policies.Facilitate);
    }

    private static async Task<IResult> SignsAsync(Guid id, [AsParameters] PlanPaper paper, CancellationToken cancellation) =>
        await paper.Cases.SetupAsync(id) is { } setup && await paper.Tables.PlanAsync(setup.CurrentPlanId) is { } plan
            ? await paper.Documents.AnswerAsync<SignsDocument>("chevalets.pdf", new Dictionary<string, object?> { ["Plan"] = plan }, cancellation)
            : Results.NotFound();

    private static async Task<IResult> PhotoAsync(Guid id, Guid photoId, TableNoteQueries notes) =>
        await notes.PhotoAsync(id, photoId) is { } photo ? Results.File(photo.Content, photo.MediaType, photo.Name) : Results.NotFound();
}

/// <summary>What a paper of a plan needs.</summary>
internal sealed record PlanPaper(TableCaseQueries Cases, TableQueries Tables, DocumentRenderer Documents)
{
    public async Task<IResult> AnswerAsync<TDocument>(Guid id, string fileName, CancellationToken cancellation)
        where TDocument : IComponent =>
        await Cases.SittingAsync(id) is { } sitting && await Cases.SetupAsync(id) is { } setup && await Tables.ViewAsync(await Cases.ReadAsync(sitting, setup, toMake: false)) is { } view
            ? await Documents.AnswerAsync<TDocument>(fileName, new Dictionary<string, object?> { ["Sitting"] = sitting, ["View"] = view }, cancellation)
            : Results.NotFound();
}
