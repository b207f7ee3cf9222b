using Misthos.Domain.Recognition;

namespace Misthos.Domain.Tests.Recognition;

public sealed class RecognitionActTests
{
    private static readonly DateOnly Day = new(2025, 11, 8);

    [Fact]
    public void Who_took_it_up_is_counted_from_the_day_itself()
    {
        var act = new RecognitionAct(Guid.CreateVersion7(), Guid.CreateVersion7(), RecognitionKind.Invitation, Day);

        Assert.Equal([new Refusal("recognition.not-yet")], act.WhyNotCount(3, Day.AddDays(-1)));
        Assert.Equal([new Refusal("recognition.count")], act.WhyNotCount(-1, Day));
        act.Count(new(0, Money.Euros(20), " Calme. "), Day);
        Assert.Equal((0, Money.Euros(20), "Calme."), (act.TookUp, act.CostSpent, act.Lived));
        Assert.Empty(act.WhyNotCount(null, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => act.Plan(-Money.Euros(1)));
    }

    [Fact]
    public void It_has_one_audience()
    {
        var act = new RecognitionAct(Guid.CreateVersion7(), Guid.CreateVersion7(), RecognitionKind.Thanks, Day);

        Assert.Throws<ArgumentException>(() => act.IsFor(Guid.CreateVersion7(), Guid.CreateVersion7()));
    }
}
