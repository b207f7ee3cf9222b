using System.Globalization;
using System.Text.Json;

namespace Misthos.Domain.Evaluations;

/// <summary>
/// Reads an instrument from JSON, all faults at once, each with its place, and writes one. The format is described in
/// <c>data/instruments/README.md</c>.
/// </summary>
public static class InstrumentFile
{
    /// <summary>Most characters of a file.</summary>
    public const int Longest = 400_000;

    /// <summary>Most questions of a set.</summary>
    public const int MostQuestions = 80;

    /// <summary>Reads a file.</summary>
    /// <param name="json">The whole file.</param>
    /// <param name="faults">Everything wrong with it; empty when it was read.</param>
    /// <returns>The set, or null when something is wrong.</returns>
    public static InstrumentDefinition? Read(string json, out IReadOnlyList<InstrumentFault> faults)
    {
        if (json.Length > Longest)
        {
            faults = [new InstrumentFault("", new Refusal("instrument.too-long", $"{Longest}"))];
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var reader = new InstrumentReader();
            var read = reader.Read(document.RootElement);
            faults = reader.Faults;
            return faults.Count == 0 ? read : null;
        }
        catch (JsonException fault)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{fault.LineNumber + 1}:{fault.BytePositionInLine + 1}");
            faults = [new InstrumentFault(place, new Refusal("instrument.not-json"))];
            return null;
        }
    }

    /// <summary>Reads a file known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static InstrumentDefinition Parse(string json) =>
        Read(json, out var faults) ?? throw new FormatException(string.Join("; ", faults.Select(fault => $"{fault.Place}: {fault.Refusal.Code}")));
}
