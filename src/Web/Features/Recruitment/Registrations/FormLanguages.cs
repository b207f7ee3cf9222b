using System.Globalization;
using System.Resources;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>
/// The languages of the registration form: those of the site, and every other that has a file <c>RegistrationTexts.xx.resx</c>. A text that
/// such a file lacks is shown in French.
/// </summary>
internal static class FormLanguages
{
    /// <summary>Languages of the form alone.</summary>
    public static IReadOnlyList<CultureInfo> Further { get; } = Of(typeof(RegistrationTexts), AppContext.BaseDirectory, ["fr", "en"]);

    /// <summary>Whether this is a page of the form: elsewhere a further language is not spoken.</summary>
    public static bool Speaks(PathString path) => path.Value?.Split('/') is [_, _, "inscription", ..];

    /// <summary>Languages of these texts that were built into satellite assemblies of a folder.</summary>
    /// <param name="texts">Class the resource files are named after.</param>
    /// <param name="folder">Folder of the application.</param>
    /// <param name="others">Two-letter names left out.</param>
    internal static IReadOnlyList<CultureInfo> Of(Type texts, string folder, IReadOnlyCollection<string> others)
    {
        var manager = new ResourceManager(texts);
        var satellite = texts.Assembly.GetName().Name + ".resources.dll";
        return [.. Directory.EnumerateDirectories(folder).Where(path => File.Exists(Path.Combine(path, satellite)))
            .Select(path => CultureInfo.GetCultureInfo(Path.GetFileName(path)))
            .Where(culture => !others.Contains(culture.TwoLetterISOLanguageName) && manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not null)
            .OrderBy(culture => culture.Name, StringComparer.Ordinal)];
    }
}
