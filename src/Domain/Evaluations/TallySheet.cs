namespace Misthos.Domain.Evaluations;

/// <summary>The counts of one questionnaire, or of several added up, and what can be said of them. Nothing is said of fewer than <see cref="SmallGroups.Least"/> people.</summary>
public sealed class TallySheet
{
    private readonly Dictionary<(string Field, string Profile, string Band), Dictionary<string, int>> _counts = [];

    /// <summary>Adds counts up.</summary>
    public TallySheet(IEnumerable<TallyCell> cells)
    {
        foreach (var cell in cells)
        {
            var key = (cell.Field, cell.Profile, cell.Band);
            var counts = _counts.TryGetValue(key, out var known) ? known : _counts[key] = new Dictionary<string, int>(StringComparer.Ordinal);
            counts[cell.Option] = counts.GetValueOrDefault(cell.Option) + cell.People;
        }
    }

    /// <summary>People who answered anything.</summary>
    public int People => Counts("").GetValueOrDefault("");

    /// <summary>Counts of a field: code of the answer → people; the empty code is everyone who answered it.</summary>
    public IReadOnlyDictionary<string, int> Counts(string field, string profile = "", string band = "") =>
        _counts.GetValueOrDefault((field, profile, band)) ?? [];

    /// <summary>People whose answer enters the mean.</summary>
    public int Rated(AnswerField field, string profile = "", string band = "") => Steps(field, profile, band).Sum(step => step.People);

    /// <summary>The mean; null under five people, or when the field has none.</summary>
    public double? Mean(AnswerField field, string profile = "", string band = "")
    {
        var steps = Steps(field, profile, band).ToList();
        var people = steps.Sum(step => step.People);
        return people < SmallGroups.Least || !field.Question.HasMean ? null : Math.Round(steps.Sum(step => (double)step.Step * step.People) / people, 2);
    }

    /// <summary>The mean of each group by a question about who answers, those who did not say last; null where hidden.</summary>
    public IReadOnlyList<double?> MeansBy(AnswerField field, InstrumentQuestion profile)
    {
        string[] bands = [.. profile.Options.Select(option => option.Code), ""];
        var hidden = SmallGroups.Hidden([.. bands.Select(band => Rated(field, profile.Code, band))]);
        return [.. bands.Select((band, i) => hidden[i] ? null : Mean(field, profile.Code, band))];
    }

    /// <summary>How many people are in each group, those who did not say last; null where hidden.</summary>
    public IReadOnlyList<int?> PeopleBy(InstrumentQuestion profile) =>
        SmallGroups.Show([.. profile.Options.Select(option => Counts("", profile.Code, option.Code).GetValueOrDefault("")), Counts("", profile.Code).GetValueOrDefault("")]);

    private IEnumerable<(int Step, int People)> Steps(AnswerField field, string profile, string band)
    {
        var counts = Counts(field.Code, profile, band);
        return field.Question.Options.Where(option => option.Step is not null).Select(option => (option.Step!.Value, counts.GetValueOrDefault(option.Code)));
    }
}
