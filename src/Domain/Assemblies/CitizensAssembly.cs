using System.Globalization;
using System.Text;

namespace Misthos.Domain.Assemblies;

/// <summary>A participation body, most often a permanent citizens' assembly, and its identity card.</summary>
public sealed class CitizensAssembly : Entity
{
    private readonly List<string> _objectives = [];

    private CitizensAssembly()
    {
    }

    /// <summary>Creates an assembly; a permanent one until <see cref="Identify"/> says otherwise.</summary>
    public CitizensAssembly(Guid authorityId, string slug, string name, DateOnly startedOn)
        : base(authorityId) => (Slug, Name, StartedOn) = (slug, name, startedOn);

    /// <summary>Short name in addresses, unique within the authority.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Name as the public reads it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind of body it is.</summary>
    public BodyKind Kind { get; private set; }

    /// <summary>When the assembly began.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>One or two sentences that say what it is.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Size of the panel as announced, people.</summary>
    public int PanelSize { get; private set; }

    /// <summary>How the panel is formed, in words.</summary>
    public string Selection { get; private set; } = "";

    /// <summary>Length of the term and whether it can be renewed, in words.</summary>
    public string Term { get; private set; } = "";

    /// <summary>What the assembly is for.</summary>
    public IReadOnlyList<string> Objectives => _objectives;

    /// <summary>Corrects what it is; the address stays, since papers and links bear it.</summary>
    public void Identify(string name, BodyKind kind, DateOnly startedOn) => (Name, Kind, StartedOn) = (name, kind, startedOn);

    /// <summary>The short name a name gives: small letters without accents, digits, hyphens; "assemblee" when nothing of that is left.</summary>
    public static string SlugOf(string name)
    {
        var letters = name.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ');
        var slug = string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "assemblee" : slug.Length <= 60 ? slug : slug[..60].TrimEnd('-');
    }

    /// <summary>Sets the identity card.</summary>
    public void Describe(string summary, int panelSize, string selection, string term, IEnumerable<string> objectives)
    {
        (Summary, PanelSize, Selection, Term) = (summary, panelSize, selection, term);
        _objectives.Clear();
        _objectives.AddRange(objectives);
    }
}
