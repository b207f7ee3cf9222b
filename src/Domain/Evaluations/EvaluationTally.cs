namespace Misthos.Domain.Evaluations;

/// <summary>
/// How many people gave an answer, counted once when the box is opened: answers never change afterwards, so results of any number of answers are read
/// from a few hundred rows. Counts are whole; what is shown is suppressed by <see cref="SmallGroups"/>.
/// </summary>
public sealed class EvaluationTally : IOwnedByAuthority
{
    private EvaluationTally()
    {
    }

    /// <summary>Keeps a count.</summary>
    /// <param name="evaluation">The questionnaire.</param>
    /// <param name="cell">The count.</param>
    public EvaluationTally(Evaluation evaluation, TallyCell cell)
    {
        (AuthorityId, EvaluationId) = (evaluation.AuthorityId, evaluation.Id);
        (FieldCode, OptionCode, ProfileCode, Band, People) = (cell.Field, cell.Option, cell.Profile, cell.Band, cell.People);
    }

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The questionnaire.</summary>
    public Guid EvaluationId { get; private set; }

    /// <inheritdoc cref="TallyCell.Field" />
    public string FieldCode { get; private set; } = "";

    /// <inheritdoc cref="TallyCell.Option" />
    public string OptionCode { get; private set; } = "";

    /// <inheritdoc cref="TallyCell.Profile" />
    public string ProfileCode { get; private set; } = "";

    /// <inheritdoc cref="TallyCell.Band" />
    public string Band { get; private set; } = "";

    /// <inheritdoc cref="TallyCell.People" />
    public int People { get; private set; }

    /// <summary>The count.</summary>
    public TallyCell Cell => new(FieldCode, OptionCode, ProfileCode, Band, People);
}

/// <summary>A count of people.</summary>
/// <param name="Field">Code of the field; empty for everyone who answered anything.</param>
/// <param name="Option">Code of the answer; empty for everyone who answered the field.</param>
/// <param name="Profile">Question about who answers by which it is split; empty for the whole.</param>
/// <param name="Band">Answer to that question; empty for those who did not say, and for the whole.</param>
/// <param name="People">How many.</param>
public sealed record TallyCell(string Field, string Option, string Profile, string Band, int People);

/// <summary>Counts answers.</summary>
public static class Tallies
{
    /// <summary>Counts of the whole and by each question about who answers.</summary>
    /// <param name="definition">What was asked.</param>
    /// <param name="answers">Code of the field → code of the answer.</param>
    public static IReadOnlyList<TallyCell> Of(InstrumentDefinition definition, IEnumerable<IReadOnlyDictionary<string, string>> answers)
    {
        var counts = new Dictionary<(string Field, string Option, string Profile, string Band), int>();
        string[] profile = [.. definition.Profile.Select(question => question.Code)];
        foreach (var answer in answers)
        {
            (string, string)[] groups = [("", ""), .. profile.Select(code => (code, answer.GetValueOrDefault(code, "")))];
            foreach (var (field, option) in Given(answer))
            {
                foreach (var (code, band) in groups)
                {
                    var key = (field, option, code, band);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        return [.. counts.Select(c => new TallyCell(c.Key.Field, c.Key.Option, c.Key.Profile, c.Key.Band, c.Value))];
    }

    private static IEnumerable<(string Field, string Option)> Given(IReadOnlyDictionary<string, string> answer) =>
        answer.SelectMany(given => given.Value.Split(' ').Prepend("").Select(option => (given.Key, option))).Prepend(("", ""));
}
