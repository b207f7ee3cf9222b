using CsCheck;
using Misthos.Domain.Allowances.Payments;

namespace Misthos.Domain.Tests.Allowances.Payments;

public sealed class SepaTextTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Allowances", "Payments", "examples", "caracteres-bancaires.md")))
            {
                data.Add(row["texte"], row.GetValueOrDefault("écrit", ""), row.GetValueOrDefault("refusé", ""));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Texts_are_written_as_the_table_says(string text, string written, string refused)
    {
        Assert.Equal(refused.Length == 0, SepaText.TryConvert(text, out var converted, out var offender));
        Assert.Equal((written, refused), (converted, offender));
        if (refused.Length > 0)
        {
            Assert.Throws<FormatException>(() => SepaText.Convert(text));
        }
    }

    [Fact]
    public void What_is_written_is_always_in_the_set_and_is_written_the_same_again() =>
        Gen.String[0, 40].Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
        {
            if (SepaText.TryConvert(text, out var converted, out _))
            {
                Assert.Matches(@"\A[a-zA-Z0-9/\-?:().,'+ ]*\z", converted);
                Assert.Equal(converted, SepaText.Convert(converted));
            }
        });

    [Fact]
    public void A_label_is_cut_at_a_word()
    {
        Assert.Equal("Indemnite de", SepaText.Cut("Indemnite de seance", 14));
        Assert.Equal("Anticonstituti", SepaText.Cut("Anticonstitutionnellement", 14));
        Assert.Equal("court", SepaText.Cut("court", 14));
    }
}
