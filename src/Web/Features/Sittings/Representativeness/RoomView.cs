using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Representativeness;

/// <summary>An organ and its edition, who sits there, the groups they belong to, and the page where seats are replaced.</summary>
public sealed record PanelGround(Edition Edition, Organ Organ, IReadOnlyList<PanelSeat> Seats, IReadOnlyList<PanelGroup> Groups, string? Replacements)
{
    /// <summary>Features in their order, the origin last.</summary>
    public IReadOnlyList<string> Features => [.. Groups.Select(g => g.Feature).Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>A feature with its groups at one sitting, the latest first where there are several.</summary>
public sealed record FeatureInRoom(string Feature, IReadOnlyList<GroupInRoom> Groups, int InOffice, int Came)
{
    /// <summary>Members in office of whom the feature is not known.</summary>
    public int Unknown => InOffice - Groups.Sum(g => g.InOffice);

    /// <summary>Share among those who came and of whom it is known, percent.</summary>
    public double ShareOfCame(GroupInRoom group) => Share(group.Came, Groups.Sum(g => g.Came));

    /// <summary>Share among those in office of whom it is known, percent.</summary>
    public double ShareInOffice(GroupInRoom group) => Share(group.InOffice, Groups.Sum(g => g.InOffice));

    private static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round(100.0 * part / whole);
}

/// <summary>Who came to a sitting, by group.</summary>
public sealed record RoomLine(Sitting Sitting, int InOffice, int Came, IReadOnlyList<GroupInRoom> Groups)
{
    public FeatureInRoom Of(string feature) =>
        new(feature, [.. Groups.Where(g => string.Equals(g.Group.Feature, feature, StringComparison.OrdinalIgnoreCase))], InOffice, Came);
}

/// <summary>A sitting: who came, and the quorum as a whole, at each sequence and now.</summary>
public sealed record RoomView(PanelGround Ground, RoomLine Line)
{
    /// <summary>Sequence by sequence.</summary>
    public IReadOnlyList<(SittingSequence Sequence, QuorumState State)> Sequences { get; init; } = [];

    /// <summary>At this minute; null when the sitting is not under way.</summary>
    public (TimeOnly At, QuorumState State)? Now { get; init; }

    /// <summary>Now, or of all who came when it is not under way.</summary>
    public QuorumState State => Now?.State ?? Ground.Edition.Quorum.StateOf(Line.Came, Line.InOffice);
}

/// <summary>The sittings of an organ, oldest first, and its panel today.</summary>
public sealed record SeriesView(PanelGround Ground, IReadOnlyList<RoomLine> Lines, IReadOnlyList<GroupInRoom> Today, IReadOnlyList<Organ> Organs);
