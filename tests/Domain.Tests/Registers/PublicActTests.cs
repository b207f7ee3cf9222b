using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Misthos.Domain.Registers;

namespace Misthos.Domain.Tests.Registers;

public sealed class PublicActTests
{
    private static readonly Guid Authority = Guid.Parse("11111111-2222-3333-4444-555555555555");
    private static readonly DateTimeOffset At = new(2026, 3, 1, 10, 20, 30, 456, TimeSpan.FromHours(1));

    [Fact]
    public void The_line_is_fixed_for_ever()
    {
        var act = Act("Réponse « oui », \"vraiment\"\\\n");
        act.ChainTo((0, PublicAct.Beginning));

        Assert.Equal(
            "{\"register\":\"11111111-2222-3333-4444-555555555555\",\"number\":1,\"kind\":\"Answer\",\"on\":\"2026-03-01\",\"recorded\":\"2026-03-01T09:20:30Z\",\"subject\":\"Proposition n° 12\","
            + "\"text\":\"Réponse « oui », \\\"vraiment\\\"\\\\\\u000a\",\"link\":\"propositions/12\",\"words\":null,\"previous\":\"" + new string('0', 64) + "\"}", act.Line);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(act.Line))), act.Hash);
        Assert.Equal("Réponse « oui », \"vraiment\"\\\n", JsonDocument.Parse(act.Line).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void Words_that_people_typed_leave_their_fingerprint_alone()
    {
        var act = new PublicAct(Authority, new(PublicActKind.Answer, "Proposition n° 12", "Réponse.", new(2026, 3, 1), null) { Words = "Nous acceptons." }, At);
        act.ChainTo((0, PublicAct.Beginning));

        Assert.Equal(PublicAct.HashOf("Nous acceptons."), act.Words);
        Assert.DoesNotContain("acceptons", act.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_register_checks()
    {
        var acts = Chain("un", "deux", "trois");

        Assert.Equal(new RegisterCheck(3, acts[2].Hash, null), RegisterCheck.Of(acts));
        Assert.Equal(new RegisterCheck(0, PublicAct.Beginning, null), RegisterCheck.Of([]));
    }

    [Theory]
    [InlineData("removed", 3)]
    [InlineData("swapped", 3)]
    [InlineData("changed", 2)]
    [InlineData("rewritten from there on", null)]
    public void Rewriting_shows_at_its_place(string how, int? at)
    {
        var acts = Chain("un", "deux", "trois");
        var before = acts[2].Hash;
        List<PublicAct> found = how switch
        {
            "removed" => [acts[0], acts[2]],
            "swapped" => [acts[0], acts[2], acts[1]],
            "changed" => [acts[0], Changed(acts[1]), acts[2]],
            _ => Chain("un", "deux changé", "trois"),
        };
        var check = RegisterCheck.Of(found);

        Assert.Equal(at, check.BrokenAt);
        Assert.NotEqual((3, before, null), (check.Entries, check.Last, check.BrokenAt));
    }

    [Theory]
    [InlineData("", "texte")]
    [InlineData("objet", " ")]
    public void An_act_without_subject_or_text_is_none(string subject, string text) =>
        Assert.Throws<ArgumentException>(() => new PublicAct(Authority, new(PublicActKind.Answer, subject, text, new(2026, 3, 1), null), At));

    private static PublicAct Act(string text) => new(Authority, new(PublicActKind.Answer, "Proposition n° 12", text, new(2026, 3, 1), "propositions/12"), At);

    private static List<PublicAct> Chain(params string[] texts)
    {
        var (acts, last) = (new List<PublicAct>(), (Number: 0, Hash: PublicAct.Beginning));
        foreach (var text in texts)
        {
            var act = Act(text);
            act.ChainTo(last);
            acts.Add(act);
            last = (act.Number, act.Hash);
        }

        return acts;
    }

    // As somebody with the database in hand would: other words under the old fingerprint.
    private static PublicAct Changed(PublicAct act)
    {
        typeof(PublicAct).GetProperty(nameof(PublicAct.Text))!.SetValue(act, "autre");
        return act;
    }
}
