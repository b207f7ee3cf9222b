using Microsoft.Extensions.Localization;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>The form of news, as typed.</summary>
public sealed class NewsInput
{
    public string? Edition { get; set; }

    /// <summary>Whom it is for.</summary>
    public string? Reach { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    internal bool IsWritten(FormErrors errors, IStringLocalizer texts)
    {
        errors.Require(Typed.Text(Title) is not null, nameof(Title), texts);
        errors.Require(Typed.Text(Text) is not null, nameof(Text), texts);
        return !errors.Any;
    }
}

/// <summary>Two editions and what they are held jointly for.</summary>
public sealed class JointInput
{
    public string? One { get; set; }

    public string? Other { get; set; }

    public string? Purpose { get; set; }
}
