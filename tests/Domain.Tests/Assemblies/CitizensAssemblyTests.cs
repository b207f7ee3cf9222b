using Misthos.Domain.Assemblies;

namespace Misthos.Domain.Tests.Assemblies;

/// <summary>The short name of an assembly comes from its name.</summary>
public sealed class CitizensAssemblyTests
{
    [Theory]
    [InlineData("Assemblée citoyenne du futur", "assemblee-citoyenne-du-futur")]
    [InlineData("  Conseil de l’Œuvre n° 2 !", "conseil-de-l-oeuvre-n-2")]
    [InlineData("大会", "assemblee")]
    public void A_name_gives_its_short_name(string name, string slug) => Assert.Equal(slug, CitizensAssembly.SlugOf(name));

    [Fact]
    public void A_short_name_stays_short()
    {
        var slug = CitizensAssembly.SlugOf(new string('a', 59) + " " + new string('b', 40));
        Assert.Equal(new string('a', 59), slug);
    }
}
