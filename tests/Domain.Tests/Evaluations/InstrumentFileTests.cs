using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Tests.Evaluations;

/// <summary>A file is read whole or refused with every fault and its place.</summary>
public sealed class InstrumentFileTests
{
    private const string Text = """{ "fr": "a", "en": "b" }""", Yes = """[{ "code": "1", "text": { "fr": "a", "en": "b" } }, { "code": "2", "text": { "fr": "a", "en": "b" } }]""";

    public static TheoryData<string> Ready => [.. Directory.GetFiles(Path.Combine(Repository.Root, "data", "instruments"), "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Ready))]
    public void Ready_sets_are_right_in_both_languages(string file)
    {
        var read = InstrumentFile.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "instruments", file)));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), read.Code);
        Assert.NotNull(read.Occasion);
        Assert.Equal(["en", "fr"], read.Languages.Order(StringComparer.Ordinal));
        Assert.All(read.Questions.Where(question => question.IsText), question => Assert.Contains("nom", question.Hint.In("fr"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_code_asks_with_the_same_answers_in_every_ready_set()
    {
        var all = Ready.SelectMany(file => InstrumentFile.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "instruments", file))).Questions).ToList();
        Assert.All(all.GroupBy(question => question.Code), same => Assert.Single(same.Select(question => string.Join(' ', question.Options.Concat(question.Rows).Select(o => o.Code))).Distinct()));
        Assert.All(["cout.argent", "cout.travail", "cout.famille", "lieu", "ecoute", "parole"], code => Assert.Contains(code, all.Select(question => question.Code)));
    }

    [Theory]
    [InlineData("{", "instrument.not-json", "1:2")]
    [InlineData("""{ "code": "a b", "title": TEXT, "questions": [Q] }""", "instrument.code", "code")]
    [InlineData("""{ "code": "a", "title": { "fr": "x" }, "questions": [Q] }""", "instrument.language-missing", "title.en")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [] }""", "instrument.array", "questions")]
    [InlineData("""{ "code": "a", "title": TEXT, "quetsions": [], "questions": [Q] }""", "instrument.unknown", "quetsions")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [Q, Q] }""", "instrument.code-twice", "questions[1].code")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [{ "code": "q", "kind": "échelle", "text": TEXT, "options": YES }] }""", "instrument.kind", "questions[0].kind")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [{ "code": "q", "kind": "scale", "text": TEXT }] }""", "instrument.options-missing", "questions[0].options")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [{ "code": "q", "kind": "scale", "text": TEXT, "options": "non" }] }""", "instrument.list-unknown", "questions[0].options")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [{ "code": "q", "kind": "long", "text": TEXT, "options": YES }] }""", "instrument.options-on-text", "questions[0].options")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [{ "code": "q", "kind": "matrix", "text": TEXT, "options": YES }] }""", "instrument.rows-missing", "questions[0].rows")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [{ "code": "q", "kind": "multiple", "profile": true, "text": TEXT, "options": YES }] }""", "instrument.profile", "questions[0].profile")]
    [InlineData("""{ "code": "a", "title": TEXT, "occasion": "Noël", "questions": [Q] }""", "instrument.occasion", "occasion")]
    [InlineData("""{ "code": "a", "title": TEXT, "questions": [3] }""", "instrument.object", "questions[0]")]
    [InlineData("[]", "instrument.object", "")]
    public void A_fault_is_told_with_its_place(string json, string code, string place)
    {
        Assert.Null(InstrumentFile.Read(Filled(json), out var faults));
        Assert.Contains((place, code), faults.Select(fault => (fault.Place, fault.Refusal.Code)));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Assert.Null(InstrumentFile.Read("""{ "title": {}, "questions": [{ "code": "Q", "kind": "?", "text": { "fr": "a" }, "required": "yes" }] }""", out var faults));
        Assert.Equal(["code", "questions[0].code", "questions[0].kind", "questions[0].required", "questions[0].text.en", "title.en", "title.fr"], faults.Select(fault => fault.Place).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_language_and_lists_are_read()
    {
        var read = InstrumentFile.Parse(Filled("""{ "code": "a", "title": { "fr": "t", "en": "t", "ar": "ع" }, "lists": { "l": YES }, "questions": [{ "code": "q", "kind": "matrix", "text": { "fr": "t", "en": "t", "ar": "س" }, "options": [{ "code": "1", "text": { "fr": "a", "en": "b", "ar": "١" } }, { "code": "2", "text": { "fr": "a", "en": "b", "ar": "٢" } }], "rows": [{ "code": "r", "text": { "fr": "a", "en": "b", "ar": "ص" } }] }] }"""));
        Assert.Equal(["ar", "en", "fr"], read.Languages.Order(StringComparer.Ordinal));
        Assert.Equal("q/r", Assert.Single(read.Fields).Code);
        Assert.Equal("س", read.Questions[0].Text.In("ar"));
        Assert.Equal("t", read.Questions[0].Text.In("de"));
    }

    private static string Filled(string json) => json.Replace("Q]", """{ "code": "q", "kind": "scale", "text": TEXT, "options": YES }]""", StringComparison.Ordinal)
        .Replace("Q,", """{ "code": "q", "kind": "scale", "text": TEXT, "options": YES },""", StringComparison.Ordinal)
        .Replace("TEXT", Text, StringComparison.Ordinal).Replace("YES", Yes, StringComparison.Ordinal);
}
