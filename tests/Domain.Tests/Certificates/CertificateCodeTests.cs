using System.Security.Cryptography;
using Misthos.Domain.Certificates;

namespace Misthos.Domain.Tests.Certificates;

public sealed class CertificateCodeTests
{
    [Fact]
    public void A_code_holds_eighty_bits_and_every_bit_counts()
    {
        var zero = CertificateCode.Of(new byte[10]);
        var others = Enumerable.Range(0, 80).Select(bit =>
        {
            var bytes = new byte[10];
            bytes[bit / 8] = (byte)(1 << (bit % 8));
            return CertificateCode.Of(bytes);
        }).ToList();

        Assert.Equal("0000000000000000", zero);
        Assert.Equal(80, others.Append(zero).Distinct().Count() - 1);
        Assert.Equal("ZZZZZZZZZZZZZZZZ", CertificateCode.Of([.. Enumerable.Repeat((byte)0xFF, 10)]));
        Assert.Throws<ArgumentException>(() => CertificateCode.Of(new byte[9]));
    }

    [Theory]
    [InlineData("abcd-efgh-jkmn-pqrs", "ABCDEFGHJKMNPQRS")]
    [InlineData(" ABCD EFGH JKMN PQRS ", "ABCDEFGHJKMNPQRS")]
    [InlineData("oOiI-lL00-1111-0000", "0011110011110000")]
    [InlineData("ABCD-EFGH-JKMN-PQR", null)]
    [InlineData("ABCD-EFGH-JKMN-PQRU", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => Assert.Equal(code, CertificateCode.Read(typed));

    [Fact]
    public void What_is_printed_is_read_again()
    {
        var code = CertificateCode.Of(RandomNumberGenerator.GetBytes(10));
        Assert.Equal(code, CertificateCode.Read(CertificateCode.Grouped(code)));
        Assert.Equal(19, CertificateCode.Grouped(code).Length);
    }
}
