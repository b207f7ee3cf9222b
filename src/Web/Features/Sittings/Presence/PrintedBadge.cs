using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>A badge to print.</summary>
public sealed record PrintedBadge(string Name, Capacity Capacity, string Address);
