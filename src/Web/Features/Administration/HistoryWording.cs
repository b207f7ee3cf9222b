using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Administration;

/// <summary>Says in plain words what entries of the audit trail hold.</summary>
/// <param name="model">Tells the type of each field.</param>
/// <param name="texts">The words; what the application no longer knows (an older field) is said by its name.</param>
/// <param name="names">Names of the records that the entries point to, for those the reader may know.</param>
internal sealed class HistoryWording(IModel model, IStringLocalizer<HistoryTexts> texts, IReadOnlyDictionary<Guid, string> names)
{
    private readonly HistoryValues _values = new(texts, names);

    /// <summary>"Historique de la séance".</summary>
    public static string Title(IStringLocalizer<HistoryTexts> texts, string subject) => Known(texts, $"Of.{subject}") ?? texts["History"];

    /// <summary>"Carte d’identité corrigée".</summary>
    public string What(AuditEntry entry) => Known(texts, $"Does.{entry.UseCase}") ?? texts[$"Operation.{entry.Operation}"];

    /// <summary>"Camille Roux", "La ligne de commande".</summary>
    public string Who(AuditEntry entry) =>
        entry.UserName.Length == 0 ? texts["Who.Unknown"] : entry.UserName == Actor.CommandLine ? texts["Who.CommandLine"] : entry.UserName;

    /// <summary>The reason given, introduced; null when none was.</summary>
    public string? Why(AuditEntry entry) =>
        string.IsNullOrEmpty(entry.Reason) ? null : string.Format(CultureInfo.CurrentCulture, Known(texts, $"Why.{entry.UseCase}") ?? texts["Why"], entry.Reason);

    /// <summary>The fields that say something, in the order of their names.</summary>
    public IReadOnlyList<HistoryLine> Lines(AuditEntry entry)
    {
        var type = TypeOf(entry.Subject);
        return [.. AuditChange.Of(entry.Changes).Select(change => Line(entry, type, change)).OfType<HistoryLine>().OrderBy(line => line.Label, StringComparer.CurrentCulture)];
    }

    /// <summary>Every identifier that the changes of these entries hold.</summary>
    public static IReadOnlyCollection<Guid> Identifiers(IEnumerable<AuditEntry> entries) =>
        [.. entries.SelectMany(entry => AuditChange.Of(entry.Changes)).SelectMany(change => (change.Before + "\"" + change.After).Split('"'))
            .Select(part => Guid.TryParseExact(part, "D", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    private HistoryLine? Line(AuditEntry entry, IEntityType? type, AuditChange change)
    {
        if (IsNothing(change.Before) && IsNothing(change.After))
        {
            return null;
        }

        var label = Known(texts, $"Field.{entry.Subject}.{change.Field}") ?? Known(texts, $"Field.{change.Field}") ?? change.Field;
        if ((change.After ?? change.Before) == AuditChange.Masked)
        {
            return new(label) { Note = texts[change.Before is null ? "Secret.Given" : change.After is null ? "Secret.Removed" : "Secret.Changed"] };
        }

        var property = type?.FindProperty(change.Field)?.ClrType ?? typeof(string);
        var (before, after) = (Value(property, change.Field, change.Before), Value(property, change.Field, change.After));
        return before is not null && after is not null ? new(label) { Before = entry.Operation == "Added" ? null : before, After = entry.Operation == "Deleted" ? null : after }
            : entry.Operation == "Modified" ? new(label) { Note = texts["Changed"] }
            : null;
    }

    private string? Value(Type property, string field, string? text) => IsNothing(text) ? texts["Nothing"].Value : _values.Of(property, field, text!);

    private IEntityType? TypeOf(string subject) => model.GetEntityTypes().FirstOrDefault(type => type.ClrType.Name == subject);

    private static bool IsNothing(string? text) => text is null or "" or "[]";

    private static string? Known(IStringLocalizer texts, string key) => texts[key] is { ResourceNotFound: false } text ? text.Value : null;
}
