using System.Security.Cryptography;
using System.Text;
using Misthos.Domain.Evaluations;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Evaluations.Reading;

/// <summary>The answers as a table to take away, and what its columns mean.</summary>
internal static class ResultCsv
{
    /// <summary>One row for each respondent, in random order, without identifier; profiles are coarsened until five rows share each combination. No words.</summary>
    public static byte[] Answers(InstrumentDefinition definition, List<Dictionary<string, string>> answers)
    {
        var fields = definition.Fields.Where(field => !field.Question.IsText && !field.Question.IsProfile).Select(field => field.Code).ToList();
        var profile = definition.Profile.Select(question => question.Code).ToList();
        var rows = answers.ToArray();
        RandomNumberGenerator.Shuffle<Dictionary<string, string>>(rows);
        var coarse = Coarsening.Of([.. rows.Select(row => (IReadOnlyList<string>)[.. profile.Select(code => row.GetValueOrDefault(code, ""))])]);
        return Write([fields.Concat(profile), .. rows.Select((row, i) => fields.Select(code => row.GetValueOrDefault(code, "")).Concat(coarse[i]))]);
    }

    /// <summary>The codebook: each column, what was asked, each code and what it stands for.</summary>
    public static byte[] Codebook(InstrumentDefinition definition)
    {
        IEnumerable<IEnumerable<string>> rows = definition.Fields.Where(field => !field.Question.IsText).SelectMany(field => field.Question.Options
            .Select(option => (IEnumerable<string>)[field.Code, field.Asks(Speaking.Language), $"{field.Question.Kind}", field.Question.IsProfile ? "1" : "0", option.Code, option.Text.In(Speaking.Language)]));
        return Write([["column", "question", "kind", "profile", "code", "answer"], .. rows]);
    }

    private static byte[] Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder("\ufeff");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(string value) => value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
