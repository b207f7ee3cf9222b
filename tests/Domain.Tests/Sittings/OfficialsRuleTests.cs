using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Sittings;

public sealed class OfficialsRuleTests
{
    [Theory]
    [InlineData(1, null, 1, false, null)]
    [InlineData(2, null, 2, false, null)]
    [InlineData(2, 1, 1, true, null)]
    [InlineData(2, 2, 2, false, null)]
    [InlineData(2, 0, 0, true, null)]
    [InlineData(1, 2, 1, false, "tables.officials-wider")]
    [InlineData(1, -1, -1, true, "tables.officials")]
    public void A_sitting_follows_its_edition_or_narrows_it(int edition, int? sitting, int most, bool narrowed, string? refusal)
    {
        var rule = new OfficialsRule(edition, sitting);
        Assert.Equal((most, narrowed, refusal), (rule.Most, rule.IsNarrowed, rule.WhyNot().SingleOrDefault()?.Code));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void An_edition_names_a_number_from_0_to_10(int most)
    {
        var edition = new Edition(Guid.CreateVersion7(), Guid.CreateVersion7(), "Édition", new(2026, 1, 1), new(2026, 12, 31), 10);
        Assert.Equal(1, edition.MostOfficials);
        Assert.Throws<ArgumentOutOfRangeException>(() => edition.SetMostOfficials(most));
    }
}
