using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What was changed after the questionnaires, and how members were thanked.</summary>
internal sealed class DemoThanks(DemoScope demo)
{
    /// <summary>Says what was heard and what was done about it.</summary>
    public void Adjusted(Edition edition, Sitting sitting, string heard, string done)
    {
        var adjustment = new Adjustment(demo.AuthorityId, edition.Id, sitting.Id, sitting.Day.AddDays(10));
        adjustment.Tell(heard, done);
        demo.Db.Add(adjustment);
    }

    /// <summary>Records an act of recognition.</summary>
    public void Recognised(Edition edition, RecognitionKind kind, DateOnly on, (string Title, string Message, string Owner) words)
    {
        var act = new RecognitionAct(demo.AuthorityId, edition.Id, kind, on);
        act.Describe(new RecognitionWords(words.Title, words.Message, words.Owner, ""));
        demo.Db.Add(act);
    }
}
