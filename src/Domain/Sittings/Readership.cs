namespace Misthos.Domain.Sittings;

/// <summary>Who may read a document or the minutes of a sitting.</summary>
public enum Readership
{
    /// <summary>Organisers only, while it is being prepared.</summary>
    Organisers,

    /// <summary>The members of the edition, in office or not, and who was convened.</summary>
    Members,

    /// <summary>Everyone, on the public site.</summary>
    Everyone,
}
