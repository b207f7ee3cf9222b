namespace Misthos.Domain.Administration;

/// <summary>What kind of public body an authority is.</summary>
public enum AuthorityKind
{
    /// <summary>A municipality.</summary>
    City,

    /// <summary>A grouping of municipalities (EPCI).</summary>
    Intercommunality,

    /// <summary>A national body.</summary>
    NationalBody,

    /// <summary>A network of authorities or practitioners.</summary>
    Network,
}

/// <summary>A public body that runs assemblies here: the owner of all its data, reached at <c>/{slug}</c>.</summary>
public sealed class Authority
{
    private Authority()
    {
    }

    /// <summary>Creates an authority.</summary>
    /// <param name="slug">Short name in addresses: lower-case letters, digits and hyphens.</param>
    /// <param name="name">Name as the public reads it.</param>
    /// <param name="kind">What kind of body it is.</param>
    /// <exception cref="ArgumentException">The short name is malformed or reserved.</exception>
    public Authority(string slug, string name, AuthorityKind kind)
    {
        if (!IsSlug(slug))
        {
            throw new ArgumentException($"'{slug}' is not a short name.", nameof(slug));
        }

        Id = Guid.CreateVersion7();
        Slug = slug;
        Name = name;
        Kind = kind;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Short name in addresses, unique on this server.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Name as the public reads it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind of body it is.</summary>
    public AuthorityKind Kind { get; private set; }

    /// <summary>Main colour, <c>#rrggbb</c>; checked for contrast when set.</summary>
    public string PrimaryColour { get; private set; } = "#0b5563";

    /// <summary>Second colour, <c>#rrggbb</c>; checked for contrast when set.</summary>
    public string AccentColour { get; private set; } = "#9a4a12";

    /// <summary>Logo as an SVG or PNG image, or null.</summary>
    public byte[]? Logo { get; private set; }

    /// <summary>Media type of <see cref="Logo"/>.</summary>
    public string? LogoType { get; private set; }

    /// <summary>Whether this is the demonstration: everything in it is fictitious and says so.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Whom the public can write to.</summary>
    public string? ContactEmail { get; private set; }

    /// <summary>Number of times the record was saved; the concurrency token and the version of the theme.</summary>
    public int Version { get; private set; }

    /// <summary>Sets name and colours; the caller has checked the contrast.</summary>
    public void SetTheme(string name, string primaryColour, string accentColour) =>
        (Name, PrimaryColour, AccentColour) = (name, primaryColour, accentColour);

    /// <summary>Sets or removes the logo.</summary>
    public void SetLogo(byte[]? image, string? mediaType) => (Logo, LogoType) = (image, mediaType);

    /// <summary>Sets the public contact address.</summary>
    public void SetContact(string? email) => ContactEmail = email;

    /// <summary>Marks this authority as a demonstration.</summary>
    public void MarkAsDemonstration() => IsDemonstration = true;

    /// <summary>Whether a text may be an authority's short name in addresses.</summary>
    public static bool IsSlug(string? text) =>
        text is { Length: >= 2 and <= 40 } && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-')
        && char.IsLetter(text[0]) && !Reserved.Contains(text);

    private static readonly HashSet<string> Reserved =
        ["connexion", "deconnexion", "langue", "verifier", "healthz", "openapi", "api", "erreur", "style", "fonts", "demo", "compte", "css"];
}
