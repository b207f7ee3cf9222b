using Misthos.Domain.Administration;

namespace Misthos.Domain.Recognition;

/// <summary>What became of a request for a witness.</summary>
public enum WitnessState
{
    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>Somebody goes.</summary>
    Going,

    /// <summary>Nobody goes, with the reason.</summary>
    Declined,
}

/// <summary>What a body asks. <paramref name="Contact"/> and <paramref name="Email"/> say whom to answer.</summary>
public sealed record WitnessWords(string Body, string Contact, string? Email, string Subject, DateOnly? On, string Place);

/// <summary>A body asks whether somebody can come and speak: members who agreed are asked, and the body is answered.</summary>
public sealed class WitnessRequest : Entity
{
    private readonly List<WitnessInvitee> _invitees = [];

    private WitnessRequest()
    {
    }

    /// <summary>Records a request.</summary>
    /// <param name="authorityId">Owning authority.</param>
    /// <param name="words">What is asked.</param>
    /// <param name="askedOn">Day it reached us.</param>
    public WitnessRequest(Guid authorityId, WitnessWords words, DateOnly askedOn)
        : base(authorityId)
    {
        (Body, Contact, Email, AskedOn) = (words.Body, words.Contact, words.Email, askedOn);
        (Subject, On, Place) = (words.Subject, words.On, words.Place);
    }

    /// <summary>Who asks: a body, a school, another authority.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Name of whom to answer there.</summary>
    [Private]
    public string Contact { get; private set; } = "";

    /// <summary>Their e-mail address, or null when they are answered another way.</summary>
    [Private]
    public string? Email { get; private set; }

    /// <summary>What to speak about.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Day of the meeting, or null when it is open.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Where; empty when nobody said.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Day the request reached us.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>What became of it.</summary>
    public WitnessState State { get; private set; }

    /// <summary>What the body was answered; null before.</summary>
    [Private]
    public string? Answer { get; private set; }

    /// <summary>When it was answered; null before.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Members asked.</summary>
    public IReadOnlyList<WitnessInvitee> Invitees => _invitees;

    /// <summary>Asks somebody, once.</summary>
    /// <returns>Whether they had not been asked before.</returns>
    public bool Ask(Guid personId, DateTimeOffset at)
    {
        if (_invitees.Exists(i => i.PersonId == personId))
        {
            return false;
        }

        _invitees.Add(new WitnessInvitee(this, personId, at));
        return true;
    }

    /// <summary>Why somebody cannot say whether they would go; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNotReply(Guid personId) =>
        State != WitnessState.Open ? [new Refusal("witness.answered")]
        : !_invitees.Exists(i => i.PersonId == personId) ? [new Refusal("witness.not-asked")] : [];

    /// <summary>Somebody says whether they would go.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotReply"/> is not empty.</exception>
    public void Reply(Guid personId, bool wouldGo, ReplyWay way, DateTimeOffset at)
    {
        Require(WhyNotReply(personId));
        _invitees.Single(i => i.PersonId == personId).Reply(wouldGo, way, at);
    }

    /// <summary>Why the body cannot be answered so; empty when it can.</summary>
    /// <param name="going">Who goes; nobody when the request is declined.</param>
    /// <param name="words">What the body is answered: the reason when nobody goes.</param>
    public IReadOnlyList<Refusal> WhyNotAnswer(IReadOnlyCollection<Guid> going, string words) =>
        State != WitnessState.Open ? [new Refusal("witness.answered")]
        : going.Any(person => !_invitees.Exists(i => i.PersonId == person && i.WouldGo == true)) ? [new Refusal("witness.did-not-agree")]
        : string.IsNullOrWhiteSpace(words) ? [new Refusal("witness.no-words")] : [];

    /// <summary>Answers the body: who goes, or why nobody does.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotAnswer"/> is not empty.</exception>
    public void Conclude(IReadOnlyCollection<Guid> going, string words, DateOnly on)
    {
        Require(WhyNotAnswer(going, words));
        (State, Answer, AnsweredOn) = (going.Count > 0 ? WitnessState.Going : WitnessState.Declined, words.Trim(), on);
        _invitees.ForEach(i => i.Goes(going.Contains(i.PersonId)));
    }

    private static void Require(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }
    }
}
