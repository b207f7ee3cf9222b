namespace Misthos.Domain.Evaluations;

/// <summary>One possible answer, or one row of a matrix.</summary>
/// <param name="Code">Stable code; a number on scales.</param>
/// <param name="Text">What is read.</param>
public sealed record AnswerOption(string Code, LocalText Text)
{
    /// <summary>The step it stands for in a mean; null for answers such as "does not apply".</summary>
    public int? Step => int.TryParse(Code, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var step) ? step : null;
}

/// <summary>A question. Its code is the same over time and between assemblies: that is what makes answers comparable.</summary>
/// <param name="Code">Stable code: "lieu", "cout.argent".</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Text">What is asked.</param>
public sealed record InstrumentQuestion(string Code, QuestionKind Kind, LocalText Text)
{
    /// <summary>Help below the question, or nothing.</summary>
    public LocalText Hint { get; init; } = LocalText.Empty;

    /// <summary>Whether an answer is needed.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it asks, in broad bands, who answers; results may be split by it. Never joined from the members' file.</summary>
    public bool IsProfile { get; init; }

    /// <summary>Possible answers, in order; empty for texts.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>Rows of a matrix.</summary>
    public IReadOnlyList<AnswerOption> Rows { get; init; } = [];

    /// <summary>Whether it is answered in words.</summary>
    public bool IsText => Kind is QuestionKind.ShortText or QuestionKind.LongText;

    /// <summary>Whether its steps have a mean.</summary>
    public bool HasMean => Kind is QuestionKind.Scale or QuestionKind.Matrix;

    /// <summary>What is filled in: the question itself, or each row of a matrix under <c>code/row</c>.</summary>
    public IEnumerable<AnswerField> Fields => Kind == QuestionKind.Matrix ? Rows.Select(row => new AnswerField($"{Code}/{row.Code}", this, row)) : [new AnswerField(Code, this, null)];
}

/// <summary>One thing to fill in.</summary>
/// <param name="Code">Code of the question, or <c>question/row</c>.</param>
/// <param name="Question">The question.</param>
/// <param name="Row">The row of a matrix, or null.</param>
public sealed record AnswerField(string Code, InstrumentQuestion Question, AnswerOption? Row)
{
    /// <summary>What is asked, in a language.</summary>
    public string Asks(string language) => Row is null ? Question.Text.In(language) : $"{Question.Text.In(language)} – {Row.Text.In(language)}";
}

/// <summary>A set of questions: what a file says.</summary>
/// <param name="Code">Stable code of the set: "apres-seance".</param>
/// <param name="Title">Title read by those who answer.</param>
/// <param name="Questions">In order.</param>
public sealed record InstrumentDefinition(string Code, LocalText Title, IReadOnlyList<InstrumentQuestion> Questions)
{
    /// <summary>Shown before the first question, or nothing.</summary>
    public LocalText Intro { get; init; } = LocalText.Empty;

    /// <summary>Where it comes from, when it is taken word for word from elsewhere.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the set is made for; null when it serves anywhere.</summary>
    public EvaluationOccasion? Occasion { get; init; }

    /// <summary>Everything to fill in, in order.</summary>
    public IEnumerable<AnswerField> Fields => Questions.SelectMany(question => question.Fields);

    /// <summary>Questions about who answers.</summary>
    public IEnumerable<InstrumentQuestion> Profile => Questions.Where(question => question.IsProfile);

    /// <summary>Languages in which every text is there.</summary>
    public IReadOnlyList<string> Languages
    {
        get
        {
            var texts = Questions.SelectMany(q => q.Options.Concat(q.Rows).Select(o => o.Text).Append(q.Text)).Append(Title).ToList();
            return [.. Title.Words.Keys.Where(language => texts.TrueForAll(text => text.Words.ContainsKey(language)))];
        }
    }
}
