using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Accounts;

namespace Misthos.Web.Features.Recruitment.Retention;

/// <summary>What is kept of recruitments, until when, and what was deleted.</summary>
public sealed class RetentionQueries(AppDbContext db, BankDataService bank, IConfiguration settings, TimeProvider clock)
{
    /// <summary>Now, UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The delays of this server: section <c>Retention</c> of the configuration, else those proposed.</summary>
    public RetentionTerms Terms => settings.GetSection("Retention").Get<RetentionTerms>() ?? new();

    /// <summary>Everything that is kept, soonest due first.</summary>
    public async Task<IReadOnlyList<RetentionLine>> KeptAsync()
    {
        var editions = await db.Set<Edition>().AsNoTracking().ToDictionaryAsync(e => e.Id);
        var frames = await db.Set<SamplingFrame>().AsNoTracking().Where(f => f.State != FrameState.Purged).Select(f => new { f.Id, f.EditionId, f.FileName, f.People, f.ImportedAt }).ToListAsync();
        var invited = await db.Set<PanelInvitation>().Where(i => i.RoundId != null && i.ForgottenAt == null).GroupBy(i => i.EditionId).Select(g => new { g.Key, People = g.Count() }).ToListAsync();
        var answerBy = await db.Set<RecruitmentChannel>().GroupBy(c => c.EditionId).Select(g => new { g.Key, Day = g.Max(c => c.AnswerBy) }).ToDictionaryAsync(g => g.Key, g => g.Day);
        var registered = await db.Set<PanelRegistration>().Where(r => r.Status != RegistrationStatus.Withdrawn && r.Status != RegistrationStatus.Erased)
            .GroupBy(r => r.EditionId).Select(g => new { g.Key, People = g.Count() }).ToListAsync();
        var pools = await db.Set<RecruitmentPool>().Where(p => p.ForgottenAt == null).GroupBy(p => p.EditionId).Select(g => new { g.Key, People = g.Sum(p => p.Volunteers.Count) }).ToListAsync();
        var needs = await db.Set<Need>().Where(n => n.ErasedAt == null).GroupBy(n => n.EditionId).Select(g => new { g.Key, People = g.Select(n => n.PersonId).Distinct().Count() }).ToListAsync();
        var incidents = await db.Set<Incident>().Where(i => i.ErasedAt == null).GroupBy(i => i.EditionId).Select(g => new { g.Key, People = g.Count() }).ToListAsync();
        var banked = await bank.PeopleByEditionAsync();
        RetentionLine Line(Guid edition, EliminatedKind kind, long people, DateOnly since) => new(edition, editions[edition].Name, kind, people, since, Terms.DueOn(kind, since));
        return
        [
            .. frames.Select(f => Line(f.EditionId, EliminatedKind.SamplingFrame, f.People, Format.DayOf(f.ImportedAt)) with { FrameId = f.Id, Subject = f.FileName })
                .Concat(invited.Select(i => Line(i.Key, EliminatedKind.Invitations, i.People, answerBy[i.Key])))
                .Concat(registered.Select(r => Line(r.Key, EliminatedKind.Registrations, r.People, editions[r.Key].EndsOn)))
                .Concat(pools.Select(p => Line(p.Key, EliminatedKind.Volunteers, p.People, editions[p.Key].EndsOn)))
                .Concat(needs.Select(n => Line(n.Key, EliminatedKind.Needs, n.People, editions[n.Key].EndsOn)))
                .Concat(incidents.Select(i => Line(i.Key, EliminatedKind.Incidents, i.People, editions[i.Key].EndsOn)))
                .Concat(banked.Select(b => Line(b.Key, EliminatedKind.BankAccounts, b.Count(), editions[b.Key].EndsOn)))
                .OrderBy(l => l.DueOn).ThenBy(l => l.Kind),
        ];
    }

    public Task<List<EliminationList>> EliminatedAsync() => db.Set<EliminationList>().AsNoTracking().OrderByDescending(e => e.Id).ToListAsync();

    public async Task<EliminationPaper?> PaperAsync(Guid id) =>
        await db.Set<EliminationList>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is not { } list ? null
            : new(list, await db.Set<Edition>().Where(e => e.Id == list.EditionId).Select(e => e.Name).SingleAsync(),
                await db.Users.Where(u => u.Id == list.By).Select(u => u.DisplayName).SingleOrDefaultAsync() ?? "");
}

/// <summary>Data of a recruitment that are kept: how many people, since when, and from when they are to be deleted.</summary>
public sealed record RetentionLine(Guid EditionId, string Edition, EliminatedKind Kind, long People, DateOnly Since, DateOnly DueOn)
{
    /// <summary>The list, where it is one.</summary>
    public Guid? FrameId { get; init; }

    /// <summary>Name of its file.</summary>
    public string Subject { get; init; } = "";
}

/// <summary>An elimination list with the names it needs on paper.</summary>
public sealed record EliminationPaper(EliminationList List, string Edition, string By);
