using System.Security.Cryptography;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations.Box;

/// <summary>What is written when a box is opened.</summary>
internal static class CountedAnswers
{
    /// <summary>Adds answers, words and counts, each in an order of chance of its own; the caller saves.</summary>
    public static void Write(AppDbContext db, Evaluation evaluation, InstrumentDefinition definition, AnswerSheet[] sheets)
    {
        var words = sheets.SelectMany(sheet => sheet.Written(definition)).ToArray();
        RandomNumberGenerator.Shuffle<AnswerSheet>(sheets);
        RandomNumberGenerator.Shuffle<(string, string)>(words);
        var ticked = Array.ConvertAll(sheets, sheet => sheet.Ticked(definition));
        db.AddRange(ticked.Select(answers => new EvaluationAnswer(BoxService.Anyhow(), evaluation, answers)));
        db.AddRange(words.Select(w => new EvaluationRemark(BoxService.Anyhow(), evaluation, w.Code, w.Text)));
        db.AddRange(Tallies.Of(definition, ticked).Select(cell => new EvaluationTally(evaluation, cell)));
    }
}
