namespace Misthos.Domain;

/// <summary>A row that is never removed; what may change in it says so by its attributes.</summary>
public interface INeverRemoved
{
    /// <summary>Identifier.</summary>
    Guid Id { get; }
}

/// <summary>A public act: added once, never changed and never removed, whatever the role. The database context refuses anything else.</summary>
public interface IKeptForever : INeverRemoved;

/// <summary>A row that explains why a date of another row moved; without it the date cannot move.</summary>
public interface IMoveOfDate : IKeptForever
{
    /// <summary>The row whose date moves.</summary>
    Guid MovedId { get; }

    /// <summary>Name of the property that moves.</summary>
    string Moved { get; }
}

/// <summary>Marks a property that is set once and never again.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SetOnceAttribute : Attribute;

/// <summary>Marks a date that moves only with an <see cref="IMoveOfDate"/> saved at the same time.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MovesWithReasonAttribute : Attribute;
