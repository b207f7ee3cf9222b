namespace Misthos.Domain.Evaluations;

/// <summary>One answer of a distribution.</summary>
/// <param name="Option">The answer.</param>
/// <param name="People">How many gave it; null when hidden, because too few did or because showing it would give another count away.</param>
public sealed record DistributionCell(AnswerOption Option, int? People);

/// <summary>How answers to one field are spread, fit to be published.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="Question">The question, as asked last.</param>
/// <param name="People">People who answered it; null when they are under <see cref="SmallGroups.Least"/>.</param>
/// <param name="Cells">The answers, in their order.</param>
public sealed record AnswerDistribution(string Field, InstrumentQuestion Question, int? People, IReadOnlyList<DistributionCell> Cells)
{
    /// <summary>Makes a distribution and hides what must be.</summary>
    /// <param name="field">The field.</param>
    /// <param name="counts">Code of the answer → people; the empty code is everyone who answered.</param>
    public static AnswerDistribution Of(AnswerField field, IReadOnlyDictionary<string, int> counts)
    {
        var options = field.Question.Options;
        var people = counts.GetValueOrDefault("");
        if (people < SmallGroups.Least)
        {
            return new AnswerDistribution(field.Code, field.Question, null, [.. options.Select(option => new DistributionCell(option, null))]);
        }

        var given = options.Select(option => counts.GetValueOrDefault(option.Code)).ToList();
        var shown = field.Question.Kind == QuestionKind.SeveralChoices ? given.ConvertAll(n => SmallGroups.Show([n, people - n])[0]) : SmallGroups.Show(given);
        return new AnswerDistribution(field.Code, field.Question, people, [.. options.Zip(shown, (option, n) => new DistributionCell(option, n))]);
    }
}
