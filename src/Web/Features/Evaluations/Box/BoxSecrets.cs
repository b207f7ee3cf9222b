using System.Security.Cryptography;

namespace Misthos.Web.Features.Evaluations.Box;

/// <summary>
/// Keeps the secrets of open boxes as files of a folder that is beside the keys of the server and must be in no backup (<c>Evaluations:Folder</c>).
/// Destroying one is what makes answers unlinkable for ever, even for whoever copied the database before.
/// </summary>
public sealed class BoxSecrets(string folder)
{
    /// <summary>Where the secrets of this server are.</summary>
    public static string FolderOf(IConfiguration settings) => settings["Evaluations:Folder"] is { Length: > 0 } set ? set
        : settings["DataProtection:Folder"] is { Length: > 0 } keys ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(keys.TrimEnd('/', '\\')))!, "urnes")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "Misthos", "urnes");

    /// <summary>Questionnaires whose secret is here.</summary>
    public IReadOnlyList<(Guid Evaluation, DateTime Since)> All() => !Directory.Exists(folder) ? []
        : [.. Directory.GetFiles(folder, "*.urne").Where(file => Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out _))
            .Select(file => (Guid.ParseExact(Path.GetFileNameWithoutExtension(file), "N"), File.GetLastWriteTimeUtc(file)))];

    /// <summary>Makes the secret of a questionnaire.</summary>
    internal BoxSecret Create(Guid evaluation)
    {
        Directory.CreateDirectory(folder);
        var content = BoxSecret.Make();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(PathOf(evaluation), options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        return BoxSecret.Read(content);
    }

    /// <summary>The secret of a questionnaire; null when it was destroyed or lost.</summary>
    internal BoxSecret? Find(Guid evaluation)
    {
        try
        {
            return BoxSecret.Read(File.ReadAllBytes(PathOf(evaluation)));
        }
        catch (Exception fault) when (fault is IOException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Writes over the secret, then removes it.</summary>
    public void Destroy(Guid evaluation)
    {
        var path = PathOf(evaluation);
        if (!File.Exists(path))
        {
            return;
        }

        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            file.Write(RandomNumberGenerator.GetBytes((int)file.Length));
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }

    private string PathOf(Guid evaluation) => Path.Combine(folder, $"{evaluation:N}.urne");
}
