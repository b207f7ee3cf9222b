using System.Globalization;
using Misthos.Domain.Members;

namespace Misthos.Web.Design;

/// <summary>Writes in somebody's language until it is disposed of.</summary>
public readonly struct Speaking : IDisposable
{
    private readonly CultureInfo _culture;
    private readonly CultureInfo _words;

    private Speaking(CultureInfo culture, CultureInfo words) => (_culture, _words) = (culture, words);

    /// <summary>The language being spoken, as browsers name it.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>In the language the person reads; French when this application does not speak it.</summary>
    public static Speaking To(Person person) => In(person.Language);

    /// <summary>In a language; French when this application does not speak it.</summary>
    public static Speaking In(string language)
    {
        var before = new Speaking(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var theirs = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (theirs, theirs);
        return before;
    }

    /// <inheritdoc />
    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _words);
}
