using Misthos.Domain.Administration;

namespace Misthos.Web.Data;

/// <summary>What every page needs of its authority.</summary>
public sealed record AuthorityInfo(Guid Id, string Slug, string Name, AuthorityKind Kind, int Version)
{
    public required string PrimaryColour { get; init; }

    public required string AccentColour { get; init; }

    public bool HasLogo { get; init; }

    public bool IsDemonstration { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>What every page says of its accessibility; an audit that ends is noticed within a minute.</summary>
    public Misthos.Domain.Portal.AccessibilityState Accessibility { get; init; }

    public static AuthorityInfo Of(Authority authority) => new(authority.Id, authority.Slug, authority.Name, authority.Kind, authority.Version)
    {
        PrimaryColour = authority.PrimaryColour,
        AccentColour = authority.AccentColour,
        HasLogo = authority.Logo is not null,
        IsDemonstration = authority.IsDemonstration,
        ContactEmail = authority.ContactEmail,
    };
}

/// <summary>The authority whose data this scope may see. Set once by the middleware, a job or a verb.</summary>
public sealed class Tenant
{
    private AuthorityInfo? _authority;

    /// <summary>Identifier, empty when there is no authority.</summary>
    public Guid Id => _authority?.Id ?? Guid.Empty;

    /// <summary>Whether the scope writes for several authorities (jobs, demonstration); reading still needs <c>IgnoreQueryFilters</c>.</summary>
    public bool IsSystem { get; private set; }

    public bool IsSet => _authority is not null;

    public AuthorityInfo Authority => _authority ?? throw new InvalidOperationException("No authority in this scope.");

    public void Set(AuthorityInfo authority) => _authority = authority;

    public void ActAsSystem() => IsSystem = true;
}

/// <summary>Who acts in this scope, in which use case, and why: for the audit trail.</summary>
public sealed class Actor
{
    /// <summary>Name of who acts through a verb: the program knows nobody there.</summary>
    public const string CommandLine = "command line";

    public Guid? UserId { get; private set; }

    public string Name { get; private set; } = "Misthos";

    public string UseCase { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>Identifier of the user who acts; throws for an anonymous visitor.</summary>
    public Guid Require() => UserId ?? throw new InvalidOperationException("Nobody is signed in.");

    public void SetUser(Guid? id, string name) => (UserId, Name) = (id, name);

    /// <summary>Names the use case (<c>Sittings.Convene</c>) and, when asked for, its reason.</summary>
    public void Does(string useCase, string? reason = null) => (UseCase, Reason) = (useCase, reason);
}
