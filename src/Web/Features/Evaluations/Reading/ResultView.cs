using Misthos.Domain.Evaluations;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Evaluations.Reading;

/// <summary>What a page of results shows, worked out of counts.</summary>
public static class ResultView
{
    /// <summary>Fields that have a mean.</summary>
    public static IReadOnlyList<AnswerField> Rated(InstrumentDefinition definition) => [.. definition.Fields.Where(field => field.Question.HasMean)];

    /// <summary>The end of the scale of a field.</summary>
    public static int Top(AnswerField field) => field.Question.Options.Max(option => option.Step ?? 0);

    /// <summary>Bars of the means, with those of the questionnaire before as reference.</summary>
    public static IReadOnlyList<ChartBar> Means(CountedEvaluation now, CountedEvaluation? before) =>
        [.. from field in Rated(now.Definition)
            let mean = now.Sheet.Mean(field)
            where mean is not null
            select new ChartBar(field.Asks(Speaking.Language), Math.Round(mean.Value, 1), Reference: before?.Sheet.Mean(field) is { } was ? Math.Round(was, 1) : null)];

    /// <summary>Bars of the answers to one field, in hundredths of those who answered it.</summary>
    public static IReadOnlyList<ChartBar> Spread(AnswerField field, TallySheet sheet)
    {
        var counts = sheet.Counts(field.Code);
        var people = counts.GetValueOrDefault("");
        return [.. field.Question.Options.Select(option => new ChartBar(option.Text.In(Speaking.Language), people == 0 ? 0 : Math.Round(100d * counts.GetValueOrDefault(option.Code) / people)))];
    }

    /// <summary>Means of the fields for each group of questionnaires (a venue, a format); null where too few people answered or a hidden group would be given away.</summary>
    /// <param name="series">The questionnaires.</param>
    /// <param name="group">The group of a questionnaire.</param>
    /// <param name="fields">The fields.</param>
    public static IReadOnlyList<(string Group, int Sittings, IReadOnlyList<double?> Means)> By(IReadOnlyList<CountedEvaluation> series, Func<CountedEvaluation, string> group, IReadOnlyList<AnswerField> fields)
    {
        var groups = series.GroupBy(group).Select(g => (Name: g.Key, Count: g.Count(), Sheet: Sum(g, fields))).ToList();
        var hidden = fields.Select(field => SmallGroups.Hidden(groups.ConvertAll(g => g.Sheet.Rated(field)))).ToList();
        return [.. groups.Select((g, i) => (g.Name, g.Count, (IReadOnlyList<double?>)[.. fields.Select((field, f) => hidden[f][i] ? null : g.Sheet.Mean(field))]))];
    }

    private static TallySheet Sum(IEnumerable<CountedEvaluation> group, IReadOnlyList<AnswerField> fields) =>
        new(group.SelectMany(counted => fields.SelectMany(field => counted.Sheet.Counts(field.Code).Select(count => new TallyCell(field.Code, count.Key, "", "", count.Value)))));
}
