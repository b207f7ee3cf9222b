using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Tests.Evaluations;

/// <summary>A band of respondents beside the others: nobody is shown by what is left.</summary>
public sealed class BandComparisonTests
{
    private static readonly IReadOnlyList<AnswerOption> Scale = [new("1", LocalText.Empty), new("5", LocalText.Empty)];

    private static readonly AnswerField Field = new InstrumentQuestion("legitimite", QuestionKind.Scale, LocalText.Empty) { Options = Scale }.Fields.Single();

    private static readonly InstrumentQuestion Age = new("profil.age", QuestionKind.OneChoice, LocalText.Empty) { IsProfile = true, Options = [new("16-25", LocalText.Empty), new("26-40", LocalText.Empty), new("41-60", LocalText.Empty)] };

    [Theory]
    [InlineData(6, 4, 4, 0, true, true)]
    [InlineData(4, 4, 4, 0, false, false)]
    [InlineData(6, 3, 1, 0, false, false)]
    [InlineData(6, 8, 0, 2, false, true)]
    [InlineData(0, 8, 8, 0, false, true)]
    public void It_is_shown_when_nobody_is_given_away(int young, int middle, int old, int unsaid, bool showsYoung, bool showsOthers)
    {
        var comparison = BandComparison.Of(new([.. Cells("16-25", young, "5"), .. Cells("26-40", middle, "1"), .. Cells("41-60", old, "1"), .. Cells("", unsaid, "5")]), Field, Age, "16-25");
        Assert.Equal((showsYoung ? 5 : null, showsOthers ? 1d : null), (comparison.Band, comparison.Others));
    }

    private static IEnumerable<TallyCell> Cells(string band, int people, string option) => [new("legitimite", option, "profil.age", band, people), new("legitimite", "", "profil.age", band, people)];
}
