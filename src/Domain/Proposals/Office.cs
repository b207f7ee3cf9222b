using Misthos.Domain.Administration;

namespace Misthos.Domain.Proposals;

/// <summary>What an office of the authority is.</summary>
public enum OfficeKind
{
    /// <summary>A portfolio of an elected official.</summary>
    Delegation,

    /// <summary>A department of the administration.</summary>
    Department,
}

/// <summary>A delegation or a department of the authority: it answers for proposals and carries out what was promised.</summary>
public sealed class Office : Entity, INeverRemoved
{
    private readonly List<DelegationHolder> _holders = [];

    private Office()
    {
    }

    /// <summary>Records an office.</summary>
    public Office(Guid authorityId, OfficeKind kind, string name)
        : base(authorityId) => (Kind, Name) = (kind, name);

    /// <summary>What it is.</summary>
    public OfficeKind Kind { get; private set; }

    /// <summary>Name, public.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Address reminders go to; null when there is none.</summary>
    [Private]
    public string? Email { get; private set; }

    /// <summary>Day it was closed or merged; null while it exists.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Who held a delegation, one after the other.</summary>
    public IReadOnlyList<DelegationHolder> Holders => _holders;

    /// <summary>Renames it and sets where reminders go.</summary>
    public void Describe(string name, string? email) => (Name, Email) = (name, email);

    /// <summary>Closes it; what it answered stays.</summary>
    public void Close(DateOnly on) => ClosedOn = on;

    /// <summary>Who holds the delegation on a day; null when nobody does.</summary>
    public DelegationHolder? HolderOn(DateOnly day) => _holders.Find(holder => holder.HoldsOn(day));

    /// <summary>Why somebody cannot take the delegation; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNotHold(string name, DateOnly from) =>
        Kind != OfficeKind.Delegation ? [new Refusal("office.no-delegation")]
        : string.IsNullOrWhiteSpace(name) ? [new Refusal("office.no-holder")]
        : _holders.Exists(holder => from <= holder.StartsOn) ? [new Refusal("office.before-the-last")] : [];

    /// <summary>Somebody takes the delegation: the one before held it until the day before.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotHold"/> is not empty.</exception>
    public DelegationHolder Hold(string name, DateOnly from)
    {
        if (WhyNotHold(name, from) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        _holders.MaxBy(holder => holder.StartsOn)?.EndBefore(from);
        var next = new DelegationHolder(this, name, from);
        _holders.Add(next);
        return next;
    }
}

/// <summary>The elected official who holds a delegation, from one day to another; a public mandate.</summary>
public sealed class DelegationHolder : Entity, INeverRemoved
{
    private DelegationHolder()
    {
    }

    internal DelegationHolder(Office office, string name, DateOnly from)
        : base(office.AuthorityId) => (OfficeId, Name, StartsOn) = (office.Id, name, from);

    /// <summary>The delegation.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>Name and function, public.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day, inclusive.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Whether it is held on a day.</summary>
    public bool HoldsOn(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);

    internal void EndBefore(DateOnly next)
    {
        if (EndsOn is null || EndsOn >= next)
        {
            EndsOn = next.AddDays(-1);
        }
    }
}

/// <summary>An office that answers for a proposal: reminders go to it.</summary>
public sealed class AnsweringOffice : Entity
{
    private AnsweringOffice()
    {
    }

    /// <summary>Names an office.</summary>
    public AnsweringOffice(Proposal proposal, Guid officeId)
        : base(proposal.AuthorityId) => (ProposalId, OfficeId) = (proposal.Id, officeId);

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>The office.</summary>
    public Guid OfficeId { get; private set; }
}
