using System.Security.Cryptography;
using System.Text;
using Misthos.Domain.Certificates;

namespace Misthos.Domain.Tests.Certificates;

public sealed class SignedStatementTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void What_was_signed_is_read_and_nothing_else()
    {
        var facts = CertificateTests.Plain(330) with { Place = "Hôtel de ville\n2e étage", StartsAt = new(9, 0), EndsAt = new(17, 30) };
        var lines = SignedStatement.Lines(CertificateTests.Issue(facts, CertificateKind.Convocation), "Ville de\nMarseille", new(2026, 3, 1));
        var statement = Sign(lines);
        Assert.Equal(lines, SignedStatement.Read(statement, Holds));
        Assert.Equal(["Convocation", "2026-000042", "0123456789ABCDEF", "Ville de, Marseille"], lines.Take(4));
        Assert.Equal(["2026-02-07", "2026-02-07", "330", "1", "09:00-17:30", "Hôtel de ville, 2e étage", "2026-03-01", ""], lines.Skip(6));

        var parts = statement.Split('.');
        var forged = Sign([.. lines.Take(8), "420", .. lines.Skip(9)]).Split('.')[2];
        Assert.Null(SignedStatement.Read($"{parts[0]}.{parts[1]}.{forged}.{parts[3]}", Holds));
        Assert.Null(SignedStatement.Read(statement.Replace(".KEY.", ".OTHER.", StringComparison.Ordinal), Holds));
        Assert.Null(SignedStatement.Read("2" + statement[1..], Holds));
        Assert.Null(SignedStatement.Read("1.KEY.é!.x", Holds));
        Assert.Null(SignedStatement.Read("", Holds));
    }

    [Fact]
    public void Skills_are_named_and_a_place_that_a_presence_need_not_tell_is_not()
    {
        var skills = CertificateTests.Plain(330) with { Lines = [new("Écoute"), new("Coopération")], IsRunning = true };
        Assert.Equal(["running", "Écoute", "Coopération"], SignedStatement.Lines(CertificateTests.Issue(skills, CertificateKind.Skills), "Ville", new(2026, 3, 1)).Skip(13));
        var presence = SignedStatement.Lines(CertificateTests.Issue(CertificateTests.Plain(330) with { Place = "Ici" }), "Ville", new(2026, 3, 1));
        Assert.Equal("", presence[11]);
    }

    [Fact]
    public void Bits_of_a_status_list_are_found_again()
    {
        var list = StatusList.Encode([0, 7, 8, 131_070]);
        Assert.StartsWith("u", list, StringComparison.Ordinal);
        Assert.All([0, 7, 8, 131_070], place => Assert.True(StatusList.IsSet(list, place)));
        Assert.All([1, 6, 9, 131_071, 900_000], place => Assert.False(StatusList.IsSet(list, place)));
        Assert.True(StatusList.IsSet(StatusList.Encode([200_003]), 200_003));
        Assert.Throws<FormatException>(() => StatusList.IsSet("H4sI", 0));
    }

    public void Dispose() => _key.Dispose();

    private string Sign(IReadOnlyList<string> lines)
    {
        var toSign = SignedStatement.ToSign("KEY", lines);
        return SignedStatement.With(toSign, _key.SignData(Encoding.ASCII.GetBytes(toSign), HashAlgorithmName.SHA256));
    }

    private bool Holds(string key, byte[] data, byte[] signature) => key == "KEY" && _key.VerifyData(data, signature, HashAlgorithmName.SHA256);
}
