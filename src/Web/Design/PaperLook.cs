using Misthos.Domain.Administration;

namespace Misthos.Web.Design;

/// <summary>The colours and the logo of the city on the paper being printed; nothing on a page, where inline style is forbidden.</summary>
public sealed class PaperLook
{
    /// <summary>Tokens of <c>document.css</c>.</summary>
    public string Css { get; private set; } = "";

    /// <summary>The logo as a data: address: the printer loads nothing.</summary>
    public string? LogoUrl { get; private set; }

    public void Wear(Theme theme, byte[]? logo, string? logoType) =>
        (Css, LogoUrl) = (ThemeStylesheet.ForPaper(theme), logo is null ? null : $"data:{logoType};base64,{Convert.ToBase64String(logo)}");
}
