namespace Misthos.Domain.Sittings;

/// <summary>The picture of a venue, found by the venue's name: a sitting that moves elsewhere no longer shows it.</summary>
public sealed class PlacePhoto : Entity
{
    private PlacePhoto()
    {
    }

    /// <summary>Keeps a picture of a venue.</summary>
    /// <param name="authorityId">Whose.</param>
    /// <param name="place">Name of the venue, as sittings have it.</param>
    /// <param name="documentId">The picture kept.</param>
    /// <param name="alternative">What it shows, for those who do not see it.</param>
    public PlacePhoto(Guid authorityId, string place, Guid documentId, string alternative)
        : base(authorityId) => (Place, DocumentId, Alternative) = (place, documentId, alternative);

    /// <summary>Name of the venue, as sittings have it.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The picture kept.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string Alternative { get; private set; } = "";

    /// <summary>Puts another picture in its place, or says better what it shows.</summary>
    public void Show(Guid documentId, string alternative) => (DocumentId, Alternative) = (documentId, alternative);
}
