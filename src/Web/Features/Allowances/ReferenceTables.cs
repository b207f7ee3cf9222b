using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances;

/// <summary>The dated indexes of <c>data/rates</c>, copied beside the application, each value with its source.</summary>
internal static class ReferenceTables
{
    /// <summary>Hourly gross SMIC.</summary>
    public static RateTable Smic { get; } = Read("smic-horaire.csv");

    /// <summary>Session indemnity of jurors (CPP R.140).</summary>
    public static RateTable Jurors { get; } = Read("indemnite-session-jures.csv");

    private static RateTable Read(string file)
    {
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "data", "rates", file));
        return RateTable.Parse(reader);
    }
}
