using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Sittings;

public sealed class SittingTests
{
    private static readonly DateOnly Day = new(2025, 11, 29);

    [Fact]
    public void Attendance_is_not_closed_before_the_day_of_the_sitting()
    {
        var sitting = NewSitting();

        Assert.Equal([new Refusal("sitting.not-yet-held")], sitting.WhyNotClose(Day.AddDays(-1)));
        Assert.Empty(sitting.WhyNotClose(Day));
    }

    [Fact]
    public void Attendance_is_closed_once()
    {
        var sitting = NewSitting();
        sitting.Close(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);

        Assert.Equal([new Refusal("sitting.over")], sitting.WhyNotClose(Day));
        Assert.Throws<InvalidOperationException>(() => sitting.Close(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch));
    }

    private static Sitting NewSitting() =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Séance", new SittingTimes(Day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
}
