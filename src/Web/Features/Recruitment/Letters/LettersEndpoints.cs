using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Papers of invitations: a letter to look at, the file of a mailing, the sheet of a visiting round. For organisers only.</summary>
internal static class LettersEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/voies/{channelId:guid}/lettre.pdf", PreviewAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/envois/{runId:guid}/fichier", FileAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/tournees/{roundId:guid}/feuille.pdf", SheetAsync).RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> PreviewAsync(Guid channelId, bool? relance, [AsParameters] PaperDesk desk, CancellationToken cancellation)
    {
        if (await desk.Channels.FindAsync(channelId) is not { } info)
        {
            return Results.NotFound();
        }

        using var french = desk.Print.IsAvailable ? InFrench.Begin() : null;
        var kind = relance == true ? ContactKind.Reminder : ContactKind.Letter;
        var batch = new LetterBatch(info, await desk.Channels.WordingAsync(info.Channel), kind, Format.DayOf(desk.Clock.GetUtcNow()), desk.SiteRoot);
        var sheet = LetterSheet.Of(await desk.Letters.SampleAsync(info.Channel, kind), desk.Print.Texts);
        return await desk.Documents.AnswerAsync<LetterSheets>("lettre.pdf",
            new Dictionary<string, object?> { ["Batch"] = batch, ["Sheets"] = (IReadOnlyList<LetterSheet>)[sheet] }, cancellation);
    }

    private static async Task<IResult> FileAsync(Guid runId, LetterQueries queries) =>
        await queries.FileAsync(runId) is { } run
            ? Results.Stream(to => queries.WriteAsync(runId, to, CancellationToken.None), run.IsForPrinter ? "text/csv; charset=utf-8" : "application/pdf",
                $"{(run.Kind == ContactKind.Letter ? "lettres" : "rappels")}-{Format.Machine(Format.DayOf(run.At))}{(run.IsForPrinter ? ".csv" : ".pdf")}")
            : Results.NotFound();

    private static async Task<IResult> SheetAsync(Guid roundId, VisitQueries visits, [AsParameters] PaperDesk desk, CancellationToken cancellation)
    {
        if (await visits.SheetAsync(roundId) is not { } view)
        {
            return Results.NotFound();
        }

        using var french = desk.Print.IsAvailable ? InFrench.Begin() : null;
        return await desk.Documents.AnswerAsync<VisitSheet>($"tournee-{Format.Machine(view.Round.Day)}.pdf",
            new Dictionary<string, object?> { ["View"] = view, ["Site"] = desk.SiteRoot }, cancellation);
    }
}

/// <summary>What a paper needs.</summary>
internal sealed record PaperDesk(ChannelQueries Channels, LetterQueries Letters, LetterPrintService Print, DocumentRenderer Documents, PaperPlaceQueries Place)
{
    public TimeProvider Clock => Place.Clock;

    public string SiteRoot => Place.SiteRoot;
}

/// <summary>When and for which site a paper is made.</summary>
public sealed class PaperPlaceQueries(SiteAddress site, Tenant tenant, TimeProvider clock)
{
    public TimeProvider Clock => clock;

    public string SiteRoot => site.Of($"/{tenant.Authority.Slug}");
}
