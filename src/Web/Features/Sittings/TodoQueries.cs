using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Members.Guardians;
using Misthos.Web.Features.Members.Returns;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings;

/// <summary>Something to do: key of its text, how many, and where under the city's address.</summary>
public sealed record TodoItem(string Key, int Count, string Path);

/// <summary>What is due this week, for the roles held.</summary>
public sealed class TodoQueries(AppDbContext db, RequestQueries requests, AccountQueries accounts, CallQueries calls)
{
    public async Task<List<TodoItem>> ForAsync(IReadOnlyList<Role> roles, DateOnly today)
    {
        var items = new List<TodoItem>();
        bool May(string policy) => Policies.Roles[policy].Intersect(roles).Any();
        if (May(Policies.Organise))
        {
            items.Add(await LettersAsync());
            items.AddRange(await MembersAsync(today));
            items.Add(new("Draws", await db.Set<PanelDraw>().CountAsync(d => d.Status == PanelDrawStatus.Prepared || d.Status == PanelDrawStatus.Drawn), "gestion/editions"));
            items.AddRange(await CallsAsync());
        }

        if (May(Policies.RecordAttendance))
        {
            items.Add(await AttendanceAsync(today));
        }

        if (May(Policies.Answer))
        {
            items.Add(new("Answers", await db.Set<Proposal>().CountAsync(p => p.AnswerDueOn != null && p.AnswerDueOn <= today.AddDays(7) && !p.Responses.Any()), May(Policies.Facilitate) ? "gestion/propositions" : "propositions"));
        }

        if (May(Policies.Approve))
        {
            items.Add(new("Settlements", await db.Set<Settlement>().CountAsync(s => s.Status == SettlementStatus.Liquidated), "gestion/indemnites"));
        }

        if (May(Policies.DecideEligibility))
        {
            items.Add(new("Requests", await requests.CountToDecideAsync(today), "gestion/indemnites/demandes"));
        }

        if (May(Policies.SeeAccounts))
        {
            items.Add(new("Ibans", await accounts.CountMissingAsync(), "gestion/indemnites/comptes"));
        }

        return [.. items.Where(item => item.Count > 0)];
    }

    // One query for both: the page has twelve.
    private async Task<IEnumerable<TodoItem>> CallsAsync()
    {
        var due = await calls.DueAsync();
        TodoItem Of(string key, Func<CallsDue, int> count) =>
            new(key, due.Sum(count), due.Where(d => count(d) > 0).ToList() is [var only] ? only.Path : "gestion/editions");
        return [Of("Calls", d => d.ToCall), Of("Guardians", d => d.Guardians)];
    }

    // One query for all four.
    private async Task<IEnumerable<TodoItem>> MembersAsync(DateOnly today)
    {
        var lacking = MinorQueries.LackingMembers(db, today);
        var returns = ReturnQueries.Failing(db);
        var due = await db.Set<Authority>().Where(a => a.Id == db.AuthorityId)
            .Select(_ => new { Needs = db.Set<Need>().Count(n => n.Status == NeedStatus.Open), Minors = lacking.Count(), Returns = returns.Count(), Erasures = db.Set<ErasureRequest>().Count(r => r.AnsweredAt == null) }).SingleAsync();
        return [new("Needs", due.Needs, "gestion/besoins"), new("Minors", due.Minors, "gestion/membres?mineurs=sans-autorisation"), new("Returns", due.Returns, "gestion/adresses"), new("Erasures", due.Erasures, "gestion/effacements")];
    }

    private async Task<TodoItem> LettersAsync()
    {
        var open = db.Set<Sitting>().Where(s => s.Status == SittingStatus.Planned || s.Status == SittingStatus.Convened).Select(s => s.Id);
        var due = await db.Set<Convocation>().Where(c => c.DoneAt == null && (c.Channel == ContactChannel.Post || c.Channel == ContactChannel.Phone) && open.Contains(c.SittingId)).Select(c => c.SittingId)
            .Concat(db.Set<SittingNotice>().Where(n => n.DoneAt == null && (n.Channel == ContactChannel.Post || n.Channel == ContactChannel.Phone)).Select(n => n.SittingId)).ToListAsync();
        return new("Letters", due.Count, due.Distinct().Count() == 1 ? $"gestion/seances/{due[0]}/envois" : "gestion/seances");
    }

    private async Task<TodoItem> AttendanceAsync(DateOnly today)
    {
        var open = await db.Set<Sitting>().Where(s => s.Day <= today && (s.Status == SittingStatus.Planned || s.Status == SittingStatus.Convened)).Select(s => s.Id).ToListAsync();
        return new("Attendance", open.Count, open.Count == 1 ? $"gestion/seances/{open[0]}/presences" : "gestion/seances");
    }
}
