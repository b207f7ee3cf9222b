using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What was changed after the questionnaires.</summary>
internal sealed class DemoThanks(DemoScope demo)
{
    /// <summary>Says what was heard and what was done about it.</summary>
    public void Adjusted(Edition edition, Sitting sitting, string heard, string done)
    {
        var adjustment = new Adjustment(demo.AuthorityId, edition.Id, sitting.Id, sitting.Day.AddDays(10));
        adjustment.Tell(heard, done);
        demo.Db.Add(adjustment);
    }
}
