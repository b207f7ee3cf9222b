namespace Misthos.Domain.Evaluations;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One step of a scale; steps whose code is a number enter the mean.</summary>
    Scale,

    /// <summary>One of several answers.</summary>
    OneChoice,

    /// <summary>Any number of several answers.</summary>
    SeveralChoices,

    /// <summary>A few words, at most <see cref="AnswerSheet.ShortText"/> characters.</summary>
    ShortText,

    /// <summary>A longer text, at most <see cref="AnswerSheet.LongText"/> characters.</summary>
    LongText,

    /// <summary>Several rows answered on one scale.</summary>
    Matrix,
}
