namespace Misthos.Domain.Certificates;

/// <summary>Who signs an authority's certificates, and the skills it names besides the known frameworks.</summary>
public sealed class CertificateSettings : Entity
{
    private CertificateSettings()
    {
    }

    /// <summary>The settings of an authority; there is one row for each.</summary>
    public CertificateSettings(Guid authorityId)
        : base(authorityId)
    {
    }

    /// <summary>Name of the signatory; empty when only the role signs.</summary>
    public string SignatoryName { get; private set; } = "";

    /// <summary>Role or delegation, in French.</summary>
    public string SignatoryRole { get; private set; } = "";

    /// <summary>Role or delegation, in English; the French one when empty.</summary>
    public string SignatoryRoleEnglish { get; private set; } = "";

    /// <summary>Where papers are made out.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Skills of the city's own: one a line, French, a bar, English.</summary>
    public string OwnSkills { get; private set; } = "";

    /// <summary>Sets who signs.</summary>
    public void Sign(string name, string role, string roleEnglish, string place) =>
        (SignatoryName, SignatoryRole, SignatoryRoleEnglish, Place) = (name, role, roleEnglish, place);

    /// <summary>Sets the city's own skills.</summary>
    public void NameSkills(string lines) => OwnSkills = lines;

    /// <summary>Who signs a paper in a language.</summary>
    public Signatory In(string language) =>
        new(SignatoryName, language == "en" && SignatoryRoleEnglish.Length > 0 ? SignatoryRoleEnglish : SignatoryRole, Place);
}
