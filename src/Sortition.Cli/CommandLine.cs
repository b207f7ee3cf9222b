namespace Misthos.Sortition.Cli;

/// <summary>The command <c>misthos-sortition</c>. Exit codes: 0 done, 1 failure, 2 bad arguments or files, 3 quotas impossible, 4 a proof does not follow.</summary>
public static class CommandLine
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int BadInput = 2;
    internal const int Impossible = 3;
    internal const int DoesNotFollow = 4;

    private const string Usage = """
        misthos-sortition draw   --people FILE --quotas FILE --seats N --out DIR
                                 [--method leximin|maximin|nash|goldilocks|random] [--lottery M] [--random TEXT] [--secret TEXT] [--id COLUMN] [--household COL,COL] [--already FILE] [--reserve N]
        misthos-sortition check  --people FILE --quotas FILE --seats N [--id COLUMN] [--household COL,COL] [--already FILE]
        misthos-sortition verify --proof FILE --lottery FILE [--quotas FILE] [--people FILE --tickets FILE [--already FILE]]
        misthos-sortition invite --frame FILE --letters N --random TEXT --out DIR
                                 [--id COL,COL] [--strata COL,COL] [--names FILE] [--born COL --ages N,N --on DAY]
                                 [--dwellings COL] [--weights FILE] [--exclude FILE]
        misthos-sortition tables --people FILE --tables N --rounds R --out DIR [--id COLUMN] [--balance COL,COL]
                                 [--apart FILE] [--together FILE] [--met FILE,FILE] [--fixed FILE] [--seconds S]
        misthos-sortition sample --people N --seats K --features F --seed TEXT --out DIR
        misthos-sortition sample --roll N --out FILE [--seed TEXT]
        """;

    /// <summary>Runs one verb.</summary>
    /// <param name="args">Verb and options.</param>
    /// <param name="output">What was done.</param>
    /// <param name="errors">What is wrong.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        try
        {
            return (args.Count == 0 ? "" : args[0]) switch
            {
                "draw" => DrawVerb.Run(new Options(args), output),
                "check" => CheckVerb.Run(new Options(args), output),
                "verify" => VerifyVerb.Run(new Options(args), output),
                "sample" => SampleVerb.Run(new Options(args), output),
                "invite" => InviteVerb.Run(new Options(args), output),
                "tables" => TablesVerb.Run(new Options(args), output),
                _ => throw new BadInputException(["Name a verb.", Usage]),
            };
        }
        catch (BadInputException bad)
        {
            bad.Faults.ToList().ForEach(errors.WriteLine);
            return BadInput;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped; nothing was drawn.");
            return Failed;
        }
#pragma warning disable CA1031 // the last resort of a command: say it and give exit code 1
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            errors.WriteLine($"{unexpected.GetType().Name}: {unexpected.Message}");
            return Failed;
        }
    }
}

/// <summary>Arguments or files that cannot be used; all faults found.</summary>
internal sealed class BadInputException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    internal IReadOnlyList<string> Faults { get; } = faults;
}
