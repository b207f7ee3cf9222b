using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Tests.Evaluations;

/// <summary>Results travel between authorities as a file that hides few people and refuses those that do not.</summary>
public sealed class ResultFileTests
{
    private static readonly ResultFile File = new(ResultFile.Kind, "Poitiers", new(2026, 5, 1),
        [new("Cycle 2", EvaluationOccasion.AfterSitting, 4, [new("lieu", new Dictionary<string, string> { ["fr"] = "Le lieu" }, 40, 3.4, 5, [new("1", new Dictionary<string, string>(), null), new("5", new Dictionary<string, string>(), 12)])])]);

    [Fact]
    public void A_file_is_read_as_it_was_written()
    {
        var read = ResultFile.Read(File.ToJson(), out var refusal);
        Assert.Null(refusal);
        Assert.Equal(File.ToJson(), read!.ToJson());
        Assert.Equal(("lieu", 3.4, "Le lieu"), (read.Results[0].Questions[0].Code, read.Results[0].Questions[0].Mean!.Value, read.Results[0].Questions[0].Text["fr"]));
    }

    [Theory]
    [InlineData("{", "results.not-json")]
    [InlineData("null", "results.format")]
    [InlineData("{\"format\":\"autre\"}", "results.format")]
    [InlineData("{\"format\":\"misthos-resultats/1\",\"authority\":\"A\"}", "results.empty")]
    [InlineData("{\"format\":\"misthos-resultats/1\",\"authority\":\"A\",\"results\":[{\"edition\":\"E\"}]}", "results.incomplete")]
    public void What_is_no_such_file_is_refused_with_its_reason(string json, string code)
    {
        Assert.Null(ResultFile.Read(json, out var refusal));
        Assert.Equal(code, refusal!.Code);
    }

    [Fact]
    public void A_file_that_shows_few_people_is_refused()
    {
        var question = File.Results[0].Questions[0];
        foreach (var few in new[] { question with { People = 4 }, question with { Answers = [new("1", new Dictionary<string, string>(), 3)] }, question with { People = null } })
        {
            Assert.Null(ResultFile.Read((File with { Results = [File.Results[0] with { Questions = [few] }] }).ToJson(), out var refusal));
            Assert.Equal("results.too-few", refusal!.Code);
        }
    }
}
