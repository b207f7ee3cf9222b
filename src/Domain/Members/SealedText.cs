namespace Misthos.Domain.Members;

/// <summary>
/// Words that are stored encrypted. Whoever holds this value holds no clear text: only the web application, which has the keys, opens it.
/// </summary>
/// <param name="Cipher">The encrypted text; empty once it was erased.</param>
public readonly record struct SealedText(string Cipher)
{
    /// <summary>Erased, or nothing to say.</summary>
    public static SealedText Empty { get; } = new("");

    /// <summary>Whether nothing is left to read.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Cipher);

    /// <summary>Never the text.</summary>
    public override string ToString() => IsEmpty ? "" : "•••";
}
