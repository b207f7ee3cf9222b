using Misthos.Domain.Ballots;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Ballots;

/// <summary>A vote as filled in: what was chosen for each option.</summary>
public sealed class PaperVote
{
    public List<string> Marks { get; set => field = value ?? []; } = [];

    public List<string> Approved { get; set => field = value ?? []; } = [];

    public string? Choice { get; set; }

    public bool IsBlank { get; set; }

    public static PaperVote For(Ballot ballot, PaperVote? posted) => new()
    {
        Marks = [.. ballot.Options.Select((_, index) => posted?.Marks.ElementAtOrDefault(index) ?? "")],
        Approved = posted?.Approved ?? [],
        Choice = posted?.Choice,
        IsBlank = posted?.IsBlank ?? false,
    };

    /// <summary>The vote; null when nothing was chosen and it is not said to be blank, or when it is both.</summary>
    public VotePaper? Read(Ballot ballot)
    {
        var options = ballot.Options.Count;
        var marks = ballot.Method switch
        {
            BallotMethod.MajorityJudgment when Marks.Exists(mark => mark is { Length: > 0 }) => [.. Marks.Select(mark => Typed.Whole(mark, 0, MajorityJudgment.Grades - 1) ?? MajorityJudgment.Grades - 1)],
            BallotMethod.Approval when Approved.Count > 0 => [.. Enumerable.Range(0, options).Select(index => Approved.Contains($"{index}") ? 1 : 0)],
            BallotMethod.SingleChoice when Typed.Whole(Choice, 0, options - 1) is { } chosen => [.. Enumerable.Range(0, options).Select(index => index == chosen ? 1 : 0)],
            BallotMethod.ForOrAgainst when Typed.Whole(Choice, 0, 2) is { } said => [said],
            _ => Array.Empty<int>(),
        };
        return marks.Length > 0 == IsBlank ? null : new(marks);
    }
}
