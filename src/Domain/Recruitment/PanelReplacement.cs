namespace Misthos.Domain.Recruitment;

/// <summary>
/// Whom the engine proposes to call for the seats that are vacant, so that the quotas hold again as far as they can. Only ever added: who
/// does not accept is replaced by another replacement.
/// </summary>
public sealed class PanelReplacement : Entity
{
    private readonly List<CalledPerson> _people = [];

    private PanelReplacement()
    {
    }

    /// <summary>Records a proposal.</summary>
    /// <param name="draw">The confirmed draw.</param>
    /// <param name="randomText">The public random value that decided among equals; kept without spaces around it.</param>
    /// <param name="found">What the engine found.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="ArgumentException">Nobody is proposed.</exception>
    public PanelReplacement(PanelDraw draw, string randomText, FoundReplacement found, Guid by, DateTimeOffset at)
        : base(draw.AuthorityId)
    {
        (DrawId, RandomText, By, At) = (draw.Id, randomText.Trim(), by, at);
        (SeatsOffQuotas, SeatsLeftVacant) = (found.SeatsOffQuotas, found.SeatsLeftVacant);
        _people.AddRange(found.People.Select((person, i) => new CalledPerson(this, person, i + 1)));
        if (_people.Count == 0)
        {
            throw new ArgumentException("Nobody is proposed.", nameof(found));
        }
    }

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>The public random value that decided among equals.</summary>
    public string RandomText { get; private set; } = "";

    /// <summary>Seats missing from quotas or too many in them once everyone proposed is seated, in all; 0 when every quota holds again.</summary>
    public int SeatsOffQuotas { get; private set; }

    /// <summary>Seats that nobody of the pool can fill.</summary>
    public int SeatsLeftVacant { get; private set; }

    /// <summary>Who asked for it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The people proposed, in calling order.</summary>
    public IReadOnlyList<CalledPerson> People => _people;

    /// <summary>Seats of a panel that nobody holds and for which nobody is being called.</summary>
    /// <param name="draw">The confirmed draw.</param>
    /// <param name="called">Everyone called so far.</param>
    /// <param name="resigned">Mandates ended before their term.</param>
    public static int VacantSeats(PanelDraw draw, IEnumerable<CalledPerson> called, IReadOnlySet<Guid> resigned) =>
        Math.Max(0, draw.Seats - called.Count(person => person.StateWith(resigned) != SeatState.GivenUp));

    /// <summary>Why no replacement can be proposed; empty when one can.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="vacant">Seats vacant, from <see cref="VacantSeats"/>.</param>
    /// <param name="randomText">The public random value; one that served before was known before the seats fell vacant.</param>
    /// <param name="earlier">Values that served earlier replacements.</param>
    public static IReadOnlyList<Refusal> WhyNot(PanelDraw draw, int vacant, string? randomText, IEnumerable<string> earlier) =>
        draw.Status != PanelDrawStatus.Confirmed ? [new Refusal("replacement.not-confirmed")]
            : vacant == 0 ? [new Refusal("replacement.no-vacancy")]
            : string.IsNullOrWhiteSpace(randomText) ? [new Refusal("replacement.random-required")]
            : randomText.Trim().Length > PanelDraw.LongestRandomText ? [new Refusal("replacement.random-too-long", $"{PanelDraw.LongestRandomText}")]
            : earlier.Append(draw.RandomText).Contains(randomText.Trim(), StringComparer.Ordinal) ? [new Refusal("replacement.random-used")]
            : [];
}

/// <summary>What the engine found for vacant seats.</summary>
/// <param name="People">Whom to call, in order.</param>
/// <param name="SeatsOffQuotas">Seats missing from quotas or too many in them then, in all.</param>
/// <param name="SeatsLeftVacant">Seats that nobody can fill.</param>
public sealed record FoundReplacement(IReadOnlyList<ProposedPerson> People, int SeatsOffQuotas, int SeatsLeftVacant);

/// <summary>A person to call for a vacant seat.</summary>
/// <param name="VolunteerId">Who.</param>
/// <param name="Mends">Quotas that lack people like this one, in words; empty when none does.</param>
public sealed record ProposedPerson(Guid VolunteerId, string Mends);
