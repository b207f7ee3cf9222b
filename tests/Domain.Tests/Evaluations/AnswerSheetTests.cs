using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Tests.Evaluations;

/// <summary>Only what was asked is kept, and counts follow from it.</summary>
public sealed class AnswerSheetTests
{
    private static readonly InstrumentDefinition Definition = new("essai", LocalText.Empty,
    [
        new("lieu", QuestionKind.Scale, LocalText.Empty) { Options = Options("1", "2", "3", "sans-objet"), IsRequired = true },
        new("aide", QuestionKind.SeveralChoices, LocalText.Empty) { Options = Options("a", "b", "c") },
        new("confiance", QuestionKind.Matrix, LocalText.Empty) { Options = Options("1", "2"), Rows = Options("ville", "elus") },
        new("mot", QuestionKind.ShortText, LocalText.Empty),
        new("profil.age", QuestionKind.OneChoice, LocalText.Empty) { Options = Options("jeune", "vieux"), IsProfile = true },
    ]);

    [Fact]
    public void What_was_filled_in_is_kept_in_the_order_of_the_questions()
    {
        var sheet = Read([("lieu", ["2"]), ("aide", ["c", "a"]), ("confiance/elus", ["1"]), ("mot", [" bien "]), ("autre", ["1"])], out var faults);
        Assert.Empty(faults);
        Assert.Equal(new Dictionary<string, string> { ["lieu"] = "2", ["aide"] = "a c", ["confiance/elus"] = "1", ["mot"] = "bien" }, sheet.Answers);
        Assert.Equal(sheet.Answers, AnswerSheet.FromBytes(sheet.ToBytes()).Answers);
        Assert.Equal(("mot", "bien"), Assert.Single(sheet.Written(Definition)));
        Assert.DoesNotContain("mot", sheet.Ticked(Definition).Keys);
    }

    [Theory]
    [InlineData("lieu", "9", "sheet.unknown")]
    [InlineData("lieu", "", "sheet.required")]
    [InlineData("aide", "z", "sheet.unknown")]
    public void Anything_else_is_refused(string field, string value, string code)
    {
        Read([("lieu", ["1"]), (field, [value])], out var faults);
        Assert.Equal((field, code), faults.Select(fault => (fault.Field, fault.Refusal.Code)).Single());
    }

    [Fact]
    public void Two_answers_to_one_question_long_words_and_an_empty_sheet_are_refused()
    {
        Read([("lieu", ["1", "2"]), ("mot", [new string('é', AnswerSheet.ShortText + 1)])], out var faults);
        Assert.Equal(["sheet.one-only", "sheet.text-too-long"], faults.Select(fault => fault.Refusal.Code));
        AnswerSheet.Read(Definition with { Questions = [.. Definition.Questions.Skip(1)] }, Filled([("profil.age", ["jeune"])]), out faults);
        Assert.Equal("sheet.empty", Assert.Single(faults).Refusal.Code);
    }

    [Fact]
    public void Counts_are_of_the_whole_and_by_profile()
    {
        var cells = Tallies.Of(Definition,
        [
            new Dictionary<string, string> { ["lieu"] = "1", ["aide"] = "a c", ["profil.age"] = "jeune" },
            new Dictionary<string, string> { ["lieu"] = "1" },
        ]);
        int People(string field, string option, string profile = "", string band = "") => cells.SingleOrDefault(c => c == c with { Field = field, Option = option, Profile = profile, Band = band })?.People ?? 0;
        Assert.Equal((2, 2, 2, 1, 1), (People("", ""), People("lieu", ""), People("lieu", "1"), People("aide", ""), People("aide", "c")));
        Assert.Equal((1, 1, 1), (People("", "", "profil.age", "jeune"), People("", "", "profil.age"), People("lieu", "1", "profil.age")));
    }

    private static AnswerSheet Read((string, string[])[] filled, out IReadOnlyList<(string Field, Refusal Refusal)> faults) => AnswerSheet.Read(Definition, Filled(filled), out faults);

    private static Dictionary<string, IReadOnlyList<string>> Filled((string Code, string[] Values)[] filled) =>
        filled.GroupBy(f => f.Code).ToDictionary(f => f.Key, f => (IReadOnlyList<string>)f.Last().Values);

    private static IReadOnlyList<AnswerOption> Options(params string[] codes) => [.. codes.Select(code => new AnswerOption(code, LocalText.Empty))];
}
