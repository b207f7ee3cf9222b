using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What a year brings besides sittings: somebody leaves, something goes wrong.</summary>
internal sealed class DemoLife(DemoScope demo)
{
    /// <summary>Marseille: needs, a quorum, and somebody who leaves.</summary>
    public void Add(Edition edition, List<Person> members)
    {
        new DemoNeeds(demo).Add(members, edition);
        Leave(edition, members);
    }

    // One of the nine aged 16 to 20 leaves: the group falls under its quota, and a seat is to be filled.
    private void Leave(Edition edition, List<Person> members)
    {
        edition.SetQuorum(new(QuorumKind.MoreThanHalf, 0, "charte, article 7 (fictif)"));
        var young = members.Skip(40).Last(m => m.BornOn > edition.StartsOn.AddYears(-21));
        demo.Db.Set<Mandate>().Local.Single(m => m.PersonId == young.Id && m.EditionId == edition.Id).Resign(demo.Today, "Part étudier à Lyon (fictif)", demo.UserId(Role.Organiser), demo.Now);
    }
}
