namespace Misthos.Domain.Evaluations;

/// <summary>
/// A version of a set of questions of an authority. It never changes: what is corrected is another version, so that answers can always be read
/// with the questions that were asked.
/// </summary>
public sealed class Instrument : Entity
{
    private InstrumentDefinition? _read;

    private Instrument()
    {
    }

    /// <summary>Keeps a version.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="json">The file, already checked.</param>
    /// <param name="number">Number of the version, from 1, in the order they were brought in.</param>
    /// <exception cref="FormatException">The file is not right.</exception>
    public Instrument(Guid authorityId, string json, int number)
        : base(authorityId) => (Code, File, Number) = (InstrumentFile.Parse(json).Code, json, number);

    /// <summary>Stable code of the set.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Number of the version, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The file as it was brought in, word for word.</summary>
    public string File { get; private set; } = "";

    /// <summary>What the file says.</summary>
    public InstrumentDefinition Read() => _read ??= InstrumentFile.Parse(File);
}
