using Misthos.Domain.Members;

namespace Misthos.Domain.Tests.Members;

public sealed class ConsentTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", false, false)]
    [InlineData("m+", false, true)]
    [InlineData("m+ m-", false, false)]
    [InlineData("m- m+", false, true)]
    [InlineData("m+", true, false)]
    [InlineData("g+", true, false)]
    [InlineData("m+ g+", true, true)]
    [InlineData("m+ g+ g-", true, false)]
    [InlineData("m+ g+ m-", true, false)]
    [InlineData("g-", false, false)]
    [InlineData("m+ g-", false, true)]
    public void The_last_word_counts_and_a_minor_needs_the_guardian_beside_them(string said, bool minor, bool allowed)
    {
        var entries = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index()
            .Select(s => new ConsentEntry(Guid.CreateVersion7(), Guid.CreateVersion7(), ConsentKind.Image, s.Item[1] == '+', new(null, Day.AddHours(s.Index), s.Item[0] == 'g'))).ToList();
        Assert.Equal(allowed, Consents.Allows(ConsentKind.Image, entries, minor));
        Assert.False(Consents.Allows(ConsentKind.Alumni, entries, minor));
    }

    [Fact]
    public void A_charter_with_other_words_is_another_version_and_line_ends_are_none()
    {
        Assert.Equal(CharterAcceptance.VersionOf("On écoute.\r\nOn répond."), CharterAcceptance.VersionOf("On écoute.\nOn répond.\n"));
        Assert.NotEqual(CharterAcceptance.VersionOf("On écoute."), CharterAcceptance.VersionOf("On écoute"));
    }
}
