namespace Misthos.Web.Features.Evaluations;

/// <summary>Answers of one person: five scales from 1 to 5, and one free answer. None is compulsory.</summary>
public sealed class QuestionnaireInput
{
    public string? Heard { get; set; }

    public string? Dared { get; set; }

    public string? Place { get; set; }

    public string? Pace { get; set; }

    public string? Facilitation { get; set; }

    public string? ComeBack { get; set; }

    /// <summary>What was answered, and only within the scale.</summary>
    public IReadOnlyDictionary<string, string> Answers
    {
        get
        {
            (string Code, string? Value)[] scales = [("heard", Heard), ("dared", Dared), ("place", Place), ("pace", Pace), ("facilitation", Facilitation)];
            var answers = scales.Where(s => s.Value is "1" or "2" or "3" or "4" or "5").ToDictionary(s => s.Code, s => s.Value!, StringComparer.Ordinal);
            if (!string.IsNullOrWhiteSpace(ComeBack))
            {
                answers["come-back"] = ComeBack.Trim() is { Length: > 2000 } text ? text[..2000] : ComeBack.Trim();
            }

            return answers;
        }
    }
}
