using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Misthos.Domain;

namespace Misthos.Web.Data;

/// <summary>Refuses to change or remove what is kept for ever, to set again what is set once, and to move a date without the row that says why.</summary>
internal static class KeptRows
{
    private static readonly ConcurrentDictionary<(Type, Type), HashSet<string>> Marked = new();

    /// <summary>Checks what is about to be saved.</summary>
    /// <exception cref="InvalidOperationException">Something would be lost.</exception>
    public static void Check(ChangeTracker tracker)
    {
        List<IMoveOfDate>? moves = null;
        foreach (var entry in tracker.Entries<INeverRemoved>().Where(e => e.State is EntityState.Modified or EntityState.Deleted).ToList())
        {
            Refuse(entry.State == EntityState.Deleted || entry.Entity is IKeptForever, entry, "is kept as it is");
            moves ??= [.. tracker.Entries<IMoveOfDate>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
            foreach (var property in entry.Properties.Where(p => p.IsModified && !IsUnset(p.OriginalValue) && !Equals(p.OriginalValue, p.CurrentValue)))
            {
                var name = property.Metadata.Name;
                Refuse(Has<SetOnceAttribute>(entry, name), entry, $"keeps its {name}");
                Refuse(Has<MovesWithReasonAttribute>(entry, name) && !moves.Exists(move => move.MovedId == entry.Entity.Id && move.Moved == name), entry, $"moves its {name} with a reason only");
            }
        }
    }

    private static bool IsUnset(object? value) => value is null or "";

    private static bool Has<T>(EntityEntry entry, string property)
        where T : Attribute =>
        Marked.GetOrAdd((entry.Metadata.ClrType, typeof(T)), key => [.. key.Item1.GetProperties().Where(p => p.IsDefined(key.Item2)).Select(p => p.Name)]).Contains(property);

    private static void Refuse(bool isSo, EntityEntry entry, string why)
    {
        if (isSo)
        {
            throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} {why}.");
        }
    }
}
