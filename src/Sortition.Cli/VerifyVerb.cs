using System.Security.Cryptography;
using System.Text.Json;

namespace Misthos.Sortition.Cli;

/// <summary><c>verify</c>: does the published panel follow from what was published, and from the files when given.</summary>
internal static class VerifyVerb
{
    internal static int Run(Options options, TextWriter output)
    {
        var proof = Published(options);
        var lottery = options.File("--lottery", (stream, name) => LotteryFile.Read(stream, name));
        var fingerprint = options.Text("--lottery") is { } path && File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : null;
        var quotas = options.Has("--quotas") ? options.File("--quotas", (stream, name) => QuotaFile.Read(stream, name)) : null;
        var request = options.Has("--people") || options.Has("--tickets") || options.Has("--already") ? Request(options, proof, quotas) : null;
        options.ThrowIfFaulty();
        var report = Replay.Verify(proof!, lottery!, quotas, request, fingerprint);
        foreach (var finding in report.Findings)
        {
            output.WriteLine($"{Word(finding.Outcome),-12} {finding.Check}: {finding.Detail}");
        }

        output.WriteLine(report.Follows ? "The published panel follows." : "The published panel does not follow.");
        return report.Follows ? CommandLine.Done : CommandLine.DoesNotFollow;
    }

    private static Proof? Published(Options options)
    {
        var path = options.Needed("--proof");
        try
        {
            var text = path.Length == 0 ? null : File.ReadAllText(path);
            var proof = text is null ? null : Proof.Parse(text);
            return proof is null || proof.ToJson() == text ? proof : proof with { Seal = "" };
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            options.Fault($"--proof {path}: expected a proof.json of this tool ({unreadable.Message})");
            return null;
        }
    }

    /// <summary>The whole request; none when the proof counts people already seated and they are not given.</summary>
    private static DrawRequest? Request(Options options, Proof? proof, Quotas? quotas)
    {
        _ = (options.Needed("--people"), options.Needed("--quotas"), options.Text("--already"));
        var tickets = options.File("--tickets", (stream, name) => TicketFile.Read(stream, name));
        if (proof is null || quotas is null || tickets is null)
        {
            return null;
        }

        var read = Inputs.People(quotas, proof.IdColumn, proof.HouseholdColumns);
        var people = options.File("--people", read);
        var already = options.Has("--already") ? options.File("--already", read) : null;
        if (people is not null && !tickets.Cover(people))
        {
            options.Fault("--tickets: expected a ticket for everyone of the people file.");
            return null;
        }

        return people is null || (proof.AlreadySeated > 0 && already is null)
            ? null
            : new DrawRequest(people, quotas, proof.Seats, proof.HouseholdRule, already) { Tickets = tickets };
    }

    private static string Word(ReplayOutcome outcome) => outcome switch
    {
        ReplayOutcome.Same => "ok",
        ReplayOutcome.Differs => "DIFFERS",
        _ => "not checked",
    };
}
