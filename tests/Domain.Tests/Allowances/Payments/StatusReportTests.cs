using System.Text;
using Misthos.Domain.Allowances.Payments;

namespace Misthos.Domain.Tests.Allowances.Payments;

/// <summary>Answers of banks: one payment, a whole file, something still on its way, something that is no answer.</summary>
public sealed class StatusReportTests
{
    private const string Rejected = "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Compte clos</AddtlInf></StsRsnInf>";

    [Theory]
    [InlineData("03")]
    [InlineData("10")]
    public void Each_payment_that_ended_is_read(string version)
    {
        var lines = Read(Report(version, "<GrpSts>PART</GrpSts>", Tx("A-1", Rejected), Tx("A-2", "<TxSts>ACSC</TxSts><AccptncDtTm>2026-11-27T23:30:00+01:00</AccptncDtTm>"), Tx("A-3", "<TxSts>ACSP</TxSts>")))!;
        Assert.Equal(
            [
                new StatusLine("A-1", new PaymentReport(PaymentStatus.Rejected, new DateOnly(2026, 11, 26), "Compte clos") { ReasonCode = "AC04" }),
                new StatusLine("A-2", new PaymentReport(PaymentStatus.Paid, new DateOnly(2026, 11, 27), null)),
            ], lines);
    }

    [Fact]
    public void A_file_refused_whole_is_said_of_the_batch()
    {
        var line = Assert.Single(Read(Report("10", "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>"))!);
        Assert.Equal(("INDEM-2026-0001", true, "FF01"), (line.Reference, line.IsWhole, line.Report.ReasonCode));
    }

    [Fact]
    public void What_is_said_of_one_payment_comes_before_what_is_said_of_all()
    {
        var lines = Read(Report("03", "<GrpSts>ACSC</GrpSts>", Tx("A-1", Rejected)))!;
        Assert.Equal([false, true], lines.Select(l => l.IsWhole));
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("not xml")]
    [InlineData("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>")]
    public void Something_else_is_refused(string text) => Assert.Null(Read(text));

    private static IReadOnlyList<StatusLine>? Read(string text) =>
        StatusReport.TryRead(new MemoryStream(Encoding.UTF8.GetBytes(text)), out var report) ? report.Lines : null;

    private static string Tx(string reference, string status) => $"<TxInfAndSts><OrgnlEndToEndId>{reference}</OrgnlEndToEndId>{status}</TxInfAndSts>";

    private static string Report(string version, string group, params string[] payments) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.{version}"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-11-26T18:00:00</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>INDEM-2026-0001</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>{group}</OrgnlGrpInfAndSts>
        <OrgnlPmtInfAndSts><OrgnlPmtInfId>INDEM-2026-0001-1</OrgnlPmtInfId>{string.Concat(payments)}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """;
}
