namespace Misthos.Domain.Sittings;

/// <summary>A lasting sub-group of an edition: it meets at several sittings, with an officer as its contact.</summary>
public sealed class WorkingGroup : Entity
{
    private readonly List<WorkingGroupMember> _members = [];

    private WorkingGroup()
    {
    }

    /// <summary>Forms a group.</summary>
    /// <param name="sitting">A sitting of the edition, or the one whose tables it comes from.</param>
    /// <param name="name">Its name.</param>
    public WorkingGroup(Sitting sitting, string name)
        : base(sitting.AuthorityId) => (EditionId, TopicId, Name) = (sitting.EditionId, sitting.TopicId, name);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The topic it works on; null for none.</summary>
    public Guid? TopicId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Last day; null while it works.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Everyone who is or was in it.</summary>
    public IReadOnlyList<WorkingGroupMember> Members => _members;

    /// <summary>Why a name is refused; empty when it is not.</summary>
    public static IReadOnlyList<Refusal> WhyNotName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? [new("group.no-name")] : name.Trim().Length > 120 ? [new("group.name-too-long", "120")] : [];

    /// <summary>Renames the group.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Ends the group.</summary>
    public void End(DateOnly on) => EndedOn = on;

    /// <summary>Lets somebody in, unless they are in.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="isContact">An officer whom the group writes to and who answers for the departments.</param>
    /// <param name="on">First day.</param>
    /// <param name="by">Who decided.</param>
    /// <returns>Whether something changed.</returns>
    public bool Join(Guid personId, bool isContact, DateOnly on, Guid by)
    {
        if (_members.Exists(m => m.PersonId == personId && m.LeftOn is null))
        {
            return false;
        }

        _members.Add(new WorkingGroupMember(this, personId, isContact, on, by));
        return true;
    }

    /// <summary>Notes that somebody left; nothing when they are not in.</summary>
    public void Leave(Guid personId, DateOnly on) => _members.Find(m => m.PersonId == personId && m.LeftOn is null)?.Leave(on);
}

/// <summary>Somebody's time in a working group.</summary>
public sealed class WorkingGroupMember : Entity
{
    private WorkingGroupMember()
    {
    }

    internal WorkingGroupMember(WorkingGroup group, Guid personId, bool isContact, DateOnly on, Guid by)
        : base(group.AuthorityId) => (GroupId, PersonId, IsContact, JoinedOn, By) = (group.Id, personId, isContact, on, by);

    /// <summary>The group.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Whether the person is an officer whom the group turns to, rather than one of its people.</summary>
    public bool IsContact { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly JoinedOn { get; private set; }

    /// <summary>Last day; null while in.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid By { get; private set; }

    internal void Leave(DateOnly on) => LeftOn = on;
}
