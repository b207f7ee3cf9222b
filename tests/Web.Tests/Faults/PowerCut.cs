using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Misthos.Web.Tests.Faults;

/// <summary>Cuts the power when a change is about to be committed: keeps the files as they then are on the disk, and the commit never happens.</summary>
internal sealed class PowerCut : DbTransactionInterceptor
{
    private string? _folder;

    /// <summary>The files as the cut left them; null until it happens.</summary>
    public string? Left { get; private set; }

    /// <summary>The next commit does not happen.</summary>
    public void Arm(string folder) => (_folder, Left) = (folder, null);

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (_folder is { } folder)
        {
            (_folder, Left) = (null, Picture(folder));
            throw new IOException("The power is cut.");
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>The files of a folder as they are on the disk now, whoever has them open; the database's index of its log, kept in memory only, is lost.</summary>
    public static string Picture(string folder)
    {
        while (true)
        {
            try
            {
                return Copy(folder);
            }
            catch (FileNotFoundException)
            {
                // The last connection was closed meanwhile and took the log with it: what was copied before is not of the same instant.
            }
        }
    }

    private static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("misthos-cut-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = File.Create(target);
            from.CopyTo(to);
        }

        return copy;
    }
}
