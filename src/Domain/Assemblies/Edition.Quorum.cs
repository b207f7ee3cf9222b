namespace Misthos.Domain.Assemblies;

/// <content>The quorum its rules ask for.</content>
public sealed partial class Edition
{
    /// <summary>How the rules say how many members must be there.</summary>
    public QuorumKind QuorumKind { get; private set; }

    /// <summary>People or percent, as <see cref="QuorumKind"/> says.</summary>
    public int QuorumValue { get; private set; }

    /// <summary>Article of the charter or of the act; empty when not said.</summary>
    public string QuorumSource { get; private set; } = "";

    /// <summary>The quorum as a rule.</summary>
    public QuorumRule Quorum => new(QuorumKind, QuorumValue, QuorumSource);

    /// <summary>Sets the quorum.</summary>
    /// <exception cref="ArgumentException"><see cref="QuorumRule.WhyNot"/> is not empty.</exception>
    public void SetQuorum(QuorumRule rule)
    {
        if (rule.WhyNot().Count > 0)
        {
            throw new ArgumentException("A quorum is a number of people or a share of them.", nameof(rule));
        }

        (QuorumKind, QuorumValue, QuorumSource) = (rule.Kind, rule.Kind is QuorumKind.People or QuorumKind.Share ? rule.Value : 0, rule.Source);
    }
}
