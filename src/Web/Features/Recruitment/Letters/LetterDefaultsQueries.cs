using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>The texts proposed for the letters of each kind of channel, in French whatever the language of who prepares them.</summary>
public sealed class LetterDefaultsQueries(IStringLocalizer<LettersTexts> texts, Tenant tenant)
{
    public WordingTerms Of(ChannelKind kind)
    {
        using var french = InFrench.Begin();
        return new(texts[$"Default.Letter.{kind}"], texts[$"Default.Reminder.{kind}"], texts["Default.Signatory"])
        {
            DataContact = tenant.Authority.ContactEmail ?? "",
        };
    }
}

/// <summary>The culture of letters, until disposed.</summary>
internal sealed class InFrench : IDisposable
{
    private readonly System.Globalization.CultureInfo _before = System.Globalization.CultureInfo.CurrentUICulture;

    private InFrench() => System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");

    public static InFrench Begin() => new();

    public void Dispose() => System.Globalization.CultureInfo.CurrentUICulture = _before;
}
