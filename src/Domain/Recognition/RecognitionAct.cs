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

    /// <summary>The sitting whose participants are thanked, or null for all members.</summary>
    public Guid? SittingId { get; private set; }

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

    /// <summary>People it was told to.</summary>
    public int ToldTo { get; private set; }

    /// <summary>Sets title, message, owner and audience.</summary>
    public void Describe(string title, string message, string owner, Guid? sittingId) =>
        (Title, Message, Owner, SittingId) = (title, message, owner, sittingId);

    /// <summary>Records how many people were told.</summary>
    public void MarkTold(int people) => ToldTo = people;
}
