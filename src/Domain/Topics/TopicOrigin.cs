namespace Misthos.Domain.Topics;

/// <summary>Where a topic comes from.</summary>
public enum TopicOrigin
{
    /// <summary><i>Saisine</i>: asked by the authority.</summary>
    Referral,

    /// <summary><i>Auto-saisine</i>: chosen by the members.</summary>
    SelfReferral,

    /// <summary>Voted by all people present.</summary>
    Voted,
}
