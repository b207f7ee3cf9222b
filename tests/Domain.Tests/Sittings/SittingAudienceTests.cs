using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Sittings;

/// <summary>Whom a sitting concerns.</summary>
public sealed class SittingAudienceTests
{
    private static readonly DateOnly Day = new(2026, 11, 28);

    private static readonly Guid Authority = Guid.CreateVersion7(), Organ = Guid.CreateVersion7(), Edition = Guid.CreateVersion7();

    [Theory]
    [InlineData(SittingKind.Plenary, false)]
    [InlineData(SittingKind.OpenDay, false)]
    [InlineData(SittingKind.Workshop, false)]
    [InlineData(SittingKind.OrganMeeting, false)]
    [InlineData(SittingKind.Hearing, false)]
    [InlineData(SittingKind.Visit, false)]
    [InlineData(SittingKind.FollowUp, true)]
    [InlineData(SittingKind.Steering, true)]
    [InlineData(SittingKind.Convivial, true)]
    public void People_whose_term_is_over_are_concerned_by_the_kinds_that_follow_it(SittingKind kind, bool follows)
    {
        Assert.Equal(follows, kind.FollowsTheTerm());
        Assert.Equal(follows, Concerns(kind, Mandate(Day.AddYears(-1), Day.AddDays(-1))));
        Assert.True(Concerns(kind, Mandate(Day.AddYears(-1), Day)));
    }

    [Fact]
    public void Who_resigned_never_sat_or_sat_elsewhere_is_not_concerned()
    {
        var resigned = Mandate(Day.AddYears(-1), Day.AddDays(-1));
        resigned.Resign(Day.AddDays(-90), "Déménagement", Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);

        Assert.False(Concerns(SittingKind.Convivial, resigned));
        Assert.False(Concerns(SittingKind.Convivial, Mandate(Day.AddYears(-1), Day.AddYears(-1).AddDays(-1))));
        Assert.False(Concerns(SittingKind.Convivial, Mandate(Day.AddDays(1), Day.AddYears(1))));
        Assert.False(Concerns(SittingKind.Convivial, Mandate(Day.AddYears(-1), Day, Guid.CreateVersion7())));
    }

    [Fact]
    public void Only_those_out_of_office_are_concerned_after_their_term()
    {
        Assert.True(SittingAudience.ConcernsAfterTerm(Sitting(SittingKind.FollowUp)).Compile()(Mandate(Day.AddYears(-1), Day.AddDays(-1))));
        Assert.False(SittingAudience.ConcernsAfterTerm(Sitting(SittingKind.FollowUp)).Compile()(Mandate(Day.AddYears(-1), Day)));
        Assert.False(SittingAudience.ConcernsAfterTerm(Sitting(SittingKind.Plenary)).Compile()(Mandate(Day.AddYears(-1), Day.AddDays(-1))));
    }

    private static bool Concerns(SittingKind kind, Mandate mandate) => SittingAudience.ConcernsInOffice(Sitting(kind)).Compile()(mandate) || SittingAudience.ConcernsAfterTerm(Sitting(kind)).Compile()(mandate);

    private static Mandate Mandate(DateOnly from, DateOnly to, Guid? organ = null) =>
        new(new MandateSeat(Authority, Guid.CreateVersion7(), Edition, organ ?? Organ), MandateOrigin.Drawn, from, to);

    private static Sitting Sitting(SittingKind kind)
    {
        var sitting = new Sitting(Authority, Edition, Organ, "Séance", new SittingTimes(Day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        sitting.Classify(kind);
        return sitting;
    }
}
