using Misthos.Domain.Members;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>A line of the list: what may be said without opening the file.</summary>
public sealed record IncidentRow(Guid Id, string Edition, string? Sitting, DateTimeOffset ToldAt, IncidentStatus Status);

/// <summary>An incident opened for a person of trust, or for whoever told it.</summary>
public sealed record IncidentView(Incident Incident, IncidentContent Content)
{
    public string Edition { get; init; } = "";

    public string? Sitting { get; init; }

    public string? Reporter { get; init; }

    public string? Concerned { get; init; }

    /// <summary>Who wrote it down, when it was not the member.</summary>
    public string ToldBy { get; init; } = "";

    /// <summary>Told in answer to whoever told it; null before.</summary>
    public string? Answer { get; init; }

    public IReadOnlyList<IncidentStepView> Steps { get; init; } = [];

    public ExclusionView? Exclusion { get; init; }
}

/// <summary>A step opened.</summary>
public sealed record IncidentStepView(IncidentStepKind Kind, DateOnly On, string Note, string By);

/// <summary>A procedure opened.</summary>
public sealed record ExclusionView(Exclusion Exclusion, string Grounds, string Hearing, string Reasons, string? Sitting);

/// <summary>Words sealed by themselves.</summary>
public sealed record SealedWords(string Words);

/// <summary>Somebody named, or who may be.</summary>
public sealed record ConfidantRow(Guid Id, Guid UserId, string Name, string Email);

/// <summary>A member of an edition, for a list of choices.</summary>
public sealed record EditionMember(Guid Id, string Name);

/// <summary>A letter of the procedure and whom it is for.</summary>
public sealed record ExclusionPaper(ExclusionView View, string Name, string? Address, string Edition, string Assembly);
