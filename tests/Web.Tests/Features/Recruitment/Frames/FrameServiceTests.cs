using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment.Frames;

namespace Misthos.Web.Tests.Features.Recruitment.Frames;

/// <summary>Lists as they come: a refused one leaves nothing, with a message for each line.</summary>
public sealed class FrameServiceTests
{
    private const string Header = "nom de naissance;prénoms;sexe;date de naissance;libellé commune de naissance;libellé de voie;code postal;commune\n";

    [Fact]
    public async Task A_roll_is_stored_whole_counted_once_a_person_and_comes_out_again()
    {
        await using var city = await FrameCity.CreateAsync();
        var roll = FrameCity.Roll(20_000);
        var id = await city.ReadyAsync(roll);
        var frame = await city.WithAsync(db => db.Set<SamplingFrame>().SingleAsync(f => f.Id == id));
        Assert.Equal((20_000, FrameState.Ready), (frame.Rows, frame.State));
        Assert.InRange(frame.People, 19_000, 19_999);
        Assert.True(await city.WithAsync(db => db.Set<FramePart>().CountAsync()) > 1);
        var text = await city.WithAsync(async db =>
        {
            await using var file = await FrameFile.OpenAsync(db, frame);
            using var reader = new StreamReader(file);
            return await reader.ReadToEndAsync();
        });
        Assert.Equal(roll, text);
    }

    [Theory]
    [InlineData("", "0:Empty")]
    [InlineData("nom;prénom\n", "1:HeaderOnly")]
    [InlineData("nom;prénom\nDUPONT;Zoé\nMARTIN\n;Luc;x\n", "3:RaggedRow 4:RaggedRow")]
    [InlineData("nom;prénom\n\"DUPONT;Zoé\n", "2:RaggedRow 2:UnclosedQuote")]
    [InlineData("nom;Nom\nDUPONT;Zoé\n", "1:DuplicateHeader")]
    [InlineData("nom;prénom\nDUPONT;\0\n", "2:NulByte")]
    public async Task A_list_of_wrong_form_is_refused_line_by_line_and_leaves_nothing(string file, string expected)
    {
        await using var city = await FrameCity.CreateAsync();
        var upload = await city.UploadAsync(file);
        Assert.Null(upload.FrameId);
        Assert.Equal(expected, string.Join(' ', upload.Faults.OrderBy(f => f.Line).ThenBy(f => f.Code, StringComparer.Ordinal).Select(f => $"{f.Line}:{f.Code}")));
        Assert.Equal((0, 0), (await city.WithAsync(db => db.Set<SamplingFrame>().CountAsync()), await city.WithAsync(db => db.Set<FramePart>().CountAsync())));
    }

    [Fact]
    public async Task Swapped_columns_are_told_with_their_lines_and_change_nothing()
    {
        await using var city = await FrameCity.CreateAsync();
        var file = Header + string.Concat(Enumerable.Range(0, 100).Select(i => $"NOM{(char)('A' + (i % 26))};ZOÉ;01/02/1980;F;LYON;RUE X;13001;MARSEILLE\n")).Replace("NOM", "", StringComparison.Ordinal);
        var upload = await city.UploadAsync(file);
        var faults = await city.ConfirmAsync(upload.FrameId!.Value, file);
        Assert.Contains(new FrameFault(2, "date de naissance", "F", "NotADate"), faults);
        Assert.Contains(new FrameFault(2, "sexe", "01/02/1980", "NotASex"), faults);
        Assert.Equal(FrameState.Uploaded, await city.WithAsync(db => db.Set<SamplingFrame>().Select(f => f.State).SingleAsync()));

        var right = city.Guess(file);
        (right[FrameField.Sex], right[FrameField.BornOn]) = ("date de naissance", "sexe");
        Assert.Empty(await city.ConfirmAsync(upload.FrameId.Value, right));
    }

    [Fact]
    public async Task A_few_unreadable_cells_are_told_and_cost_nobody_the_chance()
    {
        await using var city = await FrameCity.CreateAsync();
        var id = await city.ReadyAsync(Header + "DURAND;Luc;M;demain;LYON;RUE Y;13001;MARSEILLE\nKOVAC;Ana;F;00/00/1953;;RUE Z;13001;MARSEILLE\nBELL;Ida;;1961;;RUE Z;13001;MARSEILLE\n"
            + string.Concat(Enumerable.Range(0, 100).Select(i => $"DUPONT;Zoé {(char)('a' + (i / 26))}{(char)('a' + (i % 26))};F;01/02/1980;LYON;RUE X;13001;MARSEILLE\n")));
        var frame = await city.WithAsync(db => db.Set<SamplingFrame>().SingleAsync(f => f.Id == id));
        Assert.Equal((103, 103, 1), (frame.Rows, frame.People, frame.Doubtful));
    }

    [Fact]
    public async Task Latin_1_a_mark_commas_and_a_missing_last_line_break_are_understood()
    {
        await using var city = await FrameCity.CreateAsync();
        byte[] latin = Encoding.Latin1.GetBytes(Header.Replace(';', ',') + "LÉVÊQUE,Zoé,F,01/02/1980,LYON,RUE X,13001,MARSEILLE");
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Header.Replace(';', ',') + "LÉVÊQUE,Zoé,F,01/02/1980,LYON,AUTRE RUE,13001,MARSEILLE\nMÜLLER,Léo,M,1961,BONN,RUE X,13001,MARSEILLE\n")];
        var upload = await city.UploadAsync(latin, marked);
        Assert.Empty(upload.Faults);
        Assert.Empty(await city.ConfirmAsync(upload.FrameId!.Value, Header.Replace(';', ',')));
        var frame = await city.WithAsync(db => db.Set<SamplingFrame>().SingleAsync());
        Assert.Equal((3, 2, "liste1.csv, liste2.csv"), (frame.Rows, frame.People, frame.FileName));
    }

    [Fact]
    public async Task Files_with_other_headers_are_not_put_together()
    {
        await using var city = await FrameCity.CreateAsync();
        Assert.Equal("OtherHeader", Assert.Single((await city.UploadAsync("id\na\n", "nom\nb\n")).Faults).Code);
    }

    [Fact]
    public async Task A_list_is_deleted_once_its_sealed_copy_was_handed_over_and_a_dated_list_says_so()
    {
        await using var city = await FrameCity.CreateAsync();
        var id = await city.ReadyAsync(FrameCity.Roll(500));
        Assert.Equal("frame.not-drawn", Assert.Single(await city.AsAsync<FrameService, IReadOnlyList<Refusal>>(s => s.SealAsync(id, "Me Martin", new(2026, 11, 26)))).Code);
        Assert.Empty(await city.DrawAsync(await city.PreparedAsync(id, 20), "dés"));
        Assert.Equal("frame.drawn", Assert.Single(await city.AsAsync<FrameService, IReadOnlyList<Refusal>>(s => s.DiscardAsync(id))).Code);
        Assert.Equal("frame.not-sealed", Assert.Single(await city.AsAsync<FrameService, IReadOnlyList<Refusal>>(s => s.PurgeAsync(id))).Code);
        Assert.Empty(await city.AsAsync<FrameService, IReadOnlyList<Refusal>>(s => s.SealAsync(id, "Me Martin", new(2026, 11, 26))));
        Assert.Empty(await city.AsAsync<FrameService, IReadOnlyList<Refusal>>(s => s.PurgeAsync(id)));
        Assert.Equal(0, await city.WithAsync(db => db.Set<FramePart>().CountAsync()));
        var list = await city.WithAsync(db => db.Set<EliminationList>().SingleAsync());
        var frame = await city.WithAsync(db => db.Set<SamplingFrame>().SingleAsync());
        Assert.Equal((frame.People, frame.Sha256, FrameState.Purged), (list.People, list.Sha256, frame.State));
        Assert.Equal(20, (await city.InvitationsAsync()).Count);
    }

    [Fact]
    public async Task A_list_nobody_was_drawn_from_can_be_taken_back_with_its_prepared_draw()
    {
        await using var city = await FrameCity.CreateAsync();
        var id = await city.ReadyAsync(FrameCity.Roll(100));
        await city.PreparedAsync(id, 20);
        Assert.Empty(await city.AsAsync<FrameService, IReadOnlyList<Refusal>>(s => s.DiscardAsync(id)));
        Assert.Equal((0, 0, 0), (await city.WithAsync(db => db.Set<SamplingFrame>().CountAsync()), await city.WithAsync(db => db.Set<FramePart>().CountAsync()), await city.WithAsync(db => db.Set<RoundStratum>().CountAsync())));
    }
}
