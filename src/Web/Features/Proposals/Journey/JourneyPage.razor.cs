using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Design;
using Misthos.Web.Features.Commitments;
using Misthos.Web.Features.Proposals.Adoption;
using Misthos.Web.Features.Proposals.Amendments;
using Misthos.Web.Features.Proposals.Contributions;
using Misthos.Web.Features.Proposals.Minority;

namespace Misthos.Web.Features.Proposals.Journey;

/// <summary>A step of the line: its day (null while it is to come), what it is, and where to read more.</summary>
public sealed record JourneyStep(DateOnly? On, string Kind, string Title, string? Text = null)
{
    public string? Href { get; init; }

    public string? Link { get; init; }
}

/// <summary>How a proposal was born and what became of it: one line of time from the first words to the city's deed.</summary>
public partial class JourneyPage
{
    private Proposal? _proposal;
    private string _path = "";
    private List<ContributionView> _views = [];
    private List<HeardSpeaker> _heard = [];
    private List<JourneyStep> _steps = [];
    private List<string> _summary = [];

    [Parameter] public int Number { get; set; }

    [Parameter] public string? Name { get; set; }

    [Inject] private ProposalQueries Queries { get; set; } = null!;

    [Inject] private ContributionQueries Contributions { get; set; } = null!;

    [Inject] private AdoptionQueries Adoptions { get; set; } = null!;

    [Inject] private AmendmentQueries Amendments { get; set; } = null!;

    [Inject] private MinorityQueries Minorities { get; set; } = null!;

    [Inject] private IStringLocalizer<AdoptionTexts> Words { get; set; } = null!;

    [Inject] private CommitmentQueries Commitments { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var numbered = await Queries.NumberedWithTopicAsync(Number, Name);
        if (numbered.Count != 1)
        {
            NotFound();
            return;
        }

        var (proposal, topic, _, _, _) = numbered[0];
        _path = ProposalRow.PathOf(Number, Name);
        (_views, _heard) = (await Contributions.OfProposalAsync(proposal.Id), await Contributions.HeardAsync(topic.Id));
        var words = await Amendments.WordsAsync(proposal.Id);
        var deeds = proposal.CurrentResponse?.Kind.Commits == true ? await Commitments.OfAsync(proposal.Id) : [];
        var minorities = proposal.BallotId is null ? [] : await Minorities.OfAsync(proposal.Id);
        _steps = [.. Beginning(topic, words).Concat(Asked(await Amendments.OfAsync(proposal.Id), words)).Concat(Votes(proposal, await Adoptions.VotesAsync(proposal.Id))).Concat(Minority(minorities)).Concat(Answers(proposal)).Concat(Deeds(deeds)).OrderBy(step => step.On ?? DateOnly.MaxValue)];
        _summary = Summary(proposal, words.Versions.Count, deeds);
        _proposal = proposal;
    }

    private IEnumerable<JourneyStep> Beginning(Topic topic, ShownWords words)
    {
        var first = new[] { _views.Select(v => v.Contribution.GivenOn), words.Versions.Select(v => v.WrittenOn) }.SelectMany(days => days).DefaultIfEmpty().Min();
        yield return new(first, "topic", T["Step.Topic", topic.Title], topic.Question.Length > 0 ? topic.Question : null) { Href = $"sujets/{topic.Id}", Link = T["Step.Topic.See"] };
        foreach (var day in _views.GroupBy(v => v.Contribution.GivenOn))
        {
            yield return new(day.Key, "words", T.Count("Step.Words", day.Count()), string.Join(", ", day.GroupBy(v => v.Contribution.Source).OrderBy(g => g.Key).Select(g => T.Count($"From.{g.Key}", g.Count()))));
        }

        foreach (var version in words.Versions)
        {
            var from = version.Amendment is { } amendment ? T["Step.FromAmendment", amendment].Value : words.ReasonOf(version.Number) is { Length: > 0 } reason ? reason : T[$"Author.{version.Author}"].Value;
            yield return new(version.WrittenOn, "text", T[version.Number == 1 ? "Step.First" : "Step.Version", version.Number], from) { Href = $"{_path}/versions#version-{version.Number}", Link = T[version.Number == 1 ? "Step.First.See" : "Step.Version.See", version.Number] };
        }
    }

    private IEnumerable<JourneyStep> Votes(Proposal proposal, List<(Ballot Ballot, BallotResult? Result)> votes)
    {
        if (votes.TrueForAll(vote => vote.Ballot.Id != proposal.BallotId))
        {
            yield return new(proposal.AdoptedOn, "vote", T["Step.Adopted"]);
        }

        foreach (var (ballot, result) in votes)
        {
            var isAdopted = ballot.Id == proposal.BallotId;
            yield return new(isAdopted ? proposal.AdoptedOn : Format.DayOf(ballot.Steps[^1].At), "vote", isAdopted ? T["Step.Adopted"] : T["Step.Voted", ballot.SubjectVersion!, AdoptionWords.Outcome(ballot, result, Words)], result is null ? null : AdoptionWords.Figures(result, Words))
            {
                Href = $"votes/{ballot.Id}",
                Link = T["Step.Vote.See"],
            };
        }
    }

    private IEnumerable<JourneyStep> Answers(Proposal proposal)
    {
        if (proposal.HandedOverOn is { } handed)
        {
            yield return new(handed, "handover", T["Step.HandedOver"], T["Step.HandedOver.Text"]);
        }

        if (proposal.AcknowledgedOn is { } known)
        {
            yield return new(known, "answer", T["Step.Acknowledged"]);
        }

        foreach (var answer in proposal.Responses.OrderBy(r => r.Order))
        {
            yield return new(answer.AnsweredOn, "answer", T[answer.Order == 1 ? "Step.Answer" : "Step.AnswerAgain", T[$"Answer.{answer.Kind}"]]) { Href = _path, Link = T["Step.Answer.See"] };
        }

        if (proposal.Responses.Count == 0 && proposal.AnswerDueOn is { } due)
        {
            yield return new(due, due < Queries.Today ? "late" : "coming", T[due < Queries.Today ? "Step.Late" : "Step.Due"]);
        }
    }

    private IEnumerable<JourneyStep> Deeds(List<CommitmentView> deeds) => deeds.SelectMany(view => view.Commitment.Milestones.Select(milestone => new JourneyStep(
        milestone.DoneOn ?? milestone.DueOn, milestone.DoneOn is not null ? "deed" : milestone.DueOn < Queries.Today ? "late" : "coming",
        T[milestone.DoneOn is not null ? "Step.Done" : milestone.DueOn < Queries.Today ? "Step.MilestoneLate" : "Step.Promised", milestone.Title], view.Commitment.Title)));

    private List<string> Summary(Proposal proposal, int versions, List<CommitmentView> deeds)
    {
        var sentences = new List<string>
        {
            _views.Count > 0 ? T.Count("Short.Words", _views.Count) : T["Short.NoWords"],
            T.Count("Short.Versions", versions, Format.LongDay(proposal.AdoptedOn!.Value)),
        };
        sentences.Add(proposal.HandedOverOn is not { } handed ? T["Short.NotHandedOver"]
            : proposal.CurrentResponse is { } answer ? T["Short.Answered", Format.LongDay(handed), Format.LongDay(answer.AnsweredOn), T[$"Answer.{answer.Kind}"]]
            : T[proposal.IsLateOn(Queries.Today) ? "Short.Late" : "Short.Waiting", Format.LongDay(handed), Format.LongDay(proposal.AnswerDueOn!.Value)]);
        var milestones = deeds.SelectMany(d => d.Commitment.Milestones).ToList();
        if (milestones.Count > 0)
        {
            sentences.Add(T.Count("Short.Deeds", milestones.Count(m => m.DoneOn is not null), milestones.Count));
        }

        return sentences;
    }
}
