namespace Misthos.Domain.Booklets;

/// <summary>What a booklet tells.</summary>
public enum BookletKind
{
    /// <summary>What an edition handed over (<i>livret de restitution</i>).</summary>
    Restitution,

    /// <summary>What the authority answered and does, of a year (<i>livret annuel de réponses</i>).</summary>
    Yearly,
}
