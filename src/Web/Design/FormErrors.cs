using Microsoft.Extensions.Localization;

namespace Misthos.Web.Design;

/// <summary>What the server refused in a form: messages by field path (<c>Title</c>, <c>Rows[2].Hours</c>), in the order added.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> _all = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>Whether anything was refused.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Every message, in the order added.</summary>
    public IReadOnlyList<FormError> All => _all;

    /// <summary>Refuses one field; an empty field refuses the form as a whole.</summary>
    public void Add(string field, string message) => _all.Add(new FormError(field, message));

    /// <summary>Refuses the form as a whole.</summary>
    public void Add(string message) => Add("", message);

    /// <summary>The first message of a field, or null.</summary>
    /// <summary>Says <c>Missing.Field</c> at the field unless what it needs is there.</summary>
    public void Require(bool holds, string field, IStringLocalizer texts)
    {
        if (!holds)
        {
            Add(field, texts[$"Missing.{field}"]);
        }
    }

    public string? For(string field) => _all.Find(e => e.Field == field)?.Message;

    /// <summary>The id the summary links to; a key that a field registered wins over the usual <c>Input-…</c>.</summary>
    internal string IdOf(string field) => _ids.GetValueOrDefault(field) ?? FieldPath.IdOf("Input." + field);

    /// <summary>Lets a field say under which id it stands.</summary>
    internal void Register(string field, string id) => _ids[field] = id;
}

/// <summary>One message; <paramref name="Field"/> is empty when it is about the whole form.</summary>
public sealed record FormError(string Field, string Message);
