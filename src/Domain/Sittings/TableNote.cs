using Misthos.Domain.Administration;

namespace Misthos.Domain.Sittings;

/// <summary>What a table wrote in a round. Kept with the sitting, not with a plan: a new plan takes nothing away from it.</summary>
public sealed class TableNote : Entity
{
    /// <summary>Longest text, characters, and most photos.</summary>
    public const int LongestText = 20_000, MostPhotos = 6;

    private readonly List<TableNotePhoto> _photos = [];

    private TableNote()
    {
    }

    /// <summary>Starts the note of a table in a round.</summary>
    public TableNote(Sitting sitting, int round, int table)
        : base(sitting.AuthorityId) => (SittingId, EditionId, TopicId, Round, Table) = (sitting.Id, sitting.EditionId, sitting.TopicId, round, table);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The topic the sitting worked on; null for none.</summary>
    public Guid? TopicId { get; private set; }

    /// <summary>Round, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>Table, from 1.</summary>
    public int Table { get; private set; }

    /// <summary>What the table and the round were called that day.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The words of the table, plain text.</summary>
    [Private]
    public string Text { get; private set; } = "";

    /// <summary>When it was said to be ready to become contributions, UTC; null while it is worked on.</summary>
    public DateTimeOffset? ReadyAt { get; private set; }

    /// <summary>Who wrote last.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Photos of the sheets.</summary>
    public IReadOnlyList<TableNotePhoto> Photos => _photos;

    /// <summary>Why the text is refused; empty when it is not.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isReady">Whether the note is said to be ready.</param>
    /// <param name="photos">Photos there will be.</param>
    public static IReadOnlyList<Refusal> WhyNot(string text, bool isReady, int photos) =>
        text.Length > LongestText ? [new("note.too-long", $"{LongestText}")]
        : photos > MostPhotos ? [new("note.too-many-photos", $"{MostPhotos}")]
        : isReady && string.IsNullOrWhiteSpace(text) && photos == 0 ? [new("note.nothing-to-be-ready")]
        : [];

    /// <summary>Writes the note.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNot"/> is not empty.</exception>
    public void Write(string title, string text, bool isReady, Guid by, DateTimeOffset at)
    {
        if (WhyNot(text, isReady, _photos.Count).Count > 0)
        {
            throw new InvalidOperationException("The note is refused.");
        }

        (Title, Text, By, At) = (title, text, by, at);
        ReadyAt = isReady ? ReadyAt ?? at : null;
    }

    /// <summary>Attaches the photo of a sheet.</summary>
    public void Attach(StoredDocument document) => _photos.Add(new TableNotePhoto(this, document));

    /// <summary>Takes a photo off; nothing when it is not there.</summary>
    public void Detach(Guid photoId) => _photos.RemoveAll(p => p.Id == photoId);
}

/// <summary>The photo of a sheet written at a table.</summary>
public sealed class TableNotePhoto : Entity
{
    private TableNotePhoto()
    {
    }

    internal TableNotePhoto(TableNote note, StoredDocument document)
        : base(note.AuthorityId) => (NoteId, DocumentId, Name) = (note.Id, document.Id, document.Name);

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>The file.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>File name.</summary>
    public string Name { get; private set; } = "";
}
