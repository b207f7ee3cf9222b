using System.Collections;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Administration;

/// <summary>Turns a value that the audit trail wrote into what people read.</summary>
internal sealed class HistoryValues(IStringLocalizer<HistoryTexts> texts, IReadOnlyDictionary<Guid, string> names)
{
    private static readonly CultureInfo Stored = CultureInfo.InvariantCulture;

    /// <summary>The value in words; null when it says nothing to a reader (an identifier without name, a file).</summary>
    /// <param name="type">Type of the property in the model.</param>
    /// <param name="field">Name of the property: it tells cents and minutes from plain numbers.</param>
    /// <param name="text">What the trail wrote.</param>
    public string? Of(Type type, string field, string text)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? text
            : type.IsEnum ? Enumerated(type, text)
            : type == typeof(Guid) ? names.GetValueOrDefault(Guid.TryParse(text, out var id) ? id : Guid.Empty)
            : type == typeof(bool) ? texts[text == bool.TrueString ? "Yes" : "No"].Value
            : typeof(IEnumerable).IsAssignableFrom(type) ? Listed(type, field, text)
            : Measured(type, field, text) ?? text;
    }

    private static string? Measured(Type type, string field, string text)
    {
        if (type == typeof(DateOnly))
        {
            return DateOnly.TryParse(text, Stored, out var day) ? Format.LongDay(day) : null;
        }

        if (type == typeof(TimeOnly))
        {
            return TimeOnly.TryParse(text, Stored, out var time) ? Format.Time(time) : null;
        }

        if (type == typeof(DateTimeOffset))
        {
            return DateTimeOffset.TryParse(text, Stored, out var at) ? Format.Moment(at) : null;
        }

        if (type == typeof(Money))
        {
            return Money.TryParse(text, Stored, out var money) ? Format.Money(money) : null;
        }

        if (type == typeof(double))
        {
            return double.TryParse(text, Stored, out var share) ? share.ToString("0.##", CultureInfo.CurrentUICulture) : null;
        }

        return !long.TryParse(text, Stored, out var number) ? null
            : field.EndsWith("Cents", StringComparison.Ordinal) ? Format.Money(Money.FromCents(number))
            : field.Contains("Minutes", StringComparison.Ordinal) ? Format.Duration((int)number)
            : Format.Number(number);
    }

    private string Enumerated(Type type, string text) =>
        Enum.TryParse(type, text, out var value) && Enum.IsDefined(type, value) ? texts[$"Value.{type.Name}.Is{value}"] : text;

    private string? Listed(Type type, string field, string text)
    {
        if (type.GetGenericArguments() is not [var item] || !text.StartsWith('['))
        {
            return null;
        }

        var values = JsonSerializer.Deserialize<List<JsonElement>>(text)!.ConvertAll(element => Of(item, field, element.ToString()));
        return values.Contains(null) ? null : string.Join(item == typeof(string) ? texts["Between"].Value : ", ", values);
    }
}
