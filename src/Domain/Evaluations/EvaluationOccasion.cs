namespace Misthos.Domain.Evaluations;

/// <summary>When a questionnaire is asked, and of whom.</summary>
public enum EvaluationOccasion
{
    /// <summary>After a sitting, of those who took part in it.</summary>
    AfterSitting,

    /// <summary>After a sitting, of the elected officials and officers who were there.</summary>
    Officials,

    /// <summary>At the start of a term, of the members in office.</summary>
    StartOfTerm,

    /// <summary>At the end of a term, of everyone who held a seat.</summary>
    EndOfTerm,
}

/// <summary>Where a questionnaire is in its life.</summary>
public enum EvaluationStatus
{
    /// <summary>Answers come in and nobody can read them.</summary>
    Open,

    /// <summary>The box was opened: answers are readable and no more come.</summary>
    Counted,

    /// <summary>The answers were destroyed unread.</summary>
    Destroyed,
}
