using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment.Plans;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>An edition in preparation: its channels and its plan of quotas, from a plan of <c>data/recruitment</c>.</summary>
internal sealed class DemoRecruitment(DemoScope demo)
{
    /// <summary>Opens the channels of an edition and plans its quotas.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">Name of the edition.</param>
    /// <param name="preset">Identifier of the plan to start from.</param>
    /// <returns>The edition, a draft whose term begins in three months.</returns>
    public Edition Prepare(CitizensAssembly assembly, string name, string preset)
    {
        var plan = PlanPresets.Find(preset)!;
        var start = demo.Calendar.Nearest(DayOfWeek.Saturday, 95);
        var edition = new Edition(demo.AuthorityId, assembly.Id, name, start, start.AddYears(1).AddDays(-1), plan.Seats);
        edition.AddOrgan("Assemblée plénière", OrganKind.Plenary, plan.Seats);
        var channels = plan.ChannelsFor(demo.AuthorityId, edition.Id, plan.Seats, demo.Today.AddDays(40));
        var quotas = new QuotaPlan(demo.AuthorityId, edition.Id);
        plan.AddTo(quotas, plan.Seats, channels);
        demo.Db.Add(edition);
        demo.Db.AddRange(channels);
        demo.Db.Add(quotas);
        foreach (var channel in channels)
        {
            new DemoRegistrations(demo).Add(channel, quotas);
        }

        foreach (var channel in channels.Where(c => c.HasFrame))
        {
            new DemoVolunteers(demo).Add(channel, quotas, 170);
        }

        return edition;
    }
}
