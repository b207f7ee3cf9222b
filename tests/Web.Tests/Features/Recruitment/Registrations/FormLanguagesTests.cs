using System.Globalization;
using System.Xml.Linq;
using Misthos.Web.Features.Recruitment.Registrations;
using Misthos.Web.Tests.Architecture;

namespace Misthos.Web.Tests.Features.Recruitment.Registrations;

/// <summary>A file <c>RegistrationTexts.xx.resx</c> is all it takes to speak a language in the form.</summary>
public sealed class FormLanguagesTests
{
    private const string Folder = "src/Web/Features/Recruitment/Registrations";

    [Fact]
    public void A_language_with_a_file_is_found_and_one_without_is_not()
    {
        // English has a file; French, the source, is no satellite.
        Assert.Equal(["en"], FormLanguages.Of(typeof(RegistrationTexts), AppContext.BaseDirectory, ["fr"]).Select(culture => culture.Name).Where(name => name == "en"));
        Assert.DoesNotContain(FormLanguages.Of(typeof(RegistrationTexts), AppContext.BaseDirectory, ["fr", "en"]), culture => culture.TwoLetterISOLanguageName is "fr" or "en");
        Assert.Equal(Files().Select(Language).Where(name => name != "en").Order(StringComparer.Ordinal), FormLanguages.Further.Select(culture => culture.Name));
    }

    [Theory]
    [InlineData("/marseille/inscription", true)]
    [InlineData("/marseille/inscription/nom", true)]
    [InlineData("/marseille/inscriptions", false)]
    [InlineData("/marseille", false)]
    [InlineData("/inscription", false)]
    public void A_further_language_is_spoken_on_the_form_alone(string path, bool spoken) => Assert.Equal(spoken, FormLanguages.Speaks(path));

    [Fact]
    public void Added_files_say_nothing_the_source_does_not()
    {
        var source = Keys($"{Folder}/RegistrationTexts.resx");
        Assert.True(source.Count > 150);
        Assert.All(Files(), file => Assert.Empty(Keys(file).Except(source, StringComparer.Ordinal)));
    }

    private static List<string> Files() => [.. SourceTree.Files(Folder, ".resx").Where(file => Language(file).Length > 0)];

    private static string Language(string file) => Path.GetExtension(Path.GetFileNameWithoutExtension(file)) is ['.', .. var name] && CultureInfo.GetCultureInfo(name) is { } culture ? culture.Name : "";

    private static HashSet<string> Keys(string file) =>
        [.. XDocument.Load(SourceTree.Full(file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];
}
