using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Misthos.Sortition;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>A folder for the roll and the bundles of a draw, and the command <c>misthos-sortition</c> run on them.</summary>
internal sealed class ProofFiles : IDisposable
{
    /// <summary>What the command exits with when the panel does not follow from what was published.</summary>
    public const int DoesNotFollow = 4;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("misthos-proof-");

    /// <summary>An electoral roll of people who do not exist; returns its path.</summary>
    public string WriteRoll(int rows)
    {
        var path = Path.Combine(_folder.FullName, "liste-electorale.csv");
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        SampleRoll.Write(file, rows, "recruitment journey");
        return path;
    }

    public void Unpack(byte[] archive, string folder) => ZipFile.ExtractToDirectory(new MemoryStream(archive), Path.Combine(_folder.FullName, folder));

    public void ChangeOneByte(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        var bytes = File.ReadAllBytes(path);
        bytes[^2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Checks a draw as anyone can or, with the people and tickets of the guarantor, in full.</summary>
    public Task<Verdict> VerifyAsync(string proof, string lottery, string? guarantor = null) => RunAsync(
    [
        "verify", "--proof", At(proof, "proof.json"), "--lottery", At(lottery, "lottery.csv"),
        .. guarantor is null ? [] : new[] { "--quotas", At(proof, "quotas.csv"), "--people", At(guarantor, "people.csv"), "--tickets", At(guarantor, "tickets.csv") },
    ]);

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string folder, string name) => Path.Combine(_folder.FullName, folder, name);

    private static async Task<Verdict> RunAsync(string[] arguments)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var tool = Path.GetFullPath(Path.Combine(output.FullName, "../../../../../src/Sortition.Cli/bin", output.Parent!.Name, output.Name, "Misthos.Sortition.Cli.dll"));
        var start = new ProcessStartInfo("dotnet", [tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var words = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, string.Concat(words));
    }
}

/// <summary>What the command says of a draw.</summary>
internal sealed record Verdict(int Code, string Words)
{
    public bool Follows => Code == 0;
}
