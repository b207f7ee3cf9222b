using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Asks for a mailing, sets it aside, says it was posted. The file itself is made by <see cref="LetterWorker"/>.</summary>
public sealed class LetterService(AppDbContext db, Actor actor, TimeProvider clock, LetterDeskService desk)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Queues a mailing to those who may still get it.</summary>
    public async Task<IReadOnlyList<Refusal>> StartAsync(Guid channelId, ContactKind kind, bool isForPrinter)
    {
        actor.Does("Recruitment.StartLetters");
        var info = (await desk.Channels.FindAsync(channelId))!;
        var wording = await desk.Channels.WordingAsync(info.Channel);
        var selected = LetterSelection.Of(db, channelId, kind, Today.AddDays(-wording.RemindAfterDays));
        var total = await selected.CountAsync();
        if (await WhyNotAsync(info, new(kind, isForPrinter, desk.SiteRoot, 0, total), wording) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var last = await selected.MaxAsync(i => i.Number);
        db.Add(new LetterRun(info.Channel, new(kind, isForPrinter, desk.SiteRoot, last, total), actor.Require(), clock.GetUtcNow()));
        var faster = await db.SaveOrRefuseAsync("letters.other-open");
        desk.Worker.Wake();
        return faster;
    }

    /// <summary>Sets a mailing aside: nothing was posted, and its file goes.</summary>
    public async Task<IReadOnlyList<Refusal>> DiscardAsync(Guid channelId, Guid runId)
    {
        actor.Does("Recruitment.DiscardLetters");
        if (await db.Set<LetterRun>().SingleOrDefaultAsync(r => r.Id == runId && r.ChannelId == channelId) is not { } run || run.WhyNotDiscard().Count > 0)
        {
            return [new Refusal("letters.not-open")];
        }

        run.Discard(clock.GetUtcNow());
        await using var whole = await db.Database.BeginTransactionAsync();
        await db.Set<LetterPart>().Where(p => p.RunId == runId).ExecuteDeleteAsync();
        var faster = await db.SaveOrRefuseAsync("letters.someone-else");
        await (faster.Count == 0 ? whole.CommitAsync() : whole.RollbackAsync());
        return faster;
    }

    /// <summary>The letters were posted that day: each is a contact with whom it went to.</summary>
    public async Task<IReadOnlyList<Refusal>> PostAsync(Guid channelId, Guid runId, DateOnly day)
    {
        actor.Does("Recruitment.PostLetters");
        var info = (await desk.Channels.FindAsync(channelId))!;
        if (await db.Set<LetterRun>().SingleOrDefaultAsync(r => r.Id == runId && r.ChannelId == channelId) is not { } run)
        {
            return [new Refusal("letters.not-ready")];
        }

        if (run.WhyNotPost(day, Today, info.Channel.AnswerBy) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        run.Post(day);
        var numbers = (await db.Set<LetterPart>().Where(p => p.RunId == runId).Select(p => new { p.Numbers }).ToListAsync())
            .SelectMany(p => p.Numbers.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        var sent = (await db.Set<PanelInvitation>().Where(i => i.ChannelId == channelId && i.Number <= run.LastNumber).ToListAsync())
            .Where(i => numbers.Contains(i.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var (by, at) = (actor.Require(), clock.GetUtcNow());
        db.AddRange(sent.Select(invitation => invitation.Post(run, by, at)));
        return await db.SaveOrRefuseAsync("letters.someone-else");
    }

    /// <summary>Forgets what mailings and calls of a channel say of people, at the purge: files with names, addresses and codes, and the callers' words. Outcomes stay.</summary>
    /// <returns>Pieces of files removed.</returns>
    public static async Task<int> ForgetAsync(AppDbContext db, Guid channelId)
    {
        await db.Set<InvitationContact>().Where(c => c.ChannelId == channelId && c.Note != null).ExecuteUpdateAsync(set => set.SetProperty(c => c.Note, (string?)null));
        return await db.Set<LetterPart>().Where(p => db.Set<LetterRun>().Any(r => r.Id == p.RunId && r.ChannelId == channelId)).ExecuteDeleteAsync();
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotAsync(ChannelInfo info, LetterOrder order, WordingTerms wording)
    {
        if (!info.TakesLetters || Today > info.Channel.AnswerBy || (!order.IsForPrinter && !desk.Printer.IsAvailable))
        {
            return [!info.TakesLetters ? new("letters.no-address")
                : Today > info.Channel.AnswerBy ? new("letters.too-late", $"{info.Channel.AnswerBy:yyyy-MM-dd}")
                : new Refusal("letters.no-printer")];
        }

        var posted = await db.Set<LetterRun>().Where(r => r.ChannelId == info.Id && r.Kind == ContactKind.Letter && r.PostedOn != null).Select(r => r.PostedOn!.Value).ToListAsync();
        return order.Kind == ContactKind.Reminder && LetterWording.WhyNotRemind(posted, Today, info.Channel.AnswerBy, wording) is { Count: > 0 } refusals ? refusals
            : order.Total == 0 ? [new Refusal($"letters.nobody-{order.Kind}")]
            : [];
    }
}

/// <summary>What mailings lean on.</summary>
public sealed class LetterDeskService(ChannelQueries channels, LetterWorker worker, PdfPrinter printer, SiteAddress site, Tenant tenant)
{
    public ChannelQueries Channels => channels;

    public LetterWorker Worker => worker;

    public PdfPrinter Printer => printer;

    /// <summary>Address of the city's pages, as it is printed.</summary>
    public string SiteRoot => site.Of($"/{tenant.Authority.Slug}");
}
