using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Registers;
using Misthos.Web.Features.Registers;

namespace Misthos.Web.Tests.Features.Registers;

/// <summary>A real time-stamp authority answers: the one of openssl, with a certificate made for the test.</summary>
public sealed class StampServiceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("misthos-stamp-").FullName;

    [Fact]
    public async Task The_last_entry_is_dated_once_by_a_third_party()
    {
        MakeAuthority();
        await using var city = await CityAsync(request => Answer(request));

        Assert.True(await StampAsync(city));
        Assert.False(await StampAsync(city));

        var stamp = await city.WithAsync(db => db.Set<RegisterStamp>().SingleAsync());
        Assert.Equal(1, stamp.Number);
        Assert.Equal("Tiers de test", stamp.StampedBy);
        Assert.True(System.Security.Cryptography.Pkcs.Rfc3161TimestampToken.TryDecode(stamp.Token, out var token, out _));
        Assert.True(token.TokenInfo.GetMessageHash().Span.SequenceEqual(Convert.FromHexString(stamp.Hash)));
    }

    [Fact]
    public async Task An_answer_to_another_question_is_refused()
    {
        MakeAuthority();
        byte[]? first = null;
        await using var city = await CityAsync(request => first ??= Answer(request));
        Assert.True(await StampAsync(city));
        await city.AddAsync(Act(city, "deux"));

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => StampAsync(city));
        Assert.Equal(1, await city.WithAsync(db => db.Set<RegisterStamp>().CountAsync()));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static PublicAct Act(CityDatabase city, string text) => new(city.Authority.Id, new(PublicActKind.Draw, "Tirage", text, new(2026, 3, 1), null), new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    private static async Task<bool> StampAsync(CityDatabase city)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<StampService>().StampLastAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<CityDatabase> CityAsync(Func<byte[], byte[]> answer)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Register:TimestampUrl", "http://tsa.invalid/")]).Build();
        var city = await CityDatabase.CreateAsync(services => services.AddScoped<StampService>().AddSingleton<IConfiguration>(settings)
            .AddHttpClient("time-stamps").ConfigurePrimaryHttpMessageHandler(() => new Handler(answer)));
        await city.AddAsync(Act(city, "un"));
        return city;
    }

    private void MakeAuthority()
    {
        File.WriteAllText(Path.Combine(_folder, "tsa.cnf"), """
            [req]
            distinguished_name = dn
            x509_extensions = ext
            prompt = no
            [dn]
            CN = Tiers de test
            [ext]
            extendedKeyUsage = critical,timeStamping
            [tsa]
            default_tsa = config
            [config]
            serial = serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_chain = no
            ess_cert_id_alg = sha256
            """);
        OpenSsl("req -x509 -newkey rsa:2048 -nodes -days 30 -config tsa.cnf -keyout key.pem -out cert.pem");
    }

    private byte[] Answer(byte[] request)
    {
        File.WriteAllBytes(Path.Combine(_folder, "q.tsq"), request);
        OpenSsl("ts -reply -config tsa.cnf -queryfile q.tsq -signer cert.pem -inkey key.pem -out a.tsr");
        return File.ReadAllBytes(Path.Combine(_folder, "a.tsr"));
    }

    private void OpenSsl(string arguments)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = _folder, RedirectStandardError = true, UseShellExecute = false })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("No openssl to play the time-stamp authority.");
            return;
        }

        using (process)
        {
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, said);
        }
    }

    private sealed class Handler(Func<byte[], byte[]> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new(HttpStatusCode.OK) { Content = new ByteArrayContent(answer(await request.Content!.ReadAsByteArrayAsync(cancellationToken))) };
    }
}
