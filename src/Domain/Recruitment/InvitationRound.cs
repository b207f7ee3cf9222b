using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>
/// A stage-1 draw: whom of a list to invite. Settings and strata are fixed first; then a public random value gives the people, the lowest
/// tickets of each stratum. Whoever holds the sealed copy finds the same people again.
/// </summary>
public sealed class InvitationRound : Entity
{
    /// <summary>Longest public random value, characters.</summary>
    public const int LongestRandomText = 500;

    private readonly List<RoundStratum> _strata = [];

    private InvitationRound()
    {
    }

    /// <summary>Fixes what will be drawn.</summary>
    public InvitationRound(SamplingFrame frame, RoundTerms terms, Guid by, DateTimeOffset at)
        : base(frame.AuthorityId)
    {
        (ChannelId, FrameId, EditionId) = (frame.ChannelId, frame.Id, frame.EditionId);
        (Letters, ExpectedAnswers, StratumColumns, AgesFrom, AgesOn) = (terms.Letters, terms.ExpectedAnswers, terms.StratumColumns, terms.AgesFrom, terms.AgesOn);
        (PreparedBy, PreparedAt) = (by, at);
    }

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>The list.</summary>
    public Guid FrameId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Invitations asked for.</summary>
    public int Letters { get; private set; }

    /// <summary>Answers expected of a hundred invitations.</summary>
    public double ExpectedAnswers { get; private set; }

    /// <summary>Columns that make the strata, separated by line feeds; empty without.</summary>
    public string StratumColumns { get; private set; } = "";

    /// <summary>Lowest ages of bands, separated by commas; empty without.</summary>
    public string AgesFrom { get; private set; } = "";

    /// <summary>The day ages are counted on; null without bands.</summary>
    public DateOnly? AgesOn { get; private set; }

    /// <summary>Who fixed the settings.</summary>
    public Guid PreparedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset PreparedAt { get; private set; }

    /// <summary>People left out, as a file with their reasons, compressed: part of the sealed copy, deleted with the list.</summary>
    [Private]
    [Secret]
    public byte[] LeftOut { get; private set; } = [];

    /// <summary>SHA-256 of the file of people left out, hexadecimal; empty when nobody is.</summary>
    public string LeftOutSha256 { get; private set; } = "";

    /// <summary>People left out, by reason.</summary>
    public Dictionary<string, string> LeftOutBy { get; private set; } = [];

    /// <summary>The public random value; null before the draw.</summary>
    public string? RandomText { get; private set; }

    /// <summary>When it was drawn, UTC.</summary>
    public DateTimeOffset? DrawnAt { get; private set; }

    /// <summary>Strata in the order of their names.</summary>
    public IReadOnlyList<RoundStratum> Strata => _strata;

    /// <summary>Invitations the strata give; fewer than <see cref="Letters"/> when the list is shorter.</summary>
    public int Invited => _strata.Sum(s => s.Invited);

    /// <summary>Sets who is left out.</summary>
    /// <param name="file">The file, compressed.</param>
    /// <param name="sha256">Of the file before compression, hexadecimal.</param>
    /// <param name="by">People by reason.</param>
    public void LeaveOut(byte[] file, string sha256, IReadOnlyDictionary<string, string> by) => (LeftOut, LeftOutSha256, LeftOutBy) = (file, sha256, by.ToDictionary());

    /// <summary>Adds a stratum.</summary>
    public void Add(StratumShare share) => _strata.Add(new RoundStratum(AuthorityId, Id, _strata.Count + 1, share));

    /// <summary>Why this random value cannot give the people to invite; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotDraw(string? randomText) =>
        DrawnAt is not null ? [new Refusal("round.drawn")]
        : string.IsNullOrWhiteSpace(randomText) ? [new Refusal("round.random-required")]
        : randomText.Trim().Length > LongestRandomText ? [new Refusal("round.random-too-long", $"{LongestRandomText}")]
        : [];

    /// <summary>Records the draw.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotDraw"/> is not empty.</exception>
    public void Draw(string randomText, DateTimeOffset at)
    {
        if (WhyNotDraw(randomText).Count > 0)
        {
            throw new InvalidOperationException("The round cannot be drawn.");
        }

        (RandomText, DrawnAt) = (randomText.Trim(), at);
    }

    /// <summary>Forgets who was left out, when the list is deleted.</summary>
    public void Forget() => LeftOut = [];
}

/// <summary>What a stage-1 draw asks; see <see cref="InvitationRound"/>.</summary>
public sealed record RoundTerms(int Letters, double ExpectedAnswers, string StratumColumns, string AgesFrom, DateOnly? AgesOn);

/// <summary>A stratum: its name, people, how many times more often than their number they are invited, and invitations.</summary>
public sealed record StratumShare(string Name, long People, double Weight, int Invited);

/// <summary>A stratum of a stage-1 draw.</summary>
public sealed class RoundStratum : Entity
{
    private RoundStratum()
    {
    }

    internal RoundStratum(Guid authorityId, Guid roundId, int order, StratumShare share)
        : base(authorityId) => (RoundId, Order, Name, People, Weight, Invited) = (roundId, order, share.Name, share.People, share.Weight, share.Invited);

    /// <summary>The draw.</summary>
    public Guid RoundId { get; private set; }

    /// <summary>Order, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Name; empty without strata.</summary>
    public string Name { get; private set; } = "";

    /// <summary>People who can be invited.</summary>
    public long People { get; private set; }

    /// <summary>How many times more often than their number they are invited.</summary>
    public double Weight { get; private set; }

    /// <summary>Invitations.</summary>
    public int Invited { get; private set; }
}
