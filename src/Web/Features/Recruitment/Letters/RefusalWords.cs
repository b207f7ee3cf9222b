using System.Globalization;
using Misthos.Domain;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Refusals about contacts carry days; a message shows them as people write them.</summary>
internal static class RefusalWords
{
    public static Refusal InWords(this Refusal refusal) => refusal with
    {
        Values = [.. refusal.Values.Select(value =>
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Format.LongDay(day) : value)],
    };

    public static async Task<IReadOnlyList<Refusal>> InWords(this Task<IReadOnlyList<Refusal>> refusals) => [.. (await refusals).Select(InWords)];
}
