namespace Misthos.Domain.Proposals;

/// <summary>What was read of a record on the platform it comes from.</summary>
public sealed record OriginFacts(string OldId, string Url)
{
    /// <summary>Its state there, as that platform names it; empty when it had none.</summary>
    public string State { get; init; } = "";

    /// <summary>What the authority answered there, plain text; it is no official answer here.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Day of that answer, or null.</summary>
    public DateOnly? AnsweredOn { get; init; }
}

/// <summary>Where a record that was taken over comes from. One for each record of the other platform: a second import finds it and does nothing.</summary>
public sealed class ImportedOrigin : Entity, IKeptForever
{
    private ImportedOrigin()
    {
    }

    /// <summary>Records where something of ours comes from.</summary>
    public ImportedOrigin(ImportedFile file, Guid ourId, OriginFacts facts, DateTimeOffset at)
        : base(file.AuthorityId)
    {
        (Kind, OurId, At) = (file.Kind, ourId, at);
        (OldId, Url, State, Answer, AnsweredOn) = (facts.OldId, facts.Url, facts.State, facts.Answer, facts.AnsweredOn);
    }

    /// <summary>What it was there.</summary>
    public ImportKind Kind { get; private set; }

    /// <summary>Its identifier there.</summary>
    public string OldId { get; private set; } = "";

    /// <summary>Its address there; empty when the file had none.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it is here.</summary>
    public Guid OurId { get; private set; }

    /// <summary>Its state there, as that platform names it.</summary>
    public string State { get; private set; } = "";

    /// <summary>What the authority answered there, plain text.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Day of that answer, or null.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>When it was taken over, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
