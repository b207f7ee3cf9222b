using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Accounts;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Members.Guardians;
using Misthos.Web.Features.Members.Incidents;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Members.Returns;
using Misthos.Web.Features.Proposals.Answers;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings;

/// <summary>Something to do: key of its text, how many, and where under the city's address.</summary>
public sealed record TodoItem(string Key, int Count, string Path);

/// <summary>What is due this week, for the roles held.</summary>
public sealed class TodoQueries(AppDbContext db, RequestQueries requests, AccountQueries accounts, CallQueries calls, DueQueries duties, TimeProvider clock)
{
    /// <summary>What waits for somebody with these roles.</summary>
    /// <param name="roles">Roles held here.</param>
    /// <param name="today">The day.</param>
    /// <param name="user">The account: incidents are counted for the people of trust alone.</param>
    public async Task<List<TodoItem>> ForAsync(IReadOnlyList<Role> roles, DateOnly today, Guid? user = null)
    {
        var items = new List<TodoItem>();
        bool May(string policy) => Policies.Roles[policy].Intersect(roles).Any();
        if (May(Policies.Organise))
        {
            items.AddRange(await OrganiseAsync(today, user));
        }

        else if (May(Policies.Confide))
        {
            items.Add(Incidents(await IncidentQueries.WaitingFor(db, user).CountAsync()));
        }

        if (May(Policies.RecordAttendance))
        {
            items.Add(await AttendanceAsync(today));
        }

        if (May(Policies.Answer))
        {
            items.AddRange(Owed(await duties.CountsAsync(today), May(Policies.Organise)));
        }

        if (May(Policies.Approve))
        {
            items.Add(new("Settlements", await db.Set<Settlement>().CountAsync(s => s.Status == SettlementStatus.Liquidated), "gestion/indemnites"));
        }

        if (May(Policies.DecideEligibility))
        {
            items.AddRange(Allowances(await requests.DueAsync(today)));
        }

        if (May(Policies.SeeAccounts))
        {
            items.Add(new("Ibans", await accounts.CountMissingAsync(), "gestion/indemnites/comptes"));
        }

        return [.. items.Where(item => item.Count > 0)];
    }

    private async Task<IEnumerable<TodoItem>> OrganiseAsync(DateOnly today, Guid? user) =>
    [
        await LettersAsync(),
        .. await MembersAsync(today, user),
        .. await CallsAsync(),
    ];

    private static IEnumerable<TodoItem> Owed(DueCounts owed, bool organises) =>
    [
        new("LateAnswers", owed.LateAnswers, "gestion/suites#answers"), new("Answers", owed.Answers, "gestion/suites#answers"), new("Acknowledgements", owed.Acknowledgements, "gestion/suites#acknowledgements"),
        new("Studies", owed.Studies, "gestion/suites#studies"), new("Steps", owed.Steps, "gestion/suites#steps"), .. organises ? [new TodoItem("Opinions", owed.Opinions, "gestion/avis")] : Array.Empty<TodoItem>(),
    ];

    private static TodoItem[] Allowances(RequestsDue due) =>
    [
        new("Requests", due.ToDecide, "gestion/indemnites/demandes?etat=ToDecide"), new("Appeals", due.Appeals, "gestion/indemnites/demandes"),
        new("Claims", due.Claims, "gestion/indemnites/frais"), new("AllowanceLetters", due.Letters, "gestion/indemnites/courriers"),
    ];

    // One query for both: the page has twelve.
    private async Task<IEnumerable<TodoItem>> CallsAsync()
    {
        var due = await calls.DueAsync();
        TodoItem Of(string key, Func<CallsDue, int> count) =>
            new(key, due.Sum(count), due.Where(d => count(d) > 0).ToList() is [var only] ? only.Path : "gestion/editions");
        return [Of("Calls", d => d.ToCall), Of("Guardians", d => d.Guardians)];
    }

    // One query for all of them.
    private async Task<IEnumerable<TodoItem>> MembersAsync(DateOnly today, Guid? user)
    {
        var (loans, incidents, unsure) = (NeedQueries.Overdue(db, today), IncidentQueries.WaitingFor(db, user), UnsureQueries.Of(db, clock.GetUtcNow()));
        var lacking = MinorQueries.LackingMembers(db, today);
        var returns = ReturnQueries.Failing(db);
        var due = await db.Set<Authority>().Where(a => a.Id == db.AuthorityId)
            .Select(_ => new { Needs = db.Set<Need>().Count(n => n.Status == NeedStatus.Open), Minors = lacking.Count(), Returns = returns.Count(), Erasures = db.Set<ErasureRequest>().Count(r => r.AnsweredAt == null), Loans = loans.Count(), Incidents = incidents.Count(), Unsure = unsure.Count(), Draws = db.Set<PanelDraw>().Count(d => d.Status == PanelDrawStatus.Prepared || d.Status == PanelDrawStatus.Drawn) }).SingleAsync();
        return [Incidents(due.Incidents), new("Loans", due.Loans, "gestion/besoins#prets"), new("Unsure", due.Unsure, "gestion/messages-interrompus"), new("Needs", due.Needs, "gestion/besoins"), new("Minors", due.Minors, "gestion/membres?mineurs=sans-autorisation"), new("Returns", due.Returns, "gestion/adresses"), new("Erasures", due.Erasures, "gestion/effacements"), new("Draws", due.Draws, "gestion/editions")];
    }

    private static TodoItem Incidents(int count) => new("Incidents", count, "gestion/signalements");

    private async Task<TodoItem> LettersAsync()
    {
        var open = db.Set<Sitting>().Where(s => s.Status == SittingStatus.Planned || s.Status == SittingStatus.Convened).Select(s => s.Id);
        var due = await db.Set<Convocation>().Where(c => c.DoneAt == null && (c.Channel == ContactChannel.Post || c.Channel == ContactChannel.Phone) && open.Contains(c.SittingId)).Select(c => c.SittingId)
            .Concat(db.Set<SittingNotice>().Where(n => n.DoneAt == null && (n.Channel == ContactChannel.Post || n.Channel == ContactChannel.Phone)).Select(n => n.SittingId)).ToListAsync();
        return new("Letters", due.Count, due.Distinct().Count() == 1 ? $"gestion/seances/{due[0]}/envois" : "gestion/seances");
    }

    private async Task<TodoItem> AttendanceAsync(DateOnly today)
    {
        // Today's are not over before their last hour is.
        var now = Format.TimeOf(clock.GetUtcNow());
        var open = await db.Set<Sitting>().Where(s => (s.Day < today || (s.Day == today && s.EndsAt <= now)) && (s.Status == SittingStatus.Planned || s.Status == SittingStatus.Convened)).Select(s => s.Id).ToListAsync();
        return new("Attendance", open.Count, open.Count == 1 ? $"gestion/seances/{open[0]}/presences" : "gestion/seances");
    }
}
