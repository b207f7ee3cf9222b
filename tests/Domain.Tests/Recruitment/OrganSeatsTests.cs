using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>An organ that looks like the assembly, with who sits in it already counted.</summary>
public sealed class OrganSeatsTests
{
    private static readonly Margin[] Assembly = [new("Femme", 60), new("Homme", 40)];

    [Theory]
    [InlineData(0, 0, 17, 19, 11, 13)]
    [InlineData(10, 0, 7, 9, 11, 13)]
    [InlineData(20, 9, 0, 0, 1, 1)]
    [InlineData(15, 14, 1, 1, 0, 0)]
    public void Bounds_make_the_whole_organ_look_like_the_assembly(int women, int men, int minWomen, int maxWomen, int minMen, int maxMen)
    {
        var bounds = OrganSeats.Propose(Assembly, new Dictionary<string, int> { ["Femme"] = women, ["Homme"] = men }, 30, 1);
        Assert.Equal([("Femme", minWomen, maxWomen), ("Homme", minMen, maxMen)], bounds.Select(b => (b.Value, b.Min, b.Max)));
    }

    [Theory]
    [InlineData(0, 0, 100, 0, "organ.no-seats")]
    [InlineData(30, 30, 70, 0, "organ.full")]
    [InlineData(30, 10, 19, 0, "organ.too-few")]
    [InlineData(30, 10, 25, 6, "organ.reserve-too-large")]
    [InlineData(30, 10, 25, 5, "")]
    [InlineData(30, 0, 30, 0, "")]
    public void A_draw_needs_seats_and_people(int seats, int taken, int candidates, int reserve, string code) =>
        Assert.Equal(code, string.Join(' ', OrganSeats.WhyNot(seats, taken, candidates, reserve).Select(r => r.Code)));
}
