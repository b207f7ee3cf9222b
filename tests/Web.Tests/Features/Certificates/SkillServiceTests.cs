using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Certificates;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Certificates.Skills;

namespace Misthos.Web.Tests.Features.Certificates;

public sealed class SkillServiceTests
{
    private const string Words = "J’ai présenté notre avis à cent personnes";

    [Fact]
    public async Task Words_are_sealed_and_read_by_others_only_when_asked()
    {
        await using var city = await PaperCity.CreateAsync();
        await ChooseAsync(city, asks: false);
        var stored = await city.Members.WithAsync(db => db.Set<SkillClaim>().AsNoTracking().SingleAsync(c => c.Skill == "ville.prise-de-parole"));
        Assert.DoesNotContain("cent", stored.Words.Cipher, StringComparison.Ordinal);
        Assert.DoesNotContain("cent personnes", string.Concat(await city.Members.WithAsync(db => db.Set<AuditEntry>().Select(a => a.Changes).ToListAsync())), StringComparison.Ordinal);
        Assert.Empty(await city.Members.AsAsync<SkillQueries, List<AskedSkill>>(q => q.AskedAsync("fr")));
        Assert.Equal("skill.not-asked", Assert.Single(await city.Members.AsAsync<SkillService, IReadOnlyList<Refusal>>(s => s.CountersignAsync(stored.Id, "Camille Roux"))).Code);
        await IllustrateAsync(city, Words, true);
        var asked = Assert.Single(await city.Members.AsAsync<SkillQueries, List<AskedSkill>>(q => q.AskedAsync("en")));
        Assert.Equal(("Zoé Martin", "Speaking in public", Words), (asked.Holder, asked.Chosen.Name, asked.Chosen.Words));
    }

    [Fact]
    public async Task The_certificate_has_evidence_words_and_countersignature_and_changes_only_when_they_do()
    {
        await using var city = await PaperCity.CreateAsync();
        var about = new SkillHolder(city.Member, city.Members.Edition);
        Task<Issued> Issue() => city.Members.AsAsync<SkillCertificateService, Issued>(s => s.IssueAsync(about, "fr"));
        Assert.Equal("certificate.no-skill-chosen", Assert.Single((await Issue()).Refusals).Code);
        await ChooseAsync(city, asks: true);
        Assert.Equal("certificate.no-sitting-yet", Assert.Single((await Issue()).Refusals).Code);
        await city.AttendAndCloseAsync(city.Member);
        var first = (await Issue()).Certificate!;
        Assert.Equal((2, 1, 330), (first.Facts.Lines.Count, first.Facts.Sittings, first.Facts.Minutes));
        Assert.Equal("Plénière", Assert.Single(first.Facts.Roles));
        Assert.Equal(first.Id, (await Issue()).Certificate!.Id);
        var asked = Assert.Single(await city.Members.AsAsync<SkillQueries, List<AskedSkill>>(q => q.AskedAsync("fr")));
        Assert.Empty(await city.Members.AsAsync<SkillService, IReadOnlyList<Refusal>>(s => s.CountersignAsync(asked.Chosen.Claim.Id, "Camille Roux")));
        var signed = (await Issue()).Certificate!;
        Assert.NotEqual(first.Id, signed.Id);
        Assert.Contains(signed.Facts.Lines, l => l.Countersigned == "Camille Roux");
        await IllustrateAsync(city, "Autre chose", false);
        var renewed = (await Issue()).Certificate!;
        Assert.NotEqual(signed.Id, renewed.Id);
        Assert.DoesNotContain(renewed.Facts.Lines, l => l.Countersigned.Length > 0);
        var paper = await city.Members.AsAsync<CertificatePaperService, CertificatePaper>(s => s.OfAsync(renewed));
        Assert.Contains("Autre chose", paper.Words);
        Assert.Equal(RevocationCause.Renewed, (await city.AllAsync())[0].Cause);
    }

    [Fact]
    public async Task At_most_eight_known_ones_and_only_ones_own()
    {
        await using var city = await PaperCity.CreateAsync();
        var all = (await city.Members.AsAsync<SkillQueries, IReadOnlyList<SkillFramework>>(q => q.FrameworksAsync())).SelectMany(f => f.Skills).Select(s => s.Key).ToList();
        var about = new SkillHolder(city.Member, city.Members.Edition);
        Assert.Equal("skill.too-many", Assert.Single(await ChooseAsync(city, about, [.. all.Take(9)])).Code);
        Assert.Empty(await ChooseAsync(city, about, ["unknown.skill", all[0]]));
        Assert.Equal(1, await city.Members.WithAsync(db => db.Set<SkillClaim>().CountAsync()));
        var other = await city.Members.SeatAsync("Léo", "Durand");
        Assert.Equal("certificate.not-yours", Assert.Single(await ChooseAsync(city, about with { PersonId = other }, [all[0]])).Code);
        Assert.Equal("skill.ask-without-words", Assert.Single(await city.Members.AsAsync<SkillService, IReadOnlyList<Refusal>>(s => s.IllustrateAsync(about, [new(all[0], "", true)]))).Code);
        Assert.Equal("skill.too-long", Assert.Single(await city.Members.AsAsync<SkillService, IReadOnlyList<Refusal>>(s => s.IllustrateAsync(about, [new(all[0], new string('a', 601), false)]))).Code);
    }

    [Fact]
    public async Task The_city_adds_its_own()
    {
        await using var city = await PaperCity.CreateAsync();
        Assert.Empty(await city.Members.AsAsync<CertificateSettingsService, IReadOnlyList<Refusal>>(s => s.SaveAsync(new("A. B.", "Adjointe", "Marseille"), "Deputy", "Médiation | Mediation")));
        var own = (await city.Members.AsAsync<SkillQueries, IReadOnlyList<SkillFramework>>(q => q.FrameworksAsync())).Single(f => f.Key == "ville");
        Assert.Contains(own.Skills, s => s.Name.En == "Mediation");
        Assert.Contains(own.Skills, s => s.Key == "ville.commande-publique");
    }

    private static async Task ChooseAsync(PaperCity city, bool asks)
    {
        Assert.Empty(await ChooseAsync(city, new(city.Member, city.Members.Edition), ["ville.prise-de-parole", "rfcdc.co-operation"]));
        await IllustrateAsync(city, Words, asks);
    }

    private static Task<IReadOnlyList<Refusal>> ChooseAsync(PaperCity city, SkillHolder about, string[] skills) =>
        city.Members.AsAsync<SkillService, IReadOnlyList<Refusal>>(s => s.ChooseAsync(about, skills));

    private static async Task IllustrateAsync(PaperCity city, string words, bool asks) => Assert.Empty(await city.Members.AsAsync<SkillService, IReadOnlyList<Refusal>>(s =>
        s.IllustrateAsync(new(city.Member, city.Members.Edition), [new("ville.prise-de-parole", words, asks)])));
}
