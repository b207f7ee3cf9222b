using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>The sealed copy of a list: the list itself and all that is needed to find the same people, for the bailiff or guarantor.</summary>
public sealed class SealedCopyQueries(AppDbContext db)
{
    /// <summary>The archive, in a file that is gone when it is closed; null when the list was deleted or never drawn from.</summary>
    public async Task<FileStream?> OpenAsync(Guid frameId, CancellationToken cancellation)
    {
        var frame = await db.Set<SamplingFrame>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == frameId && f.State == FrameState.Ready, cancellation);
        var rounds = frame is null ? [] : await db.Set<InvitationRound>().AsNoTracking().Include(r => r.Strata.OrderBy(s => s.Order))
            .Where(r => r.FrameId == frameId && r.DrawnAt != null).OrderBy(r => r.Id).ToListAsync(cancellation);
        if (frame is null || rounds.Count == 0)
        {
            return null;
        }

        var file = FrameFile.Temporary();
        await using (var list = await FrameFile.OpenAsync(db, frame, cancellation))
        await using (var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            await AddAsync(archive, "liste.csv", list, cancellation);
            foreach (var (number, round) in rounds.Index())
            {
                foreach (var (name, bytes) in FilesOf(round, frame))
                {
                    await AddAsync(archive, rounds.Count == 1 ? name : $"tirage-{number + 1}/{name}", new MemoryStream(bytes), cancellation);
                }
            }
        }

        file.Position = 0;
        return file;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> FilesOf(InvitationRound round, SamplingFrame frame)
    {
        if (round.LeftOut.Length > 0)
        {
            yield return ("ecartes.csv", FrameFile.Unzip(round.LeftOut));
        }

        if (round.Strata.Any(s => s.Weight != 1))
        {
            yield return ("poids.csv", Encoding.UTF8.GetBytes(StageOne.WeightFile(round.Strata.ToDictionary(s => s.Name, s => s.Weight, StringComparer.Ordinal))));
        }

        yield return ("LISEZ-MOI.txt", Encoding.UTF8.GetBytes($"""
            Copie scellée de la liste « {frame.FileName} »
            SHA-256 de liste.csv : {frame.Sha256}
            SHA-256 de ecartes.csv : {(round.LeftOutSha256.Length > 0 ? round.LeftOutSha256 : "aucun fichier, personne n’a été écarté")}
            Valeur publique : {round.RandomText}

            Pour retrouver les mêmes personnes :
            {FrameRequests.Command(round, frame)}

            """));
    }

    private static async Task AddAsync(ZipArchive archive, string name, Stream content, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await content.CopyToAsync(entry, cancellation);
    }
}
