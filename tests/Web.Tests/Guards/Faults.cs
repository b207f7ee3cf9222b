namespace Misthos.Web.Tests.Guards;

/// <summary>Says everything that a guard found, one a line.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var found = faults.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{found.Count} faults:\n{string.Join('\n', found.Take(40))}");
    }
}
