namespace Misthos.Domain;

/// <summary>
/// A rule that an operation would break: a stable code, and the values a message needs. The Web project words it in
/// the reader's language; nothing here is shown as it is.
/// </summary>
/// <param name="Code">Stable code, <c>subject.reason</c>.</param>
/// <param name="Values">Values for the message, in the order the message uses them, culture-invariant.</param>
public sealed record Refusal(string Code, params IReadOnlyList<string> Values)
{
    /// <inheritdoc />
    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Values.SequenceEqual(other.Values);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Values.Count);
}
