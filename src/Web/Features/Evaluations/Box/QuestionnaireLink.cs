using System.Globalization;
using System.Text.RegularExpressions;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Evaluations.Box;

/// <summary>
/// A mail that waits to leave holds no code, only whose it will be; the code is put in at the moment it leaves and is written nowhere. A copy of the
/// database taken in between leads from no address to any code.
/// </summary>
internal sealed partial class QuestionnaireLink(BoxSecrets secrets) : IMailFiller
{
    /// <summary>What stands for the code of a person.</summary>
    public static string Of(Guid evaluation, Guid person) => string.Create(CultureInfo.InvariantCulture, $"urne-{evaluation:N}-{person:N}");

    public string Fill(string text) => !text.Contains("urne-", StringComparison.Ordinal) ? text : Mark().Replace(text, mark =>
    {
        using var secret = secrets.Find(Guid.ParseExact(mark.Groups["evaluation"].Value, "N"));
        return secret is null ? "termine" : PaperCode.Show(secret.CodeOf(Guid.ParseExact(mark.Groups["person"].Value, "N")));
    });

    [GeneratedRegex("urne-(?<evaluation>[0-9a-f]{32})-(?<person>[0-9a-f]{32})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
