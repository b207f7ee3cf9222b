namespace Misthos.Domain.Registers;

/// <summary>What a public act is. The names are part of the chained lines and never change.</summary>
public enum PublicActKind
{
    /// <summary>An edition opened: its rules, charter and delays to answer are fixed.</summary>
    EditionOpened,

    /// <summary>Act of a draw: sealed, drawn, confirmed or set aside.</summary>
    Draw,

    /// <summary>The authority referred a topic to the assembly (<i>saisine</i>), or the assembly took one up.</summary>
    Referral,

    /// <summary>Result of a ballot.</summary>
    Ballot,

    /// <summary>The assembly adopted a proposal.</summary>
    Adoption,

    /// <summary>Proposals handed over in public: the delay to answer runs.</summary>
    Handover,

    /// <summary>The authority acknowledged what it was handed.</summary>
    Acknowledgement,

    /// <summary>A delay to answer was extended or changed, with its reason.</summary>
    DelayChanged,

    /// <summary>The authority answered.</summary>
    Answer,

    /// <summary>A new version of an answer.</summary>
    AnswerChanged,

    /// <summary>Words of an answer were taken down on a ground; that they existed stays.</summary>
    TakenDown,

    /// <summary>An act of the council about a proposal.</summary>
    CouncilAct,

    /// <summary>A commitment of the authority: made, stopped or taken over.</summary>
    Commitment,

    /// <summary>A milestone of a commitment: set, moved, reached.</summary>
    Milestone,

    /// <summary>Opinion of the follow-up commission.</summary>
    Opinion,

    /// <summary>A booklet was frozen and published.</summary>
    Booklet,

    /// <summary>Technical opinion of a department: asked for, given, changed, no longer asked for.</summary>
    TechnicalOpinion,

    /// <summary>An opinion of a minority was kept with an adopted proposal, or withdrawn by whoever wrote it.</summary>
    MinorityOpinion,
}
