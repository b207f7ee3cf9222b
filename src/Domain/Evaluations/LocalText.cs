namespace Misthos.Domain.Evaluations;

/// <summary>A text in several languages, as data: French and English always, others where somebody translated it.</summary>
/// <param name="Words">Language ("fr", "en", "ar") → text.</param>
public sealed record LocalText(IReadOnlyDictionary<string, string> Words)
{
    /// <summary>Nothing in any language.</summary>
    public static LocalText Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>The text in a language; in French where that language lacks.</summary>
    /// <param name="language">Two letters.</param>
    public string In(string language) => Words.GetValueOrDefault(language) ?? Words.GetValueOrDefault("fr") ?? Words.Values.FirstOrDefault() ?? "";
}
