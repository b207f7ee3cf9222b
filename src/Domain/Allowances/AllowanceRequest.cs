namespace Misthos.Domain.Allowances;

/// <summary>What a person said about being paid.</summary>
public enum AllowanceChoice
{
    /// <summary>Asks for the allowance.</summary>
    Requested,

    /// <summary>Does not want it (it may lower a means-tested benefit).</summary>
    Declined,

    /// <summary>Decides later: nothing is paid meanwhile, and nobody asks again.</summary>
    Deferred,
}

/// <summary>
/// A person's request for the allowance of a scheme, or their wish not to have it. A change of mind is a new row; the last one counts.
/// </summary>
public sealed class AllowanceRequest : Entity
{
    private AllowanceRequest()
    {
    }

    /// <summary>Records what the person said.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="personId">The person.</param>
    /// <param name="choice">Asks, or declines.</param>
    /// <param name="requestedOn">The day they said it.</param>
    public AllowanceRequest(AllowanceScheme scheme, Guid personId, AllowanceChoice choice, DateOnly requestedOn)
        : base(scheme.AuthorityId) => (SchemeId, PersonId, Choice, RequestedOn) = (scheme.Id, personId, choice, requestedOn);

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Asks, or declines.</summary>
    public AllowanceChoice Choice { get; private set; }

    /// <summary>The day the person said it.</summary>
    public DateOnly RequestedOn { get; private set; }

    /// <summary>The agent who typed it for the person; null when the person did it.</summary>
    public Guid? TypedBy { get; private set; }

    /// <summary>How the person said it to that agent: "par téléphone", "formulaire papier du 3 octobre".</summary>
    public string? OnBehalfNote { get; private set; }

    /// <summary>What the person said last, or null when they said nothing.</summary>
    public static AllowanceRequest? Latest(IEnumerable<AllowanceRequest> requests) =>
        requests.OrderBy(request => request.RequestedOn).ThenBy(request => request.Id).LastOrDefault();

    /// <summary>Notes that an agent typed it for the person, and how the person asked.</summary>
    /// <exception cref="ArgumentException">The note is blank.</exception>
    public AllowanceRequest OnBehalf(Guid typedBy, string note)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(note);
        (TypedBy, OnBehalfNote) = (typedBy, note);
        return this;
    }
}
