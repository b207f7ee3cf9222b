using Misthos.Domain.Administration;

namespace Misthos.Domain.Sittings;

/// <summary>
/// The badge a person shows at the door: a QR code that leads strangers to a page that says nothing. It names nobody and opens nothing; only
/// reception can tell whose it is. One for a person; a lost one gets another code.
/// </summary>
public sealed class MemberBadge : Entity
{
    /// <summary>Signs of a code: about 98 bits.</summary>
    public const int CodeLength = 20;

    private MemberBadge()
    {
    }

    /// <summary>Makes a badge.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="personId">Whose badge.</param>
    /// <param name="code">Random code.</param>
    /// <param name="at">When, UTC.</param>
    public MemberBadge(Guid authorityId, Guid personId, string code, DateTimeOffset at)
        : base(authorityId) => (PersonId, Code, MadeAt) = (personId, code, at);

    /// <summary>Whose badge.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The random code, unique.</summary>
    [Private]
    [Secret]
    public string Code { get; private set; } = "";

    /// <summary>When the code was made, UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Gives it another code: every copy of the former one is worth nothing from now on.</summary>
    public void Renew(string code, DateTimeOffset at) => (Code, MadeAt) = (code, at);
}
