using System.Globalization;
using Misthos.Domain.Members;

namespace Misthos.Web.Design;

/// <summary>Writes in somebody's language until it is disposed of.</summary>
public readonly struct Speaking : IDisposable
{
    private readonly CultureInfo _culture;
    private readonly CultureInfo _words;

    private Speaking(CultureInfo culture, CultureInfo words) => (_culture, _words) = (culture, words);

    /// <summary>In the language the person reads; French when this application does not speak it.</summary>
    public static Speaking To(Person person)
    {
        var before = new Speaking(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var theirs = CultureInfo.GetCultureInfo(person.Language == "en" ? "en-GB" : "fr-FR");
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (theirs, theirs);
        return before;
    }

    /// <inheritdoc />
    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _words);
}
