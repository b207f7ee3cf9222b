using Misthos.Domain.Certificates;
using Misthos.Domain.Members;

namespace Misthos.Domain.Tests.Certificates;

public sealed class SkillTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_lists_of_data_are_read_in_both_languages()
    {
        var all = Directory.GetFiles(Path.Combine(Repository.Root, "data", "skills"), "*.json").Select(file => SkillFramework.Parse(File.ReadAllText(file))).ToDictionary(f => f.Key);
        Assert.Equal(20, all["rfcdc"].Skills.Count);
        Assert.Equal([3, 6, 8, 3], all["rfcdc"].Skills.GroupBy(s => s.Group!.En).Select(g => g.Count()));
        Assert.Contains(all["ville"].Skills, s => s.Key == "ville.commande-publique" && s.Name.En.Contains("public procurement", StringComparison.Ordinal));
        Assert.Contains(all["ville"].Skills, s => s.Key == "ville.prise-de-parole" && s.Name.In("en") == "Speaking in public" && s.Name.In("de") == "Prise de parole en public");
        Assert.NotEmpty(all["benevolat"].Skills);
        Assert.Equal(all.Values.Sum(f => f.Skills.Count), all.Values.SelectMany(f => f.Skills).Select(s => s.Key).Distinct().Count());
    }

    [Fact]
    public void A_city_names_skills_of_its_own()
    {
        var own = SkillFramework.ParseOwn("Lecture d’un plan local d’urbanisme | Reading a local plan\r\n\n  Médiation\nMédiation|twice\n | nothing");
        Assert.Equal(["ville.lecture-d-un-plan-local-d-urbanisme", "ville.mediation"], own.Select(s => s.Key));
        Assert.Equal(("Reading a local plan", "Médiation"), (own[0].Name.En, own[1].Name.En));
    }

    [Theory]
    [InlineData("""{"key":"x","name":{"fr":"a","en":"a"},"source":"","skills":[{"key":"a","name":{"fr":"a","en":""}}]}""")]
    [InlineData("""{"key":"x","name":{"fr":"a","en":"a"},"source":"","skills":[{"key":"a","name":{"fr":"a","en":"a"}},{"key":"a","name":{"fr":"b","en":"b"}}]}""")]
    public void A_list_with_a_fault_is_refused(string json) => Assert.Throws<FormatException>(() => SkillFramework.Parse(json));

    [Fact]
    public void Only_what_was_asked_for_is_countersigned_and_new_words_undo_it()
    {
        var claim = new SkillClaim(Guid.CreateVersion7(), new(Guid.CreateVersion7(), Guid.CreateVersion7()), "rfcdc.listening", new SealedText("x"), Now);
        Assert.Equal("skill.not-asked", Assert.Single(claim.WhyNotCountersign()).Code);
        Assert.Throws<InvalidOperationException>(() => claim.Countersign(Guid.CreateVersion7(), "Camille", Now));
        claim.Ask(true, Now);
        claim.Countersign(Guid.CreateVersion7(), "Camille Roux, animatrice", Now);
        Assert.Equal("skill.already-countersigned", Assert.Single(claim.WhyNotCountersign()).Code);
        claim.Illustrate(new SealedText("y"), Now);
        Assert.Equal(("", null, null), (claim.CountersignedAs, claim.CountersignedAt, claim.AskedAt));
    }
}
