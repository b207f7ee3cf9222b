using System.Text;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>Columns that several datasets have, and how their values are written.</summary>
internal static class Columns
{
    public const string Identifier = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

    private const string SomeId = "0198f3a2-6c1e-7d40-9b1f-3f2a6c0d9e11";

    /// <summary>The identifier of a row.</summary>
    public static DataField Id(string name = "id") => new(name, FieldKind.Code, SomeId) { IsRequired = true, IsUnique = true, Pattern = Identifier, IsOfDecidim = name == "id" };

    /// <summary>An identifier of a row of another dataset.</summary>
    public static DataField Reference(string name, bool isRequired = true) => new(name, FieldKind.Code, SomeId) { IsRequired = isRequired, Pattern = Identifier };

    public static DataField Text(string name, string example, bool isRequired = false) => new(name, FieldKind.Text, example) { IsRequired = isRequired };

    public static DataField Day(string name, bool isRequired = false, string example = "2026-03-14") => new(name, FieldKind.Day, example) { IsRequired = isRequired };

    public static DataField Moment(string name, bool isRequired = false, string example = "2026-03-14T09:30:00+01:00") => new(name, FieldKind.Moment, example) { IsRequired = isRequired };

    public static DataField Whole(string name, string example, bool isRequired = false) => new(name, FieldKind.Whole, example) { IsRequired = isRequired };

    public static DataField Euros(string name, string example, bool isRequired = false) => new(name, FieldKind.Euros, example) { IsRequired = isRequired };

    public static DataField YesNo(string name) => new(name, FieldKind.YesNo, "false") { IsRequired = true };

    public static DataField Address(string name, string example, bool isRequired = false) => new(name, FieldKind.Address, example) { IsRequired = isRequired };

    /// <summary>A code among the names of an enumeration.</summary>
    public static DataField Word<T>(string name, bool isRequired = true)
        where T : struct, Enum => Word(name, [.. Enum.GetValues<T>().Select(Code)], isRequired);

    public static DataField Word(string name, IReadOnlyList<string> words, bool isRequired = true) => new(name, FieldKind.Code, words[0]) { IsRequired = isRequired, Words = words };

    /// <summary>The same column as in Decidim's open data.</summary>
    public static DataField OfDecidim(this DataField field) => field with { IsOfDecidim = true };

    /// <summary>A column of Decidim that has no counterpart here, kept empty so that scripts made for its files run.</summary>
    public static Column<T> Kept<T>(string name, FieldKind kind = FieldKind.Text) => new(new(name, kind) { IsOfDecidim = true }, (_, _) => null);

    /// <summary><c>ElectedOfficial</c> → <c>elected_official</c>.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => Code(value.ToString());

    public static string Code(string name)
    {
        var code = new StringBuilder();
        foreach (var c in name)
        {
            code.Append(char.IsUpper(c) && code.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }

    /// <summary>Words, or nothing when there are none.</summary>
    public static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
