using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Export;

/// <summary>Rows of one table that belong to the authority, one at a time, in the order of their key.</summary>
internal sealed class ExportRows(AppDbContext db, Guid authorityId)
{
    public IAsyncEnumerable<object> Of(IEntityType type) =>
        (IAsyncEnumerable<object>)Method.MakeGenericMethod(type.ClrType).Invoke(this, [type])!;

    private static readonly System.Reflection.MethodInfo Method =
        typeof(ExportRows).GetMethod(nameof(Rows), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;

    // The query filter of the context hides other authorities already; the owner is asked for all the same.
    private IAsyncEnumerable<object> Rows<T>(IEntityType type)
        where T : class
    {
        var rows = db.Set<T>().AsNoTracking();
        rows = typeof(T) == typeof(AppUser) ? (IQueryable<T>)Accounts()
            : typeof(T) == typeof(Authority) ? rows.Where(row => EF.Property<Guid>(row, nameof(Authority.Id)) == authorityId)
            : type.FindProperty(nameof(AuditEntry.AuthorityId))!.IsNullable ? rows.Where(row => EF.Property<Guid?>(row, nameof(AuditEntry.AuthorityId)) == authorityId)
            : rows.Where(row => EF.Property<Guid>(row, nameof(AuditEntry.AuthorityId)) == authorityId);
        return type.FindPrimaryKey()!.Properties.Aggregate(rows, InOrderOf).AsAsyncEnumerable();
    }

    private IQueryable<AppUser> Accounts() => db.Set<AppUser>().AsNoTracking().Where(user =>
        db.Set<RoleAssignment>().Any(role => role.UserId == user.Id) || db.Set<Person>().Any(person => person.UserId == user.Id));

    private static IQueryable<T> InOrderOf<T>(IQueryable<T> rows, IProperty property)
    {
        var row = Expression.Parameter(typeof(T));
        var key = Expression.Lambda(Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name)), row);
        var method = rows.Expression.Type.IsAssignableTo(typeof(IOrderedQueryable<T>)) ? nameof(Queryable.ThenBy) : nameof(Queryable.OrderBy);
        return rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), property.ClrType], rows.Expression, Expression.Quote(key)));
    }
}
