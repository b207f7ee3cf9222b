using Misthos.Domain.Evaluations;
using Misthos.Web.Features.Evaluations.Box;

namespace Misthos.Web.Features.Evaluations;

/// <summary>A paper with somebody's code; the pair exists on paper only.</summary>
public sealed record PaperLetter(string Name, string? Address, string Code);

/// <summary>What is printed.</summary>
public sealed record PrintedLetters(IReadOnlyList<PaperLetter> Letters, InstrumentDefinition Definition, string About);

/// <summary>Papers with codes.</summary>
public sealed class PaperService(EvaluationQueries queries, BoxSecrets secrets)
{
    /// <summary>The papers of those asked on paper, or of everyone. Printing again gives the same codes: each still counts once.</summary>
    /// <returns>Null when the questionnaire is over.</returns>
    public async Task<PrintedLetters?> PrintAsync(Guid evaluationId, bool everyone)
    {
        var row = await queries.FindAsync(evaluationId);
        using var secret = row?.Evaluation.Status == EvaluationStatus.Open ? secrets.Find(evaluationId) : null;
        if (secret is null)
        {
            return null;
        }

        var people = await queries.ToPrintAsync(evaluationId, everyone);
        return new(people.ConvertAll(p => new PaperLetter(p.FullName, p.Address, secret.CodeOf(p.Id))), await queries.DefinitionAsync(row!.Evaluation.InstrumentId), row.About);
    }

    /// <summary>The questionnaires that these people may still answer, with the code of each: for their own space.</summary>
    public async Task<List<(string About, DateOnly Until, string Code)>> WaitingForAsync(IReadOnlyCollection<Guid> people)
    {
        var open = await queries.OpenToAsync(people);
        var codes = open.ConvertAll(asked =>
        {
            using var secret = secrets.Find(asked.Evaluation);
            return (asked.About, asked.Until, Code: secret?.CodeOf(asked.Person) ?? "");
        });
        var unused = open.Count == 0 ? [] : await queries.UnusedAsync([.. codes.Select(c => c.Code).Distinct()]);
        return codes.FindAll(c => unused.Contains(c.Code));
    }
}
