namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>What an attacker saw: a copy before and after each answer, the last copy, what each step really answered, and the logs.</summary>
/// <param name="Copies">Copy before the first answer, then after each.</param>
/// <param name="Last">Copy after the box was opened.</param>
/// <param name="Given">The truth: what was answered at each step. Strategies do not read it.</param>
/// <param name="Logs">Everything logged.</param>
internal sealed record Seen(IReadOnlyList<Snapshot> Copies, Snapshot Last, IReadOnlyList<string> Given, IReadOnlyList<string> Logs)
{
    public int Steps => Copies.Count - 1;

    /// <summary>The answers, each as its whole row, in the order they lie in.</summary>
    public IReadOnlyList<string> Answers => [.. Last["evaluation_answers"].Select(Row)];

    /// <summary>What a step added to a table: its first row.</summary>
    public string? NewRow(int step, string table) => Copies[step].Added(Copies[step + 1], table).Select(Row).FirstOrDefault();

    public static string Row(string[] cells) => string.Join('\u001f', cells);
}

/// <summary>One way of tying.</summary>
/// <param name="Name">In words.</param>
/// <param name="Guess">For each step the row of the answer it is tied to, or null.</param>
internal sealed record LinkingStrategy(string Name, Func<Seen, IReadOnlyList<string?>> Guess);

/// <summary>Every way of tying an answer to the step at which it was given that we could think of.</summary>
internal static class LinkingStrategies
{
    public static IReadOnlyList<LinkingStrategy> All { get; } =
    [
        new("the order rows lie in (rowid, ctid)", seen => seen.Answers),
        new("that order backwards", seen => [.. seen.Answers.Reverse()]),
        new("the order of identifiers", seen => [.. seen.Answers.Order(StringComparer.Ordinal)]),
        new("the difference of two copies", seen => [.. Steps(seen).Select(step => seen.NewRow(step, "evaluation_answers"))]),
        new("the rank of the new slip's identifier", seen => ByRank(seen, step => seen.NewRow(step, "evaluation_slips") ?? "", StringComparer.Ordinal)),
        new("the order slips lay in before the box was opened", seen => Slips(seen).Select(slip => Nearest(seen, slip)).ToList()),
        new("the rank of the ticket that went away", seen => ByRank(seen, step => seen.Copies[step + 1].Added(seen.Copies[step], "evaluation_tickets").Select(Seen.Row).FirstOrDefault() ?? "", StringComparer.Ordinal)),
        new("the length of the slip", seen => ByRank(seen, step => $"{seen.NewRow(step, "evaluation_slips")?.Length:00000000}", StringComparer.Ordinal)),
        new("the order words lie in", seen => [.. Steps(seen).Select(step => Said(seen, seen.Last["evaluation_remarks"].Skip(step).FirstOrDefault()))]),
        new("the order of the trail", seen => [.. Steps(seen).Select(step => seen.NewRow(step, "audit_entries"))]),
        new("mails written in between", seen => [.. Steps(seen).Select(step => seen.NewRow(step, "mails"))]),
        new("the counts", seen => [.. Steps(seen).Select(step => seen.NewRow(step, "evaluation_tallies"))]),
        new("the logs, in their order", seen => [.. Steps(seen).Select(step => seen.Logs.Where(line => line.Contains("aide-revenir\":", StringComparison.Ordinal)).ElementAtOrDefault(step))]),
    ];

    private static IEnumerable<int> Steps(Seen seen) => Enumerable.Range(0, seen.Steps);

    // Steps ranked by something seen at each, answers by their rows: the first goes with the first.
    private static IReadOnlyList<string?> ByRank(Seen seen, Func<int, string> mark, StringComparer order)
    {
        var ranked = Steps(seen).OrderBy(mark, order).Select((step, rank) => (step, rank)).ToDictionary(s => s.step, s => s.rank);
        var answers = seen.Answers.Order(order).ToList();
        return [.. Steps(seen).Select(step => answers.ElementAtOrDefault(ranked[step]))];
    }

    private static IEnumerable<string> Slips(Seen seen) => seen.Copies[^1]["evaluation_slips"].Select(Seen.Row).Concat(Enumerable.Repeat("", seen.Steps)).Take(seen.Steps);

    // The answer whose row shares the longest beginning with the slip's: identifiers kept would show.
    private static string? Nearest(Seen seen, string slip) => seen.Answers.MaxBy(answer => answer.Zip(slip).TakeWhile(pair => pair.First == pair.Second).Count());

    // Words say at which step they were written: right when they lie at that very place.
    private static string? Said(Seen seen, string[]? remark) =>
        remark?.FirstOrDefault(cell => cell.StartsWith("mots-", StringComparison.Ordinal)) is { } words ? $"\"aide-revenir\":\"{seen.Given[int.Parse(words.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture)]}\"" : null;
}
