using Misthos.Web.Features.Evaluations.Box;

namespace Misthos.Web.Features.Ballots;

/// <summary>The secrets of open ballot boxes, in a folder of their own beside those of questionnaires: in no database and no backup, destroyed when a box is opened.</summary>
public sealed class BallotSecrets(string folder)
{
    internal BoxSecrets Box { get; } = new(Path.Combine(folder, "votes"));
}
