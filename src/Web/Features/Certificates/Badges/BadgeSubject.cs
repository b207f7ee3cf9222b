using System.Globalization;
using Misthos.Domain.Certificates;

namespace Misthos.Web.Features.Certificates.Badges;

/// <summary>What a badge says besides the certificate it comes from.</summary>
/// <param name="Certificate">A participation or skills certificate.</param>
/// <param name="Place">Addresses of the authority.</param>
/// <param name="Authority">Name of the authority.</param>
/// <param name="Description">What the achievement is, in the certificate's language.</param>
/// <param name="Criteria">How one gets it.</param>
public sealed record BadgeSubject(Certificate Certificate, BadgePlace Place, string Authority, string Description, string Criteria)
{
    /// <summary>Address of the holder, hashed in the badge so that only who knows it recognises it; null when there is none.</summary>
    public string? Email { get; init; }

    /// <summary>The member's own words, one for each skill.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Where each framework is published, by its name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = new Dictionary<string, string>();
}

/// <summary>Addresses of an authority in its credentials.</summary>
/// <param name="Site">Address of the site, without a final slash.</param>
/// <param name="Slug">Short name of the authority.</param>
public sealed record BadgePlace(string Site, string Slug)
{
    public string Issuer => $"{Site}/{Slug}/emetteur.json";

    public string StatusList(int year) => string.Create(CultureInfo.InvariantCulture, $"{Site}/{Slug}/attestations/etats/{year}");

    public string Key(string keyId) => $"{Site}/{Slug}/cles/{keyId}";

    public string Achievement(Guid editionId) => $"{Site}/{Slug}/badges/{editionId}";

    public string Credential(Certificate certificate) => $"{Site}/verifier/{certificate.Code}";
}
