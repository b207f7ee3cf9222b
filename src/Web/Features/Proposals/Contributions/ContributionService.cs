using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Proposals.Contributions;

/// <summary>A file as sent.</summary>
public sealed record SheetFile(string Name, byte[] Content);

/// <summary>A contribution, as typed. <paramref name="Key"/> was made with the form: sent twice, it is recorded once.</summary>
public sealed record ContributionTyping(Guid Key, Guid? TopicId, ContributionAuthor Author, ContributionContent Content)
{
    public Guid? SittingId { get; init; }

    public SheetFile? Sheet { get; init; }
}

/// <summary>Keeps contributions. Each method saves once.</summary>
public sealed class ContributionService(AppDbContext db, Actor actor, StoredDocumentService documents, TimeProvider clock)
{
    /// <summary>Largest photo, bytes.</summary>
    public const int LargestSheet = 8_000_000;

    private const string Conflict = "Conflict";

    /// <summary>A member gives a contribution of their own.</summary>
    public Task<IReadOnlyList<Refusal>> GiveAsync(ContributionTyping typing)
    {
        actor.Does("Contributions.Give");
        return AddAsync(typing);
    }

    /// <summary>Somebody of the team types one: of a table, of a member who says it, of what they heard.</summary>
    public Task<IReadOnlyList<Refusal>> RecordAsync(ContributionTyping typing)
    {
        actor.Does("Contributions.Record");
        return AddAsync(typing);
    }

    /// <summary>Sets one aside with the reason its author reads, or takes it up again with none.</summary>
    public async Task<IReadOnlyList<Refusal>> SetAsideAsync(Guid id, string? reason)
    {
        actor.Does("Contributions.SetAside", reason);
        var contribution = await db.Set<Contribution>().SingleAsync(c => c.Id == id);
        if (reason is not null && contribution.WhyNotSetAside(reason, await IsUsedAsync(id)) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        contribution.SetAside(reason is null ? null : Today, reason ?? "");
        return await db.SaveOrRefuseAsync(Conflict);
    }

    /// <summary>A member takes theirs back: words and photo are removed; once it is in a proposal it stays.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync(Guid id, Guid personId)
    {
        actor.Does("Contributions.Withdraw");
        if (await db.Set<Contribution>().SingleOrDefaultAsync(c => c.Id == id && c.PersonId == personId && c.WithdrawnOn == null) is not { } contribution)
        {
            return [];
        }

        if (await IsUsedAsync(id))
        {
            return [new Refusal("contribution.used")];
        }

        await RemoveAsync(db, documents, contribution.Withdraw(Today));
        return await db.SaveOrRefuseAsync(Conflict);
    }

    /// <summary>Nothing leads from contributions to somebody any more; whoever calls saves.</summary>
    internal static async Task ForgetAsync(AppDbContext db, Guid personId)
    {
        foreach (var contribution in await db.Set<Contribution>().Where(c => c.PersonId == personId).ToListAsync())
        {
            await RemoveAsync(db, new StoredDocumentService(db), contribution.Forget());
        }
    }

    private static async Task RemoveAsync(AppDbContext db, StoredDocumentService documents, Guid? sheet)
    {
        if (sheet is not null && await db.Set<StoredDocument>().SingleOrDefaultAsync(d => d.Id == sheet) is { } file)
        {
            documents.Remove(file);
        }
    }

    private async Task<IReadOnlyList<Refusal>> AddAsync(ContributionTyping typing)
    {
        var type = typing.Sheet is null ? null : Sittings.Groups.TableNoteService.MediaTypeOf(typing.Sheet.Content);
        var refusals = typing.Sheet?.Content.Length > LargestSheet ? [new("contribution.sheet-too-big", $"{LargestSheet / 1_000_000}")]
            : typing.Sheet is not null && type is null ? [new("contribution.sheet-type")]
            : Contribution.WhyNot(typing.Author, typing.Content, typing.Sheet is not null);
        var place = refusals.Count > 0 ? null : await PlaceAsync(typing);
        if (place is null || await db.Set<Contribution>().AnyAsync(c => c.Id == typing.Key))
        {
            return refusals.Count > 0 ? refusals : place is null ? [new("contribution.no-place")] : [];
        }

        var contribution = new Contribution(typing.Key, place, typing.Author, typing.Content, (actor.Require(), Today));
        if (typing.Sheet is { } sheet)
        {
            contribution.Attach(documents.Keep(sheet.Name, type!, sheet.Content));
        }

        db.Add(contribution);
        return await db.SaveOrRefuseAsync(Conflict);
    }

    // The edition is that of the topic, or the latest open one the member has a seat in; a sitting or a note of another edition is refused.
    private async Task<ContributionPlace?> PlaceAsync(ContributionTyping typing)
    {
        var person = typing.Author.PersonId;
        var edition = typing.TopicId is { } topic ? await db.Set<Topic>().Where(t => t.Id == topic).Select(t => (Guid?)t.EditionId).SingleOrDefaultAsync()
            : await db.Set<Mandate>().Where(m => m.PersonId == person).Join(db.Set<Edition>(), m => m.EditionId, e => e.Id, (m, e) => e).Where(e => e.Status == EditionStatus.Open).OrderByDescending(e => e.StartsOn).Select(e => (Guid?)e.Id).FirstOrDefaultAsync();
        var fits = edition is not null
            && (typing.SittingId is not { } sitting || await db.Set<Sitting>().AnyAsync(s => s.Id == sitting && s.EditionId == edition))
            && (typing.Author.NoteId is not { } note || await db.Set<TableNote>().AnyAsync(n => n.Id == note && n.EditionId == edition))
            && (person is null || await db.Set<Mandate>().AnyAsync(m => m.PersonId == person && m.EditionId == edition));
        return fits ? new(db.AuthorityId, edition!.Value, typing.TopicId, typing.SittingId) : null;
    }

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private Task<bool> IsUsedAsync(Guid id) => db.Set<ContributionUse>().AnyAsync(u => u.ContributionId == id);
}
