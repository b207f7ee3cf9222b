using Misthos.Domain.Administration;

namespace Misthos.Domain.Recognition;

/// <summary>What a body outside the assembly is.</summary>
public enum OutsideBodyKind
{
    /// <summary>A committee of experts.</summary>
    ExpertCommittee,

    /// <summary>The steering committee of an action.</summary>
    SteeringCommittee,

    /// <summary>A consultative council or another body of the authority.</summary>
    Council,

    /// <summary>A jury.</summary>
    Jury,

    /// <summary>A body of the State, of another authority or of a network.</summary>
    Elsewhere,

    /// <summary>The independent association of former members.</summary>
    AlumniAssociation,
}

/// <summary>A body outside the assembly: members sit in it, or addresses are passed to it with each person's consent.</summary>
public sealed class OutsideBody : Entity
{
    private OutsideBody()
    {
    }

    /// <summary>Records a body.</summary>
    public OutsideBody(Guid authorityId, string name, OutsideBodyKind kind)
        : base(authorityId) => (Name, Kind) = (name, kind);

    /// <summary>Name, as the public reads it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is.</summary>
    public OutsideBodyKind Kind { get; private set; }

    /// <summary>Who runs it: a department, an authority, an association.</summary>
    public string RunBy { get; private set; } = "";

    /// <summary>What it does, in a sentence or two; public.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Whom to write to there; a person's name, so not public.</summary>
    [Private]
    public string Contact { get; private set; } = "";

    /// <summary>Address mails to the body go to; null when there is none.</summary>
    [Private]
    public string? Email { get; private set; }

    /// <summary>Day of the agreement that says what it does with addresses passed to it (association); null when there is none.</summary>
    public DateOnly? AgreementOn { get; private set; }

    /// <summary>Renames it.</summary>
    public void Rename(string name, OutsideBodyKind kind) => (Name, Kind) = (name, kind);

    /// <summary>Says who runs it, what it does and whom to write to.</summary>
    public void Describe(OutsideBodyWords words) =>
        (RunBy, Purpose, Contact, Email, AgreementOn) = (words.RunBy, words.Purpose, words.Contact, words.Email, words.AgreementOn);
}

/// <summary>What is said of a body.</summary>
public sealed record OutsideBodyWords(string RunBy, string Purpose, string Contact, string? Email, DateOnly? AgreementOn);
