namespace Misthos.Sortition.Cli;

/// <summary>Reads the files that make a request.</summary>
internal static class Inputs
{
    /// <summary>The request, or <see langword="null"/> when a file has faults (they are noted in the options).</summary>
    internal static DrawRequest? Request(Options options)
    {
        var seats = options.Number("--seats", 1);
        var reserve = options.Number("--reserve", 0, 0);
        var household = options.List("--household");
        var id = options.Text("--id");
        var quotas = options.File("--quotas", (stream, name) => QuotaFile.Read(stream, name));
        var people = options.File("--people", People(quotas, id, household));
        var already = options.Has("--already") ? options.File("--already", People(quotas, id, household)) : null;
        return people is null || quotas is null ? null : new DrawRequest(
            people, quotas, seats, household is { Count: > 0 } ? HouseholdRule.AtMostOne : HouseholdRule.None, already, reserve);
    }

    internal static Func<Stream, string, FileReading<Pool>> People(Quotas? quotas, string? id, IReadOnlyList<string>? household) =>
        (stream, name) => PoolFile.Read(stream, new(quotas, id, household, name));
}
