using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Contributions;

/// <summary>A contribution with what is needed to show it, and the proposals it went into.</summary>
public sealed record ContributionView(Contribution Contribution, string? Topic, string? Author)
{
    /// <summary>The sitting it was given at; null for none.</summary>
    public string? Sitting { get; init; }

    public DateOnly? SittingDay { get; init; }

    public IReadOnlyList<UsingProposal> Proposals { get; init; } = [];
}

/// <summary>A proposal that a contribution went into.</summary>
public sealed record UsingProposal(Guid ContributionId, Guid Id, int Number, string Title, bool IsPublic)
{
    /// <summary>Its assembly's short name when there are several; null otherwise.</summary>
    public string? Assembly { get; init; }
}

/// <summary>Which contributions a list shows.</summary>
public enum ContributionFilter
{
    /// <summary>Neither in a proposal nor set aside.</summary>
    ToUse,

    /// <summary>In a proposal.</summary>
    Used,

    /// <summary>Set aside.</summary>
    Aside,

    /// <summary>All of them.</summary>
    All,
}

/// <summary>Somebody heard on a topic.</summary>
public sealed record HeardSpeaker(Guid SittingId, DateOnly Day, string Name, string Affiliation);
