namespace Misthos.Domain.Recognition;

/// <summary>What an act towards the association does.</summary>
public enum HandoverKind
{
    /// <summary>Names and addresses are passed.</summary>
    Passed,

    /// <summary>The association is told who withdrew, so that it erases them.</summary>
    Withdrawn,
}

/// <summary>An act by which names of former members are passed to their association, or their withdrawal is told to it: who, when, whom. Only ever added.</summary>
public sealed class AssociationHandover : Entity
{
    private readonly List<HandoverLine> _lines = [];

    private AssociationHandover()
    {
    }

    /// <summary>Records the act.</summary>
    /// <param name="body">The association.</param>
    /// <param name="kind">Passed, or withdrawn.</param>
    /// <param name="number">Which act with this association it is, from 1.</param>
    /// <param name="people">About whom; each consented (or withdrew), which the caller checked.</param>
    /// <param name="act">Who and when.</param>
    /// <exception cref="ArgumentException">The body is not the association, or nobody is concerned.</exception>
    public AssociationHandover(OutsideBody body, HandoverKind kind, int number, IReadOnlyCollection<Guid> people, CallAct act)
        : base(body.AuthorityId)
    {
        if (body.Kind != OutsideBodyKind.AlumniAssociation || people.Count == 0)
        {
            throw new ArgumentException("Addresses go to the association of former members, of somebody.", nameof(people));
        }

        (BodyId, Kind, Number, By, At) = (body.Id, kind, number, act.By, act.At);
        _lines.AddRange(people.Distinct().Select(person => new HandoverLine(this, person)));
    }

    /// <summary>The association.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>What was done.</summary>
    public HandoverKind Kind { get; private set; }

    /// <summary>Which act with this association it is, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Who did it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>About whom.</summary>
    public IReadOnlyList<HandoverLine> Lines => _lines;
}

/// <summary>One person of an act towards the association.</summary>
public sealed class HandoverLine : Entity
{
    private HandoverLine()
    {
    }

    internal HandoverLine(AssociationHandover act, Guid personId)
        : base(act.AuthorityId) => (HandoverId, PersonId, Kind, At) = (act.Id, personId, act.Kind, act.At);

    /// <summary>The act.</summary>
    public Guid HandoverId { get; private set; }

    /// <summary>About whom.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Passed, or withdrawn.</summary>
    public HandoverKind Kind { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>What the association holds, and what it is still to be told.</summary>
public static class AssociationRoll
{
    /// <summary>Who is passed next, and whose withdrawal is to be told.</summary>
    /// <param name="lines">Every line of every act with the association.</param>
    /// <param name="consenting">Who consents today.</param>
    public static (IReadOnlyList<Guid> ToPass, IReadOnlyList<Guid> ToWithdraw) Due(IEnumerable<HandoverLine> lines, IReadOnlyCollection<Guid> consenting)
    {
        var held = Held(lines);
        return ([.. consenting.Where(person => !held.Contains(person))], [.. held.Where(person => !consenting.Contains(person))]);
    }

    /// <summary>Whose name and address the association holds: passed, and not told withdrawn since.</summary>
    public static IReadOnlySet<Guid> Held(IEnumerable<HandoverLine> lines) =>
        lines.GroupBy(l => l.PersonId).Where(own => own.OrderBy(l => l.At).ThenBy(l => l.Id).Last().Kind == HandoverKind.Passed).Select(own => own.Key).ToHashSet();
}
