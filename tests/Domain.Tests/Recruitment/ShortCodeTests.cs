using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

public sealed class ShortCodeTests
{
    [Theory]
    [InlineData("abcd-2345", "ABCD2345")]
    [InlineData(" ABCD 2345 ", "ABCD2345")]
    [InlineData("0I1LOUV2", "QJJJQWW2")]
    [InlineData(null, "")]
    public void A_code_is_read_as_people_type_it(string? typed, string expected) => Assert.Equal(expected, ShortCode.Read(typed));

    [Fact]
    public void No_sign_looks_like_another_and_every_code_is_read_as_itself()
    {
        Assert.DoesNotContain(ShortCode.Signs, sign => "0O1ILUV".Contains(sign, StringComparison.Ordinal));
        Assert.Equal(ShortCode.Signs, ShortCode.Read(ShortCode.Signs));
        Assert.Equal(29, ShortCode.Signs.Distinct().Count());
    }

    [Fact]
    public void A_code_is_shown_in_two_groups() => Assert.Equal("ABCD-2345", ShortCode.Show("ABCD2345"));
}
