using Misthos.Domain.Certificates;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Certificates.Skills;

namespace Misthos.Web.Features.Recognition.Records;

/// <summary>What the city's records hold of a member's engagement, as read.</summary>
public sealed record EngagementRecord
{
    /// <summary>Seats held, the latest first.</summary>
    public IReadOnlyList<HeldSeat> Seats { get; init; } = [];

    /// <summary>Closed sittings the person was at, the latest first.</summary>
    public IReadOnlyList<AttendedSitting> Attended { get; init; } = [];

    /// <summary>Working groups.</summary>
    public IReadOnlyList<GroupTime> Groups { get; init; } = [];

    /// <summary>Seats in outside bodies that began, the latest first.</summary>
    public IReadOnlyList<OutsideTime> Outside { get; init; } = [];

    /// <summary>Proposals adopted while the person held a seat, by number.</summary>
    public IReadOnlyList<RecordProposal> Proposals { get; init; } = [];

    /// <summary>Certificates that are valid.</summary>
    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    /// <summary>Skills chosen.</summary>
    public IReadOnlyList<ChosenSkill> Skills { get; init; } = [];

    /// <summary>What the person was thanked for or invited to, and whether they came.</summary>
    public IReadOnlyList<(RecognitionAct Act, bool? Came)> Thanks { get; init; } = [];

    public int Minutes => Attended.Sum(a => a.Minutes);
}

/// <summary>A seat held.</summary>
public sealed record HeldSeat(Guid EditionId, string Body, string Edition, string Organ, DateOnly StartsOn, DateOnly EndsOn);

/// <summary>A closed sitting somebody was at.</summary>
public sealed record AttendedSitting(Guid EditionId, DateOnly Day, int Minutes, Capacity Capacity, bool WasHost);

/// <summary>Somebody's time in a working group.</summary>
public sealed record GroupTime(Guid GroupId, string Name, bool IsContact, DateOnly JoinedOn, DateOnly? LeftOn);

/// <summary>A seat in an outside body.</summary>
public sealed record OutsideTime(Guid SeatId, string Body, string Topic, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>A proposal and what became of it.</summary>
public sealed record RecordProposal(Guid Id, int Number, string Title, DateOnly AdoptedOn, DateOnly? HandedOverOn, ResponseKind? Response, DateOnly? AnsweredOn);
