using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Sittings.Messages;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings;

/// <summary>Papers of a sitting; a cancelled one has none: a convocation to it would excuse nobody.</summary>
internal static class SittingEndpoints
{
    public static void MapSittings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/seances/{id:guid}/feuille.pdf", SheetAsync).RequireAuthorization(Policies.RecordAttendance);
        routes.MapGet("/{city}/gestion/seances/{id:guid}/convocations.pdf", LettersAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/moi/seances/{id:guid}/convocation.pdf", MineAsync).RequireAuthorization(Policies.Member);
    }

    private static async Task<IResult> MineAsync(Guid id, [AsParameters] MyPaperRequest request, [AsParameters] ConvocationPaper paper, CancellationToken cancellation)
    {
        var people = await request.Mine.ConvenedAsync(request.Me.Id, id);
        return people.Count > 0 && await request.Queries.FindAsync(id) is { Status: not SittingStatus.Cancelled } sitting
            ? await paper.AnswerAsync("convocation.pdf", sitting, people, cancellation)
            : Results.NotFound();
    }

    private static async Task<IResult> SheetAsync(Guid id, SittingQueries queries, DocumentRenderer documents, CancellationToken cancellation) =>
        await queries.FindAsync(id) is { Status: not SittingStatus.Cancelled } sitting
            ? await documents.AnswerAsync<SignInSheet>("feuille-emargement.pdf", new Dictionary<string, object?> { ["Sitting"] = sitting, ["Rows"] = await queries.AttendanceAsync(sitting) }, cancellation)
            : Results.NotFound();

    private static async Task<IResult> LettersAsync(Guid id, SittingQueries queries, [AsParameters] ConvocationPaper paper, CancellationToken cancellation) =>
        await queries.FindAsync(id) is { Status: not SittingStatus.Cancelled } sitting
            ? await paper.AnswerAsync("convocations.pdf", sitting, await queries.LettersAsync(id), cancellation)
            : Results.NotFound();
}

/// <summary>What a member's own paper needs.</summary>
internal sealed record MyPaperRequest(MyQueries Mine, SittingQueries Queries, CurrentUser Me);

/// <summary>Prints letters of convocation.</summary>
internal sealed record ConvocationPaper(MessageService Messages, DocumentRenderer Documents, IStringLocalizer<SittingsTexts> Texts)
{
    public async Task<IResult> AnswerAsync(string file, Sitting sitting, IReadOnlyList<Person> people, CancellationToken cancellation) =>
        await Documents.AnswerAsync<MessageLetters>(file, new Dictionary<string, object?>
        {
            ["Title"] = Texts["Paper.Title"].Value,
            ["None"] = Texts["Paper.None"].Value,
            ["Letters"] = await Messages.LettersAsync(new(SittingMessage.Convocation, sitting), people),
        }, cancellation);
}
