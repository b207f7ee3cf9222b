using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

/// <summary>A draw of which something was published, and the organ drawn; no organ for the panel.</summary>
public sealed record ListedDraw(PanelDraw Draw, string? Organ);

/// <summary>A pool, without its people.</summary>
public sealed record PoolSummary(string PeopleFile, string QuotaFile, string HouseholdColumns, DateTimeOffset ImportedAt, int People)
{
    /// <summary>Quotas with a target, and how far the volunteers allow it.</summary>
    public IReadOnlyList<PanelQuota> Targets { get; init; } = [];
}

/// <summary>A person drawn, as organisers see it.</summary>
public sealed record DrawnLine(int Rank, bool IsReserve, string ExternalId, string Name, string Values);

/// <summary>People drawn, and composition against quotas and pool.</summary>
public sealed record DrawView(IReadOnlyList<DrawnLine> Lines, IReadOnlyList<ChartBar> Chart);

/// <summary>People of the panel with a value; null when the number is not to be published.</summary>
public sealed record CompositionRow(string Feature, string Value, int Min, int Max, int? People)
{
    /// <summary>People the panel should hold; null without target.</summary>
    public int? Target { get; init; }

    /// <summary>Whether it holds fewer.</summary>
    public bool IsMissed { get; init; }
}

/// <summary>A ticket: in how many panels it is, whether it was drawn, its rank in the reserve from 1.</summary>
public sealed record TicketFound(string Ticket, int Panels, bool IsDrawn, int? ReserveRank);

/// <summary>A draw under way or confirmed.</summary>
public sealed record CurrentDraw(Guid Id, PanelDrawStatus Status);

/// <summary>The commitment as published, and the lottery in figures; no figures for the simple draw.</summary>
public sealed record Committed(Proof Proof, LotteryFigures? Figures);

/// <summary>Two addresses that may be one household, and who lives there.</summary>
public sealed record NearLine(string First, string FirstAddress, string Second, string SecondAddress, NearReason Reason);
