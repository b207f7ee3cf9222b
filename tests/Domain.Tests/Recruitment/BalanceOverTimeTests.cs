using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

public sealed class BalanceOverTimeTests
{
    private static readonly DateOnly First = new(2026, 1, 10);
    private static readonly Guid[] People = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public void Groups_are_counted_on_the_day_and_a_person_once_whatever_the_seats()
    {
        BalanceSeat[] seats =
        [
            new(People[0], MandateOrigin.Drawn, First, First.AddYears(1), new(2000, 1, 11)),
            new(People[0], MandateOrigin.Volunteer, First, First.AddYears(1), new(2000, 1, 11)),
            new(People[1], MandateOrigin.Drawn, First, First.AddDays(30), new(1960, 1, 1)),
            new(People[2], MandateOrigin.Volunteer, First.AddDays(31), First.AddYears(1), null),
            new(People[3], MandateOrigin.School, First, First.AddYears(1), new(2009, 1, 1)),
        ];
        Assert.Equal("Drawn 1/2 Volunteer 0/0 Referred 0/0 School 1/1 Young 2/2", Text(First, [People[0], People[3], People[2]]));
        Assert.Equal("Drawn 0/1 Volunteer 1/1 Referred 0/0 School 0/1 Young 0/1", Text(First.AddDays(31), [People[2], People[1]]));

        string Text(DateOnly day, HashSet<Guid> came) => string.Join(' ', BalanceOverTime.On(new(day, came), seats).Select(c => $"{c.Group} {c.Came}/{c.InOffice}"));
    }
}
