namespace Misthos.Domain.Evaluations;

/// <summary>The results an authority put at its public address, by an explicit act; one at a time.</summary>
public sealed class ResultPublication : Entity
{
    private ResultPublication()
    {
    }

    /// <summary>Starts.</summary>
    public ResultPublication(Guid authorityId)
        : base(authorityId)
    {
    }

    /// <summary>The file, as published.</summary>
    public string File { get; private set; } = "";

    /// <summary>Who published it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Publishes a file in place of the one before.</summary>
    public void Publish(ResultFile file, Guid by, DateTimeOffset at) => (File, By, At) = (file.ToJson(), by, at);
}

/// <summary>Results of another authority, brought in to be set beside one's own.</summary>
public sealed class ForeignResults : Entity
{
    private ForeignResults()
    {
    }

    /// <summary>Brings results in.</summary>
    /// <param name="authorityId">The authority that reads them.</param>
    /// <param name="file">What was read.</param>
    public ForeignResults(Guid authorityId, ResultFile file)
        : base(authorityId) => Name = file.Authority;

    /// <summary>Name of the other authority; once for each.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The file.</summary>
    public string File { get; private set; } = "";

    /// <summary>When it was brought in, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Takes a newer file of the same authority.</summary>
    public void Take(ResultFile file, DateTimeOffset at) => (File, At) = (file.ToJson(), at);

    /// <summary>What the file says.</summary>
    public ResultFile Read() => ResultFile.Read(File, out _) ?? throw new FormatException("The file was checked when it came.");
}
