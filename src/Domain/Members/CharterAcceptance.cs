using System.Security.Cryptography;
using System.Text;

namespace Misthos.Domain.Members;

/// <summary>A member accepted the charter of an edition, in the words it had that day.</summary>
public sealed class CharterAcceptance : Entity
{
    private CharterAcceptance()
    {
    }

    /// <summary>Records an acceptance.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="of">Who accepts, for which edition.</param>
    /// <param name="charter">The words accepted.</param>
    /// <param name="by">The account that accepts: the member's, or an organiser's who holds the signed paper.</param>
    /// <param name="at">When, UTC.</param>
    public CharterAcceptance(Guid authorityId, NeedOwner of, string charter, Guid by, DateTimeOffset at)
        : base(authorityId) => (PersonId, EditionId, Wording, By, At) = (of.PersonId, of.EditionId, VersionOf(charter), by, at);

    /// <summary>The member.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The words accepted, as <see cref="VersionOf"/> names them.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>The account that accepted.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Names the words of a charter: the first half of their SHA-256. A comma more is another version.</summary>
    public static string VersionOf(string charter) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(charter.Trim().ReplaceLineEndings("\n"))))[..32];
}
