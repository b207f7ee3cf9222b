using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances;

/// <summary>The dated indexes of <c>data/rates</c>, embedded in the application, each value with its source.</summary>
internal static class ReferenceTables
{
    /// <summary>Hourly gross SMIC.</summary>
    public static RateTable Smic { get; } = Read("smic-horaire.csv");

    /// <summary>Session indemnity of jurors (CPP R.140).</summary>
    public static RateTable Jurors { get; } = Read("indemnite-session-jures.csv");

    private static RateTable Read(string file)
    {
        using var stream = typeof(ReferenceTables).Assembly.GetManifestResourceStream($"rates/{file}")
            ?? throw new InvalidOperationException($"data/rates/{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return RateTable.Parse(reader);
    }
}
