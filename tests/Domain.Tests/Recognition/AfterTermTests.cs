using Misthos.Domain.Recognition;

namespace Misthos.Domain.Tests.Recognition;

/// <summary>Seats outside, what the association holds, editions held jointly.</summary>
public sealed class AfterTermTests
{
    private static readonly Guid City = Guid.CreateVersion7();
    private static readonly DateOnly Start = new(2026, 3, 1);

    [Fact]
    public void A_name_is_shown_while_the_last_word_is_yes_and_never_a_minors()
    {
        var seat = Seat();
        Assert.False(SeatConsent.Allows([], isMinor: false));
        var (yes, no, again) = (Said(seat, true, 1), Said(seat, false, 2), Said(seat, true, 3));
        Assert.True(SeatConsent.Allows([yes], isMinor: false));
        Assert.False(SeatConsent.Allows([no, yes], isMinor: false));
        Assert.True(SeatConsent.Allows([again, no, yes], isMinor: false));
        Assert.False(SeatConsent.Allows([again], isMinor: true));
    }

    [Fact]
    public void A_seat_that_ended_stays_as_it_is()
    {
        var seat = Seat();
        Assert.Equal("seat.ends-before", Assert.Single(seat.WhyNotEnd(Start.AddDays(-1))).Code);
        seat.End(Start.AddDays(30), "Déménagement", DateTimeOffset.UnixEpoch);
        Assert.Equal((true, false), (seat.IsHeldOn(Start.AddDays(30)), seat.IsHeldOn(Start.AddDays(31))));
        Assert.Equal("seat.ended", Assert.Single(seat.WhyNotEnd(Start.AddDays(40))).Code);
        Assert.Equal("seat.ended", Assert.Single(seat.WhyNotChange()).Code);
        Assert.Throws<InvalidOperationException>(() => seat.Change(Terms));
    }

    [Theory]
    [InlineData(-1, "seat.not-held")]
    [InlineData(0, null)]
    [InlineData(10, null)]
    [InlineData(11, "seat.not-yet")]
    public void A_report_tells_of_a_meeting_that_took_place_while_the_seat_was_held(int day, string? refused) =>
        Assert.Equal(refused, SeatReport.WhyNot(Seat(), Start.AddDays(day), Start.AddDays(10)).Select(r => r.Code).SingleOrDefault());

    [Fact]
    public void The_association_holds_whom_it_was_passed_and_not_told_withdrawn_since()
    {
        var body = new OutsideBody(City, "Association", OutsideBodyKind.AlumniAssociation);
        var (zoe, leo, ana) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        List<AssociationHandover> acts = [Act(body, HandoverKind.Passed, 1, zoe, leo)];
        Assert.Equal(Said([ana], [leo]), Due(acts, zoe, ana));
        acts.Add(Act(body, HandoverKind.Withdrawn, 2, leo));
        Assert.Equal(Said([ana], []), Due(acts, zoe, ana));
        Assert.Equal(Said([leo], []), Due(acts, zoe, leo)); // agrees again: passed again
        acts.Add(Act(body, HandoverKind.Passed, 3, leo));
        Assert.Equal(Said([], [zoe]), Due(acts, leo));
    }

    [Fact]
    public void Nothing_is_passed_to_another_body_nor_of_nobody()
    {
        var jury = new OutsideBody(City, "Jury", OutsideBodyKind.Jury);
        Assert.Throws<ArgumentException>(() => Act(jury, HandoverKind.Passed, 1, Guid.CreateVersion7()));
        Assert.Throws<ArgumentException>(() => Act(new(City, "Association", OutsideBodyKind.AlumniAssociation), HandoverKind.Passed, 1));
    }

    [Fact]
    public void Two_editions_are_held_jointly_whatever_their_order()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (joint, turned) = (new JointEdition(City, one, other, "Passer le relais"), new JointEdition(City, other, one, "Passer le relais"));
        Assert.Equal((joint.EditionId, joint.OtherId), (turned.EditionId, turned.OtherId));
        Assert.Equal((other, one), (joint.Beside(one), joint.Beside(other)));
        Assert.Throws<ArgumentException>(() => new JointEdition(City, one, one, ""));
    }

    private static SeatTerms Terms => new(Guid.CreateVersion7(), "Littoral", "Direction de la mer", Start, null);

    private static OutsideSeat Seat() => new(new(City, "Comité", OutsideBodyKind.ExpertCommittee), Guid.CreateVersion7(), Terms);

    private static SeatConsent Said(OutsideSeat seat, bool isGiven, int day) => new(seat, isGiven, new(ReplyWay.Space, Start, DateTimeOffset.UnixEpoch.AddDays(day)));

    private static AssociationHandover Act(OutsideBody body, HandoverKind kind, int number, params Guid[] people) => new(body, kind, number, people, new(City, DateTimeOffset.UnixEpoch.AddDays(number)));

    private static string Due(List<AssociationHandover> acts, params Guid[] consenting)
    {
        var (pass, withdraw) = AssociationRoll.Due(acts.SelectMany(a => a.Lines), consenting);
        return Said(pass, withdraw);
    }

    private static string Said(IEnumerable<Guid> pass, IEnumerable<Guid> withdraw) => $"{string.Join(',', pass)} / {string.Join(',', withdraw)}";
}
