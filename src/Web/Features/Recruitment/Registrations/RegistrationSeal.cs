using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>
/// Needs told at registration may speak of a person's health: they are kept as one sealed answer, and opened for the person, for who helps them
/// with the form, and when the seat is given.
/// </summary>
internal static class RegistrationSeal
{
    private static readonly string[] Hidden = [RegistrationAnswers.Needs, RegistrationAnswers.NeedsWords];

    /// <summary>The answers as they are kept. Nobody's needs are sealed when there are none.</summary>
    public static IReadOnlyDictionary<string, string> Close(Seals seals, IReadOnlyDictionary<string, string> answers)
    {
        var told = answers.Where(a => Hidden.Contains(a.Key)).ToDictionary();
        if (told.Values.All(string.IsNullOrWhiteSpace))
        {
            return answers;
        }

        return answers.Where(a => !told.ContainsKey(a.Key)).Append(new(RegistrationAnswers.SealedNeeds, seals.Close(told).Cipher)).ToDictionary();
    }

    /// <summary>The answers as they were given.</summary>
    public static IReadOnlyDictionary<string, string> Open(Seals seals, IReadOnlyDictionary<string, string> kept) =>
        !kept.TryGetValue(RegistrationAnswers.SealedNeeds, out var cipher) ? kept
            : kept.Where(a => a.Key != RegistrationAnswers.SealedNeeds).Concat(seals.Open<Dictionary<string, string>>(new SealedText(cipher)) ?? []).ToDictionary();
}
