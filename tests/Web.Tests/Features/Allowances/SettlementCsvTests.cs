using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>The statement as a spreadsheet reads it: a mark, semicolons, amounts with a comma.</summary>
public sealed class SettlementCsvTests(WebApp app)
{
    [Fact]
    public async Task Each_line_has_its_amount_and_its_explanation()
    {
        var client = await app.SignedInAs("marseille", Role.FinanceOfficer);
        var list = await client.GetPageAsync("/marseille/gestion/indemnites");
        var settled = list.QuerySelectorAll("main tbody tr").First(row => row.TextContent.Contains("77,49", StringComparison.Ordinal) || row.TextContent.Contains("personnes)", StringComparison.Ordinal));
        var sitting = await client.GetPageAsync(settled.QuerySelector("a")!.GetAttribute("href")!);
        var address = sitting.QuerySelector("main a[href*='/etats/']")!.GetAttribute("href")! + ".csv";
        var bytes = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        Assert.True(bytes.AsSpan().StartsWith("\uFEFFnumero;seance;"u8), "No mark, or another header.");
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 60, $"{lines.Length} lines");
        Assert.All(lines.Skip(1), line => Assert.Contains(";420;\"77,49\";\"77,49\";", line, StringComparison.Ordinal));
    }
}
