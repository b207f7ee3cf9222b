using System.Text.Json;
using Misthos.Sortition.Cli;

namespace Misthos.Sortition.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("sortition").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public CommandLineTests() => Assert.Equal(0, Run("sample", "--people", "120", "--seats", "12", "--features", "3", "--seed", "essai", "--out", _directory));

    [Fact]
    public void Draw_writes_the_bundle_and_verify_follows()
    {
        Assert.Equal(0, Draw("--reserve", "4"));
        Assert.All(
            ["panel.csv", "reserve.csv", "lottery.csv", "tickets.csv", "secret.txt", "report.json", "public/lottery.csv", "public/quotas.csv", "public/proof.json"],
            name => Assert.True(File.Exists(At("out/" + name)), name));
        Assert.False(File.Exists(At("out/probabilities.csv")));
        using var report = JsonDocument.Parse(File.ReadAllText(At("out/report.json")));
        Assert.Equal(JsonValueKind.Null, report.RootElement.GetProperty("minProbability").ValueKind);
        Assert.Equal(12, report.RootElement.GetProperty("seats").GetInt32());
        Assert.Equal(0, Verify());
        Assert.Contains("not checked", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Verify("--people", At("people.csv"), "--quotas", At("quotas.csv"), "--tickets", At("out/tickets.csv")));
    }

    [Fact]
    public void The_same_draw_gives_the_same_bytes()
    {
        Assert.Equal(0, Draw("--secret", "s"));
        var first = Bytes();
        Assert.Equal(0, Draw("--secret", "s"));
        Assert.Equal(first, Bytes());

        string Bytes() => string.Join('|', ((string[])["panel.csv", "tickets.csv", "public/proof.json", "public/lottery.csv"]).Select(n => File.ReadAllText(At("out/" + n))));
    }

    [Fact]
    public void Preparing_commits_and_draws_nobody()
    {
        Assert.Equal(0, Run("draw", "--people", At("people.csv"), "--quotas", At("quotas.csv"), "--seats", "12", "--out", At("out"), "--method", "random"));
        var committed = Proof.Parse(File.ReadAllText(At("out/public/proof.json")));
        Assert.Null(committed.Random);
        Assert.False(File.Exists(At("out/panel.csv")));
        Assert.Equal(0, Run("draw", "--people", At("people.csv"), "--quotas", At("quotas.csv"), "--seats", "12", "--out", At("out"), "--method", "random", "--random", "plus tard"));
        var drawn = Proof.Parse(File.ReadAllText(At("out/public/proof.json")));
        Assert.Equal(committed.Hashes.Tickets, drawn.Hashes.Tickets);
        Assert.Equal(committed.Hashes.Pool, drawn.Hashes.Pool);
    }

    [Fact]
    public void A_changed_lottery_exits_4()
    {
        Assert.Equal(0, Draw());
        var lottery = File.ReadAllLines(At("out/public/lottery.csv"));
        File.WriteAllLines(At("out/public/lottery.csv"), lottery.SkipLast(1).Append("1,0000000000000000"));
        Assert.Equal(4, Verify());
        Assert.Contains("DIFFERS", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fair_draw_writes_chances_lotteries_and_a_report()
    {
        Assert.Equal(0, Fair());
        Assert.False(File.Exists(At("out/panel.csv")));
        var committed = File.ReadAllText(At("out/public/lottery.csv"));
        Assert.Equal(0, Fair("--random", "plus tard", "--reserve", "4"));
        Assert.Equal(committed, File.ReadAllText(At("out/public/lottery.csv")));
        Assert.Equal(13, File.ReadAllLines(At("out/panel.csv")).Length);
        var chances = File.ReadAllLines(At("out/probabilities.csv")).Skip(1).Sum(l => double.Parse(l.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(12, chances, 1e-6);
        using var report = JsonDocument.Parse(File.ReadAllText(At("out/report.json")));
        Assert.Equal("leximin", report.RootElement.GetProperty("method").GetString());
        Assert.True(report.RootElement.GetProperty("certified").GetBoolean());
        Assert.Equal(1000, report.RootElement.GetProperty("lotterySize").GetInt32());
        Assert.All(["minProbability", "maxProbability", "gini", "geometricMean", "gap", "panels", "lotteryMaxDeviation", "elapsedMs", "peakMemoryMB"],
            key => Assert.Equal(JsonValueKind.Number, report.RootElement.GetProperty(key).ValueKind));
        Assert.Equal(0, Verify());
        Assert.Equal(0, Verify("--people", At("people.csv"), "--quotas", At("out/public/quotas.csv"), "--tickets", At("out/tickets.csv")));
    }

    [Fact]
    public void Any_byte_changed_in_what_is_published_is_seen()
    {
        Assert.Equal(0, Fair("--random", "plus tard", "--reserve", "4", "--lottery", "50"));
        var numbers = new SeededNumbers("octets");
        foreach (var file in (string[])["out/public/proof.json", "out/public/lottery.csv"])
        {
            var bytes = File.ReadAllBytes(At(file));
            for (var i = 0; i < 60; i++)
            {
                var changed = (byte[])bytes.Clone();
                changed[numbers.Next(bytes.Length)] ^= (byte)(1 << numbers.Next(7));
                File.WriteAllBytes(At(file), changed);
                Assert.NotEqual(0, Verify());
            }

            File.WriteAllBytes(At(file), bytes);
        }

        Assert.Equal(0, Verify());
    }

    [Fact]
    public void Impossible_quotas_exit_3_with_conflict_and_ways_out()
    {
        File.WriteAllText(At("quotas.csv"), "feature,value,min,max\ngender,femme,8,12\ngender,homme,8,12\n");
        Assert.Equal(3, Draw());
        using var report = JsonDocument.Parse(File.ReadAllText(At("out/report.json")));
        Assert.Equal(2, report.RootElement.GetProperty("conflict").GetArrayLength());
        Assert.NotEqual(0, report.RootElement.GetProperty("relaxations").GetArrayLength());
        Assert.False(File.Exists(At("out/panel.csv")));
        Assert.Equal(3, Run("check", "--people", At("people.csv"), "--quotas", At("quotas.csv"), "--seats", "12"));
    }

    [Fact]
    public void All_faults_are_told_at_once_with_exit_2()
    {
        File.WriteAllText(At("people.csv"), "id,gender,age\na,femme,16-24\na,pirate,\n");
        Assert.Equal(2, Run("draw", "--people", At("people.csv"), "--quotas", At("quotas.csv"), "--seats", "zéro", "--sieges", "3", "--method", "random"));
        var said = _errors.ToString();
        Assert.All(
            ["--seats zéro", "--sieges", "--out: needed", "line 3, column \"id\", value \"a\"", "column \"gender\", value \"pirate\"", "column \"age\"", "column \"area\""],
            part => Assert.Contains(part, said, StringComparison.Ordinal));
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public void Invite_writes_the_people_in_calling_order_and_its_report()
    {
        Assert.Equal(0, Run("sample", "--roll", "500", "--out", At("liste/roll.csv"), "--seed", "x"));
        File.WriteAllText(At("weights.csv"), "stratum,weight\nFRANCE,2\n");
        Assert.Equal(0, Run(
            "invite", "--frame", At("liste/roll.csv"), "--letters", "40", "--random", "r", "--out", At("out"), "--strata", "pays", "--weights", At("weights.csv")));
        Assert.Equal(41, File.ReadAllLines(At("out/invited.csv")).Length);
        using var report = JsonDocument.Parse(File.ReadAllText(At("out/report.json")));
        Assert.Equal(500, report.RootElement.GetProperty("rows").GetInt32());
        Assert.Equal(40, report.RootElement.GetProperty("strata").EnumerateArray().Sum(s => s.GetProperty("invited").GetInt32()));
        Assert.All(["people", "duplicates", "excluded", "invited", "elapsedMs", "peakMemoryMB"], key => Assert.True(report.RootElement.TryGetProperty(key, out _), key));
        File.WriteAllText(At("weights.csv"), "stratum,weight\nFrance,2\nITALIE,-1\n");
        Assert.Equal(2, Run("invite", "--frame", At("absent.csv"), "--letters", "0", "--random", "r", "--out", At("out"), "--strata", "pays", "--weights", At("weights.csv")));
        Assert.All(["absent.csv", "--letters 0", "line 3, column \"weight\", value \"-1\""], part => Assert.Contains(part, _errors.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_writes_a_plan_which_the_next_one_remembers()
    {
        Assert.Equal(0, Tables("--rounds", "2", "--balance", "gender,age"));
        Assert.Equal(241, File.ReadAllLines(At("out/plan.csv")).Length);
        using var report = JsonDocument.Parse(File.ReadAllText(At("out/report.json")));
        Assert.All(["pairs", "pairSlots", "violations", "meanDeviation", "elapsedMs"], key => Assert.Equal(JsonValueKind.Number, report.RootElement.GetProperty(key).ValueKind));
        File.Move(At("out/plan.csv"), At("avant.csv"));
        Assert.Equal(0, Tables("--rounds", "1", "--met", At("avant.csv") + "," + At("avant.csv")));
        using var next = JsonDocument.Parse(File.ReadAllText(At("out/report.json")));
        Assert.Equal(next.RootElement.GetProperty("pairSlots").GetInt32(), next.RootElement.GetProperty("pairs").GetInt32());
    }

    [Fact]
    public void Impossible_tables_exit_3_and_wrong_files_2_with_the_names()
    {
        File.WriteAllText(At("pairs.csv"), "a,b\nP00001,P00002\n");
        Assert.Equal(3, Tables("--rounds", "1", "--apart", At("pairs.csv"), "--together", At("pairs.csv")));
        Assert.Contains("P00001 and P00002", _output.ToString(), StringComparison.Ordinal);
        File.WriteAllText(At("fixed.csv"), "id,table\nP00003,99\nabsent,1\n");
        Assert.Equal(2, Tables("--rounds", "1", "--fixed", At("fixed.csv"), "--balance", "gender"));
        Assert.All(["P00003", "absent"], id => Assert.Contains(id, _errors.ToString(), StringComparison.Ordinal));
        Assert.Equal(2, Tables("--rounds", "1", "--balance", "taille", "--seconds", "-1", "--met", At("rien.csv")));
        Assert.All(["taille", "--seconds -1", "rien.csv"], part => Assert.Contains(part, _errors.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tables")]
    [InlineData("invite")]
    [InlineData("sample", "--roll", "0", "--out", "x")]
    [InlineData("sample", "--people", "9", "--seats", "3", "--features", "gender,gender", "--seed", "x", "--out", "x")]
    [InlineData("draw", "--method", "leximin")]
    [InlineData("draw", "--method", "2")]
    [InlineData("draw")]
    [InlineData("verify", "--proof", "absent.json", "--lottery", "absent.csv")]
    [InlineData("danser")]
    [InlineData]
    public void What_cannot_be_done_exits_2_with_a_message(params string[] args)
    {
        Assert.Equal(2, Run(args));
        Assert.NotEmpty(_errors.ToString());
    }

    public void Dispose()
    {
        Directory.Delete(_directory, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private string At(string name) => Path.Combine(_directory, name);

    private int Fair(params string[] more) =>
        Run(["draw", "--people", At("people.csv"), "--quotas", At("quotas.csv"), "--seats", "12", "--out", At("out"), .. more]);

    private int Draw(params string[] more) => Run(
    [
        "draw", "--people", At("people.csv"), "--quotas", At("quotas.csv"), "--seats", "12", "--out", At("out"),
        "--household", "address,postcode", "--method", "random", "--random", "hasard public", .. more,
    ]);

    private int Tables(params string[] more) =>
        Run(["tables", "--people", At("people.csv"), "--tables", "15", "--out", At("out"), .. more.Contains("--seconds") ? more : [.. more, "--seconds", "0.05"]]);

    private int Verify(params string[] more) =>
        Run(["verify", "--proof", At("out/public/proof.json"), "--lottery", At("out/public/lottery.csv"), .. more]);

    private int Run(params string[] args) => CommandLine.Run(args, _output, _errors);
}
