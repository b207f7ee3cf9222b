using System.Text.Json;

namespace Misthos.Domain.Evaluations;

/// <content>Single values.</content>
internal sealed partial class InstrumentReader
{
    private const int LongestWords = 2000;

    private void Require(bool holds, string place, string code, params string[] values)
    {
        if (!holds)
        {
            _faults.Add(new InstrumentFault(place, new Refusal(code, values)));
        }
    }

    private void Unique(IEnumerable<(string Place, string Code)> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, code) in codes.Where(c => c.Code.Length > 0))
        {
            Require(seen.Add(code), place, "instrument.code-twice", code);
        }
    }

    private bool IsObject(JsonElement element, string place, string[]? known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Require(holds: false, place, "instrument.object");
            return false;
        }

        foreach (var unknown in known is null ? [] : element.EnumerateObject().Select(p => p.Name).Except(known, StringComparer.Ordinal))
        {
            Require(holds: false, At(place, unknown), "instrument.unknown", string.Join(", ", known!));
        }

        return true;
    }

    private IEnumerable<(JsonElement Element, string Place)> Items(JsonElement element, string place, string name, int most)
    {
        var there = element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0;
        Require(there, At(place, name), "instrument.array");
        Require(!there || items.GetArrayLength() <= most, At(place, name), "instrument.too-many", $"{most}");
        return there ? items.EnumerateArray().Take(most).Select((item, i) => (item, $"{At(place, name)}[{i}]")) : [];
    }

    private string Code(JsonElement element, string place)
    {
        var code = Words(element, place, "code");
        Require(code.Length is > 0 and <= 60 && CodeShape().IsMatch(code), At(place, "code"), "instrument.code");
        return code;
    }

    private bool Flag(JsonElement element, string place, string name)
    {
        var there = element.TryGetProperty(name, out var value);
        Require(!there || value.ValueKind is JsonValueKind.True or JsonValueKind.False, At(place, name), "instrument.flag");
        return there && value.ValueKind == JsonValueKind.True;
    }

    private string Words(JsonElement element, string place, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return "";
        }

        Require(value.ValueKind == JsonValueKind.String && value.GetString()!.Length <= LongestWords, At(place, name), "instrument.words", $"{LongestWords}");
        return value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
    }

    private LocalText Text(JsonElement element, string place, string name, bool isNeeded)
    {
        var at = At(place, name);
        if (!element.TryGetProperty(name, out var value))
        {
            Require(!isNeeded, at, "instrument.text-missing");
            return LocalText.Empty;
        }

        if (!IsObject(value, at, null))
        {
            return LocalText.Empty;
        }

        var words = value.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Words(value, at, g.Key), StringComparer.Ordinal);
        foreach (var language in words.Keys.Where(key => key.Length is < 2 or > 3 || !key.All(char.IsAsciiLetterLower)))
        {
            Require(holds: false, At(at, language), "instrument.language");
        }

        foreach (var language in new[] { "fr", "en" })
        {
            Require(words.GetValueOrDefault(language) is { Length: > 0 }, At(at, language), "instrument.language-missing", language);
        }

        return new LocalText(words);
    }

    private static string At(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}
