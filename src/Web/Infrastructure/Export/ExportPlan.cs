using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Export;

/// <summary>A table that leaves with the authority: its columns, and those that stay because they are secret.</summary>
internal sealed record ExportTable(IEntityType Type, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<string> Secrets)
{
    public string Name => Type.GetTableName()!;
}

/// <summary>One column; <see cref="SecretWhen"/> is the boolean property that empties it.</summary>
internal sealed record ExportColumn(IProperty Property, IProperty? SecretWhen)
{
    public string Name => Property.GetColumnName();

    public object? ValueOf(object row) => SecretWhen?.GetGetter().GetClrValue(row) is true ? null : Property.GetGetter().GetClrValue(row);
}

/// <summary>What leaves with an authority, read from the model: a new table or column is in it without a word here.</summary>
internal static class ExportPlan
{
    // An account may serve several authorities and carries what opens it: only these of its columns leave.
    private static readonly HashSet<string> OfAccounts =
        [nameof(AppUser.Id), nameof(AppUser.DisplayName), nameof(AppUser.Email), nameof(AppUser.EmailConfirmed), nameof(AppUser.PhoneNumber), nameof(AppUser.TwoFactorEnabled)];

    /// <summary>Tables of the authority in the order of their names.</summary>
    public static IReadOnlyList<ExportTable> Tables(IModel model) => [.. Types(model).Where(Leaves).Select(Table)];

    /// <summary>Tables that belong to no authority (accounts' secrets, links on their way), or whose rows never leave.</summary>
    public static IReadOnlyList<string> Staying(IModel model) => [.. Types(model).Where(type => !Leaves(type)).Select(type => type.GetTableName()!)];

    /// <summary>The columns of a table that leave with it.</summary>
    public static IReadOnlyList<ExportColumn> Columns(IEntityType type) => Table(type).Columns;

    private static IEnumerable<IEntityType> Types(IModel model) =>
        model.GetEntityTypes().Where(type => !type.IsOwned()).OrderBy(type => type.GetTableName(), StringComparer.Ordinal);

    private static bool Leaves(IEntityType type) => !type.ClrType.IsDefined(typeof(NeverLeavesAttribute)) && Belongs(type);

    private static bool Belongs(IEntityType type) =>
        type.FindProperty(nameof(AuditEntry.AuthorityId)) is not null || type.ClrType == typeof(Authority) || type.ClrType == typeof(AppUser);

    private static ExportTable Table(IEntityType type)
    {
        var columns = type.GetProperties().OrderBy(property => !property.IsPrimaryKey()).Select(property => (property, Secret: property.PropertyInfo?.GetCustomAttribute<SecretAttribute>())).ToList();
        bool Stays((IProperty Property, SecretAttribute? Secret) column) =>
            column.Secret is { When: null } || type.ClrType == typeof(AppUser) && !OfAccounts.Contains(column.Property.Name);
        return new ExportTable(type,
            [.. columns.Where(column => !Stays(column)).Select(column => new ExportColumn(column.property, column.Secret?.When is { } when ? type.FindProperty(when) : null))],
            [.. columns.Where(Stays).Select(column => column.property.GetColumnName()), .. columns.Where(c => c.Secret?.When is not null).Select(c => $"{c.property.GetColumnName()} (of confidential rows)")]);
    }
}
