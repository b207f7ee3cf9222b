using System.Globalization;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>What is asked of the engine for a list, and the same in the words of the command line.</summary>
internal static class FrameRequests
{
    /// <summary>Who a row is about: for the roll the engine knows; a phone number; the identifier of an address, or the address.</summary>
    public static InvitationRequest Of(SamplingFrame frame, int letters, string random)
    {
        string[] identity = frame.ColumnOf(FrameField.Phone) is { } phone ? [phone]
            : frame.ColumnOf(FrameField.Dwellings) is null && frame.ColumnOf(FrameField.BornOn) is not null ? RollIdentity(frame)
            : frame.ColumnOf(FrameField.Identifier) is { } id ? [id]
            : [.. new[] { FrameField.HouseNumber, FrameField.Street, FrameField.Complement, FrameField.Postcode, FrameField.Town }.Select(frame.ColumnOf).OfType<string>()];
        return new(letters, random) { IdColumns = identity, UnitsColumn = frame.ColumnOf(FrameField.Dwellings), FrameName = frame.FileName };
    }

    public static InvitationRequest Of(InvitationRound round, SamplingFrame frame, string random) =>
        Of(frame, round.Letters, random) with { Strata = StrataOf(round, frame) };

    public static IReadOnlyList<StratumPart> StrataOf(InvitationRound round, SamplingFrame frame)
    {
        var parts = round.StratumColumns.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(column => new StratumPart(column)).ToList();
        if (round.AgesOn is { } on && frame.ColumnOf(FrameField.BornOn) is { } born)
        {
            parts.Add(new(born) { Ages = new([.. round.AgesFrom.Split(',').Select(age => int.Parse(age, CultureInfo.InvariantCulture))], on) });
        }

        return parts;
    }

    /// <summary>The command that finds the same people in the sealed copy.</summary>
    public static string Command(InvitationRound round, SamplingFrame frame)
    {
        var request = Of(round, frame, round.RandomText ?? "");
        var words = new List<string> { "misthos-sortition invite --frame liste.csv", $"--letters {round.Letters}", $"--random \"{round.RandomText}\"", "--out resultat" };
        void Add(string option, IEnumerable<string> values)
        {
            if (string.Join(',', values) is { Length: > 0 } text)
            {
                words.Add($"{option} \"{text}\"");
            }
        }

        Add("--id", request.IdColumns);
        Add("--strata", request.Strata.Where(p => p.Ages is null).Select(p => p.Column));
        Add("--born", request.Strata.Where(p => p.Ages is not null).Select(p => p.Column));
        Add("--ages", [round.AgesFrom]);
        Add("--on", [round.AgesOn is { } on ? $"{on:yyyy-MM-dd}" : ""]);
        Add("--dwellings", [request.UnitsColumn ?? ""]);
        Add("--weights", [round.Strata.Any(s => s.Weight != 1) ? "poids.csv" : ""]);
        Add("--exclude", [round.LeftOutSha256.Length > 0 ? "ecartes.csv" : ""]);
        return string.Join(" \\\n  ", words);
    }

    // The usual headers are known to the engine, with the code of the place of birth; others are named.
    private static string[] RollIdentity(SamplingFrame frame) =>
        Folding.Words(frame.ColumnOf(FrameField.FamilyName)!) == "nom de naissance" && Folding.Words(frame.ColumnOf(FrameField.BornOn)!) == "date de naissance" && frame.ColumnOf(FrameField.BirthPlace) is not null
            ? []
            : [.. new[] { FrameField.FamilyName, FrameField.GivenNames, FrameField.BornOn, FrameField.BirthPlace }.Select(frame.ColumnOf).OfType<string>()];
}
