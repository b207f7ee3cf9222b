using Misthos.Domain.Members;
using Misthos.Domain.Portal;

namespace Misthos.Domain.Sittings;

/// <summary>That somebody was thanked for coming to a sitting, once, and how.</summary>
public sealed class SittingThanks : Entity
{
    private SittingThanks()
    {
    }

    /// <summary>Thanks a person.</summary>
    public SittingThanks(Sitting sitting, Guid personId, ContactChannel channel, DateTimeOffset at)
        : base(sitting.AuthorityId) => (SittingId, PersonId, Channel, At) = (sitting.Id, personId, channel, at);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>How: an e-mail leaves by itself, a letter is to print, a call or a message to make.</summary>
    public ContactChannel Channel { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why nobody can be thanked yet; empty when they can: who came is only known once attendance is closed, and before an election thanks wait.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="period">The period before an election that holds today; null outside.</param>
    public static IReadOnlyList<Refusal> WhyNot(Sitting sitting, PreElectionPeriod? period) =>
        sitting.Status != SittingStatus.Closed ? [new Refusal("thanks.not-closed")] : period is not null ? [period.Refuse("thanks.pre-election")] : [];
}
