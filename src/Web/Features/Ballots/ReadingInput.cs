using Microsoft.Extensions.Localization;
using Misthos.Domain.Ballots;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Ballots;

/// <summary>Counts of every body, as typed: one line for each option.</summary>
public sealed class ReadingInput
{
    public List<BodyReading> Bodies { get; set => field = value ?? []; } = [];

    public static ReadingInput For(Ballot ballot, ReadingInput? posted) => new()
    {
        Bodies = [.. ballot.Colleges.Select((_, body) => new BodyReading
        {
            Voters = posted?.Bodies.ElementAtOrDefault(body)?.Voters,
            Blank = posted?.Bodies.ElementAtOrDefault(body)?.Blank,
            Lines = [.. ballot.Options.Select((_, option) => new ReadingLine
            {
                Marks = [.. Enumerable.Range(0, VoteTally.Columns(ballot.Method)).Select(mark => posted?.Bodies.ElementAtOrDefault(body)?.Lines.ElementAtOrDefault(option)?.Marks.ElementAtOrDefault(mark) ?? "")],
            })],
        })],
    };

    /// <summary>The tallies, or null with every error at its field; an empty cell is no vote.</summary>
    public IReadOnlyList<VoteTally>? Read(FormErrors errors, IStringLocalizer texts)
    {
        var tallies = Bodies.Select((body, index) => new VoteTally(
            Number(body.Voters, $"Bodies[{index}].Voters", isNeeded: true), Number(body.Blank, $"Bodies[{index}].Blank", isNeeded: false),
            [.. body.Lines.Select((line, option) => line.Marks.Select((mark, column) => Number(mark, $"Bodies[{index}].Lines[{option}].Marks[{column}]", isNeeded: false)).ToArray())])).ToList();
        return errors.Any ? null : tallies;

        int Number(string? text, string field, bool isNeeded)
        {
            var number = Typed.Whole(Typed.Text(text) ?? (isNeeded ? null : "0"));
            if (number is null)
            {
                errors.Add(field, texts["Missing.Number"]);
            }

            return number ?? 0;
        }
    }
}

/// <summary>Counts of one body.</summary>
public sealed class BodyReading
{
    public string? Voters { get; set; }

    public string? Blank { get; set; }

    public List<ReadingLine> Lines { get; set => field = value ?? []; } = [];
}

/// <summary>Counts of one option.</summary>
public sealed class ReadingLine
{
    public List<string> Marks { get; set => field = value ?? []; } = [];
}
