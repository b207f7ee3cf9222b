namespace Misthos.Speed;

/// <summary>What follows the verb: <c>--name value</c>, in any order.</summary>
internal sealed class Options(string[] args)
{
    public string? this[string name] => Array.IndexOf(args, "--" + name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    public int Number(string name, int otherwise) => int.TryParse(this[name], out var number) && number > 0 ? number : otherwise;

    public static int Usage()
    {
        Console.Error.WriteLine("pages --base URL --links FILE [--rounds 5] [--database SQLite] [--pid N] [--out FILE]");
        Console.Error.WriteLine("start --repository FOLDER [--runs 3] [--port 5179] [--out FILE]");
        Console.Error.WriteLine("checkins --server DLL --base URL --database NAME --out FILE [--phones 200]");
        Console.Error.WriteLine("payments [--lines 10000] [--out FILE]");
        Console.Error.WriteLine("payment-crashes --server DLL --base URL --database NAME --out FILE [--kills 5]");
        return 2;
    }
}
