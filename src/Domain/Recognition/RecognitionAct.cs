namespace Misthos.Domain.Recognition;

/// <summary>Form a recognition takes.</summary>
public enum RecognitionKind
{
    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>An invitation to an event or another body.</summary>
    Invitation,

    /// <summary>A public commitment of the authority.</summary>
    PublicCommitment,

    /// <summary>A member carries the assembly's work in another body.</summary>
    Ambassador,

    /// <summary>A speech in council.</summary>
    CouncilSpeech,

    /// <summary>A visit or a convivial moment.</summary>
    Experience,

    /// <summary>A testimony before another body.</summary>
    Testimony,

    /// <summary>A public event: fair, festival, restitution.</summary>
    Event,
}

/// <summary>One recognition given to members, with its owner and day.</summary>
public sealed class RecognitionAct : Entity
{
    private RecognitionAct()
    {
    }

    /// <summary>Plans a recognition.</summary>
    public RecognitionAct(Guid authorityId, Guid editionId, RecognitionKind kind, DateOnly on)
        : base(authorityId) => (EditionId, Kind, On) = (editionId, kind, on);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting whose participants it is for, or null.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>The organ whose members it is for, or null; neither sitting nor organ means every member of the edition.</summary>
    public Guid? OrganId { get; private set; }

    /// <summary>Form it takes.</summary>
    public RecognitionKind Kind { get; private set; }

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The message to the people recognised, plain text.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Office that owns it.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Where it takes place; empty when nowhere in particular.</summary>
    public string Place { get; private set; } = "";

    /// <summary>People it was told to by e-mail.</summary>
    public int ToldTo { get; private set; }

    /// <summary>People who took it up, once counted; null before.</summary>
    public int? TookUp { get; private set; }

    /// <summary>Sets title, message, owner and place.</summary>
    public void Describe(RecognitionWords words) =>
        (Title, Message, Owner, Place) = (words.Title, words.Message, words.Owner, words.Place);

    /// <summary>Keeps it for those who were at a sitting, or for the members of an organ; for every member of the edition when both are null.</summary>
    /// <exception cref="ArgumentException">Both are given.</exception>
    public void IsFor(Guid? sittingId, Guid? organId) =>
        (SittingId, OrganId) = sittingId is null || organId is null ? (sittingId, organId) : throw new ArgumentException("One audience.", nameof(organId));

    /// <summary>Records that more people were told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than nobody.</exception>
    public void Tell(int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ToldTo += people;
    }

    /// <summary>Why the number of people who took it up cannot be recorded on a day; empty when it can.</summary>
    /// <param name="people">How many took it up.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    public IReadOnlyList<Refusal> WhyNotCount(int people, DateOnly today) =>
        today < On ? [new Refusal("recognition.not-yet")] : people < 0 ? [new Refusal("recognition.count")] : [];

    /// <summary>Records how many people took it up.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotCount"/> is not empty.</exception>
    public void Count(int people, DateOnly today) =>
        TookUp = WhyNotCount(people, today).Count == 0 ? people : throw new InvalidOperationException("The recognition cannot be counted.");
}

/// <summary>What is said of a recognition; <paramref name="Message"/> is plain text for those it is for.</summary>
public sealed record RecognitionWords(string Title, string Message, string Owner, string Place);
