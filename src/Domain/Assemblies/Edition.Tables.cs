namespace Misthos.Domain.Assemblies;

/// <content>What its rules say of tables.</content>
public sealed partial class Edition
{
    /// <summary>Most elected officials and officers at a table, at every sitting.</summary>
    public int MostOfficials { get; private set; } = 1;

    /// <summary>Sets the most elected officials and officers at a table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0 or above 10.</exception>
    public void SetMostOfficials(int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, Sittings.OfficialsRule.Highest);
        MostOfficials = most;
    }
}
