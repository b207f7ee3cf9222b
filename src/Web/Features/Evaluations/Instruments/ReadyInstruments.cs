using Misthos.Domain.Evaluations;

namespace Misthos.Web.Features.Evaluations.Instruments;

/// <summary>The files of <c>data/instruments</c>, copied beside the application: sets of questions to use or to start from.</summary>
internal static class ReadyInstruments
{
    public static IReadOnlyList<(InstrumentDefinition Definition, string Json)> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "instruments"), "*.json").Select(File.ReadAllText)
            .Select(json => (InstrumentFile.Parse(json), json)).OrderBy(ready => ready.Item1.Occasion)];

    public static string? Find(string? code) => All.FirstOrDefault(ready => ready.Definition.Code == code).Json;

    /// <summary>The ready set made for an occasion.</summary>
    public static string CodeFor(EvaluationOccasion occasion) => All.First(ready => ready.Definition.Occasion == occasion).Definition.Code;
}
