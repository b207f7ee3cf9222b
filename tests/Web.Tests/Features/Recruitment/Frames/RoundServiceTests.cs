using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Frames;

namespace Misthos.Web.Tests.Features.Recruitment.Frames;

/// <summary>Whom to invite: numbers, codes, who is left out, and the same people from the sealed copy.</summary>
public sealed class RoundServiceTests
{
    private const string Canton = "libellé canton du bureau de vote";

    [Fact]
    public async Task The_draw_gives_numbers_codes_and_addresses_and_is_made_once()
    {
        await using var city = await FrameCity.CreateAsync();
        var round = await city.PreparedAsync(await city.ReadyAsync(FrameCity.Roll(3000)), 200, Canton, "18,30,45,60", new() { ["18-29"] = 2 });
        Assert.Empty(await city.InvitationsAsync());
        Assert.Equal("round.random-required", Assert.Single(await city.DrawAsync(round, " ")).Code);
        Assert.Empty(await city.DrawAsync(round, "dés : 3 1 4"));
        var invited = await city.InvitationsAsync();
        Assert.Equal(Enumerable.Range(1, 200), invited.Select(i => i.Number));
        Assert.Equal(200, invited.Select(i => i.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(invited, i => Assert.Equal((8, i.Code, true), (i.Code.Length, ShortCode.Read(i.Code), i.Recipient.ContainsKey("family_name") && i.Recipient.ContainsKey("address"))));
        var strata = await city.WithAsync(db => db.Set<RoundStratum>().ToListAsync());
        Assert.Equal(strata.Where(s => s.Invited > 0).ToDictionary(s => s.Name, s => s.Invited), invited.GroupBy(i => i.Stratum).ToDictionary(g => g.Key, g => g.Count()));
        double Rate(string band) => strata.Where(s => s.Name.EndsWith(band, StringComparison.Ordinal)).Sum(s => s.Invited) / (double)strata.Where(s => s.Name.EndsWith(band, StringComparison.Ordinal)).Sum(s => s.People);
        Assert.InRange(Rate("18-29") / Rate("30-44"), 1.5, 2.5);
        Assert.Equal("round.drawn", Assert.Single(await city.DrawAsync(round, "autres dés")).Code);
    }

    [Fact]
    public async Task The_sealed_copy_gives_the_same_people_by_the_engine_alone()
    {
        await using var city = await FrameCity.CreateAsync();
        var id = await city.ReadyAsync(FrameCity.Roll(2000));
        Assert.Empty(await city.DrawAsync(await city.PreparedAsync(id, 100), "premier tirage"));
        Assert.Empty(await city.DrawAsync(await city.PreparedAsync(id, 50, Canton, "", new() { ["CANTON MARSEILLE-1"] = 3 }), "second tirage"));
        var sealedCopy = await city.AsAsync<SealedCopyQueries, Dictionary<string, byte[]>>(async s =>
        {
            await using var file = await s.OpenAsync(id, TestContext.Current.CancellationToken);
            await using var archive = new ZipArchive(file!);
            return archive.Entries.ToDictionary(e => e.FullName, Bytes, StringComparer.Ordinal);
        });
        Assert.Equal(["LISEZ-MOI.txt", "ecartes.csv", "liste.csv", "poids.csv"], sealedCopy.Keys.Select(k => k.Split('/')[^1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        using var list = new MemoryStream(sealedCopy["liste.csv"]);
        using var left = new MemoryStream(sealedCopy["tirage-2/ecartes.csv"]);
        var weights = StratumWeights.Read(new MemoryStream(sealedCopy["tirage-2/poids.csv"])).Value;
        var again = Invitations.Draw(list, new(50, "second tirage") { Strata = [new(Canton)], Weights = weights, Excluded = left }, TestContext.Current.CancellationToken).Value;
        Assert.Equal([new("Invited", 100)], again.ExcludedBy);
        var names = again.Read(list).Select(p => (p.Stratum, p.Cells[5].Split(' ', ',')[0]));
        Assert.Equal(names, (await city.InvitationsAsync()).Skip(100).Select(i => (i.Stratum, i.Recipient["given_name"])));
        Assert.Contains("--exclude \"ecartes.csv\"", Encoding.UTF8.GetString(sealedCopy["tirage-2/LISEZ-MOI.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_officials_and_people_who_object_are_left_out_by_reason_and_survive_a_new_import()
    {
        await using var city = await FrameCity.CreateAsync();
        const string header = "nom de naissance;nom d'usage;prénoms;date de naissance;libellé commune de naissance;libellé de voie;code postal;commune\n";
        var file = header + "DUPONT;MARTIN;Zoé Anne;01/02/1980;LYON;RUE X;13001;MARSEILLE\nBEN-ALI;;Sami;03/04/1990;TUNIS;RUE X;13001;MARSEILLE\n"
            + "LÉVÊQUE;;Jean;05/06/1970;NICE;RUE X;13001;MARSEILLE\nLÉVÊQUE;;Jean;05/06/1971;NICE;RUE X;13001;MARSEILLE\n";
        var member = new Domain.Members.Person(city.AuthorityId, "Zoé", "Martin");
        member.SetBirth(new(1980, 2, 1));
        await city.AddAsync(member, new Mandate(new(city.AuthorityId, member.Id, city.EditionId, await Organ(city)), MandateOrigin.Drawn, new(2025, 1, 1), new(2025, 12, 31)));
        Assert.Empty(await city.AsAsync<ExclusionService, IReadOnlyList<Refusal>>(s => s.AddAsync(new("ben ali", "SAMI", new(1990, 4, 3), ""), ExclusionReason.Objection)));
        Assert.Empty(await city.AsAsync<ExclusionService, IReadOnlyList<FrameFault>>(s => s.ImportAsync(Csv("nom;prénom;date de naissance\nLeveque;Jean;05/06/1970\n"), ExclusionReason.ElectedOfficial)));
        foreach (var attempt in new[] { "premier", "nouvel import" })
        {
            var round = await city.PreparedAsync(await city.ReadyAsync(file), 10);
            var left = await city.WithAsync(db => db.Set<InvitationRound>().Where(r => r.Id == round).Select(r => r.LeftOutBy).SingleAsync());
            Assert.Equal(new Dictionary<string, string> { ["ElectedOfficial"] = "1", ["FormerMember"] = "1", ["Objection"] = "1" }, left);
            Assert.NotEmpty(attempt);
        }

        Assert.All(await city.WithAsync(db => db.Set<ExcludedPerson>().ToListAsync()), e => Assert.Matches("^[0-9a-f]{64}$", e.Fingerprint));
        Assert.Empty(await city.AsAsync<ExclusionService, IReadOnlyList<Refusal>>(s => s.RemoveAsync(new("Ben Ali", "Sami", new(1990, 4, 3), ""), ExclusionReason.Objection)));
        Assert.Equal("exclusion.unknown", Assert.Single(await city.AsAsync<ExclusionService, IReadOnlyList<Refusal>>(s => s.RemoveAsync(new("Ben Ali", "Sami", new(1990, 4, 3), ""), ExclusionReason.Objection))).Code);
    }

    [Fact]
    public async Task A_list_of_people_not_to_invite_with_a_wrong_line_adds_nobody()
    {
        await using var city = await FrameCity.CreateAsync();
        var faults = await city.AsAsync<ExclusionService, IReadOnlyList<FrameFault>>(s => s.ImportAsync(Csv("nom;prénom;date de naissance\nDurand;Luc;1980\nPetit;;\n"), ExclusionReason.Staff));
        Assert.Equal((3, "NoIdentity"), (Assert.Single(faults).Line, faults[0].Code));
        Assert.Equal(0, await city.WithAsync(db => db.Set<ExcludedPerson>().CountAsync()));
    }

    [Fact]
    public async Task Dwellings_are_drawn_each_once_and_phones_are_called_under_one_number()
    {
        await using var addresses = await FrameCity.CreateAsync(ChannelKind.Addresses);
        var ban = "id;numero;nom_voie;code_postal;nom_commune;qpv;nombre de logements\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"86194_{i};{i};Rue de la Paix;86000;Poitiers;{(i > 15 ? "QPV" : "hors QPV")};{i}\n"));
        Assert.Empty(await addresses.DrawAsync(await addresses.PreparedAsync(await addresses.ReadyAsync(ban), 60, "qpv", "", new() { ["QPV"] = 2 }), "dés"));
        var drawn = await addresses.InvitationsAsync();
        Assert.Equal(60, drawn.Select(d => (d.Recipient["address"], d.Recipient["dwelling"])).Distinct().Count());
        Assert.All(drawn, d => Assert.True(int.Parse(d.Recipient["dwelling"], CultureInfo.InvariantCulture) <= int.Parse(d.Recipient["address"].Split(' ')[0], CultureInfo.InvariantCulture)));

        await using var phones = await FrameCity.CreateAsync(ChannelKind.PhoneList);
        Assert.Empty(await phones.AsAsync<ExclusionService, IReadOnlyList<Refusal>>(s => s.AddAsync(new("", "", null, "+33 6 12 34 56 01"), ExclusionReason.Objection)));
        Assert.Empty(await phones.DrawAsync(await phones.PreparedAsync(await phones.ReadyAsync("téléphone;ville\n06 12 34 56 01;X\n06 12 34 56 02;X\n"), 5), "dés"));
        Assert.Equal("06 12 34 56 02", Assert.Single(await phones.InvitationsAsync()).Recipient["phone"]);
    }

    [Theory]
    [InlineData("prénoms", "", "round.too-many-strata")]
    [InlineData("", "QPV", "round.unknown-stratum")]
    public async Task Settings_that_make_no_sense_are_refused_and_nothing_is_prepared(string strata, string weight, string expected)
    {
        await using var city = await FrameCity.CreateAsync();
        var id = await city.ReadyAsync(FrameCity.Roll(3000));
        var outcome = await city.AsAsync<RoundService, RoundOutcome>(s => s.PrepareAsync(id, new(50, 5, strata.Length > 0 ? strata + "\nnom de naissance" : "", "", null), weight.Length > 0 ? new Dictionary<string, double> { [weight] = 2 } : []));
        Assert.Equal(expected, outcome.Refused!.Code);
        Assert.Equal(0, await city.WithAsync(db => db.Set<InvitationRound>().CountAsync()));
    }

    private static Task<Guid> Organ(FrameCity city) => city.WithAsync(db => db.Set<Domain.Assemblies.Organ>().Select(o => o.Id).FirstAsync());

    private static UploadedFile Csv(string text) => new("liste.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
