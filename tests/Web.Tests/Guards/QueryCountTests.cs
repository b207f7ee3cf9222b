namespace Misthos.Web.Tests.Guards;

/// <summary>What a page may cost the database.</summary>
public sealed class QueryCountTests(PageWalk walk)
{
    private const int Most = 12;

    /// <summary>The file of everything about a person reads each table once, whatever their number.</summary>
    [Fact]
    public async Task No_address_needs_more_than_twelve_queries() =>
        Faults.None((await walk.VisitsAsync).Where(visit => visit.Queries > Most && !visit.Endpoint.Pattern.RawText!.Contains("moi/donnees.", StringComparison.Ordinal)).Select(visit => $"{visit}: {visit.Queries} queries"));
}
