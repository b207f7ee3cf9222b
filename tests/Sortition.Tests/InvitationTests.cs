using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Misthos.Sortition.Tests;

public sealed class InvitationTests
{
    [Fact]
    public void The_smallest_tickets_are_invited_in_their_order_and_anyone_can_compute_them()
    {
        var ids = Enumerable.Range(1, 500).Select(i => $"p-{i}").ToList();
        var expected = ids.Select(id => (Ticket(id), id)).Order().Take(20);
        Assert.Equal(expected, Invited("id,nom\n" + string.Concat(ids.Select(id => $"{id},x\n")), new(20, "dés")).Select(p => (p.Ticket, p.Cells[0])));
    }

    [Fact]
    public void What_is_let_go_along_the_way_would_not_have_been_invited()
    {
        // Sorted by stratum, as rolls are: the first strata are full when nothing is known of the last.
        var rows = Enumerable.Range(0, 240_000).Select(i => (Id: $"{i}", Stratum: $"{i * (long)i / 4_800_000_000:D2}", Ticket: Ticket($"{i}"))).ToList();
        var list = Invited("id,q\n" + string.Concat(rows.Select(r => $"{r.Id},{r.Stratum}\n")), new(1000, "dés") { Strata = [new("q")] });
        Assert.Equal(1000, list.Count);
        var smallest = rows.GroupBy(r => r.Stratum, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(r => r.Ticket).Order(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        Assert.All(list.GroupBy(p => p.Stratum, StringComparer.Ordinal), called => Assert.Equal(smallest[called.Key].Take(called.Count()), called.Select(p => p.Ticket)));
        Assert.All(smallest, s => Assert.InRange(list.Count(p => p.Stratum == s.Key) - (s.Value.Count / 240.0), -1, 1));
    }

    [Fact]
    public void A_roll_longer_than_a_block_counts_every_person_once_and_the_order_of_rows_changes_nothing()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var truth = SampleRoll.Write(text, 12_000, "recensement");
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var request = new InvitationRequest(300, "loterie") { Strata = [new("code circonscription législative du bureau de vote")] };
        var list = Draw(text.ToString(), request);
        Assert.Equal((12_000, truth.People, 12_000 - truth.People, true), (list.Rows, list.People, list.Duplicates, list.IsExact));
        Assert.Equal((300, 7), (list.Invited, list.Strata.Count));
        Assert.Equal(list.People, list.Strata.Sum(s => s.People));

        var shuffled = lines.Skip(1).OrderBy(l => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(l))), StringComparer.Ordinal);
        var other = string.Join('\n', shuffled.Prepend(lines[0])) + "\n";
        Assert.Equal(list.Strata, Draw(other, request).Strata);
        Assert.Equal(Csv(text.ToString(), request), Csv(other, request));
        Assert.Equal(300, Invited(other, request).Select(p => p.Ticket).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void One_person_on_a_roll_is_recognised_in_spite_of_spelling_and_others_are_not_merged()
    {
        const string csv = """
            "nom de naissance";"nom d'usage";"prénoms";"date de naissance";"code commune de naissance";"libellé commune de naissance";"pays de naissance"
            "LÉVÊQUE-BŒUF";"X";"Anne-Zoé";"01/02/1960";"13055";"MARSEILLE";"FRANCE"
            "Leveque Boeuf";;"ANNE ZOE";"01/02/1960";"13055";"Marseille 08";"France"
            "LEVEQUE-BOEUF";;"Anne-Zoé";"02/02/1960";"13055";"MARSEILLE";"FRANCE"
            "KOVAČ";;"Ana";"00/00/1953";;"BEOGRAD";"YOUGOSLAVIE"
            "Kovac";;"ANA";"1953";;"Beograd";"Yougoslavie"
            "KOVAČ";;"Ana";"1953";;;
            """;
        var list = Draw(csv, new(9, "x"));
        Assert.Equal((6, 4, 2, 4), (list.Rows, list.People, list.Duplicates, list.Invited));
    }

    [Theory]
    [InlineData(10, "", "A 60 6, B 30 3, C 10 1")]
    [InlineData(7, "", "A 60 4, B 30 2, C 10 1")]
    [InlineData(10, "C,4", "A 60 5, B 30 2, C 10 3")]
    [InlineData(40, "C,90", "A 60 20, B 30 10, C 10 10")]
    [InlineData(500, "B,0", "A 60 60, B 30 0, C 10 10")]
    public void Letters_follow_people_and_weights_and_never_exceed_the_people(int letters, string weight, string expected)
    {
        var weights = StratumWeights.Read(TestData.Stream("stratum,weight\n" + (weight.Length == 0 ? "A,1" : weight) + "\n")).Value;
        var csv = "id,q\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{(i < 60 ? 'A' : i < 90 ? 'B' : 'C')}\n"));
        var list = Draw(csv, new(letters, "x") { Strata = [new("q")], Weights = weights });
        Assert.Equal(expected, string.Join(", ", list.Strata.Select(s => $"{s.Value} {s.People} {s.Invited}")));
    }

    [Fact]
    public void A_person_of_two_strata_counts_and_is_called_in_the_first()
    {
        var list = Draw("id,q\na,2\nb,2\na,1\nb,1\nc,2\n", new(9, "x") { Strata = [new("q")] });
        Assert.Equal([new("1", 2, 2), new("2", 1, 1)], list.Strata);
    }

    [Fact]
    public void People_never_to_invite_are_left_out_wherever_their_columns_stand()
    {
        using var excluded = TestData.Stream("note;prénom;nom\nélue;Zoé;MÜLLER\n;Luc;Absent\n");
        var list = Draw("nom,prénom,âge\nMuller,ZOÉ,40\nMuller,Zoé,40\nPetit,Jean,50\n", new(5, "x") { IdColumns = ["nom", "prénom"], Excluded = excluded });
        Assert.Equal((3, 2, 1, 1, 1), (list.Rows, list.People, list.Duplicates, list.Excluded, list.Invited));
    }

    [Fact]
    public void People_left_out_are_counted_by_reason_once_each()
    {
        using var excluded = TestData.Stream("id,reason\na,élue\nb,opposition\nc,opposition\nz,opposition\n");
        var list = Draw("id\na\nb\nb\nc\nd\n", new(5, "x") { Excluded = excluded });
        Assert.Equal([new("opposition", 2), new("élue", 1)], list.ExcludedBy);
        Assert.Equal((3, 1), (list.Excluded, list.Invited));
    }

    [Fact]
    public void Strata_of_several_columns_name_districts_and_bands_of_age()
    {
        const string csv = "id,bureau,né\na,0101,01/01/2009\nb,0102,31/12/2008\nc,0101,00/00/1997\nd,0801,1961\ne,0801,demain\nf,0801,1990-06-30\ng,9999,31/02/1990\n";
        var names = StratumNames.Read(TestData.Stream("value,stratum\n0101,1er\n0102,1er\n0801,8e\n")).Value;
        var list = Invited(csv, new(9, "x") { Strata = [new("bureau") { Names = names }, new("né") { Ages = new([18, 30, 60], new(2026, 12, 31)) }] });
        var expected = "a 1er · under 18, b 1er · 18-29, c 1er · 18-29, d 8e · 60+, e 8e · ?, f 8e · 30-59, g 9999 · ?";
        Assert.Equal(expected, string.Join(", ", list.OrderBy(i => i.Cells[0], StringComparer.Ordinal).Select(i => $"{i.Cells[0]} {i.Stratum}")));
    }

    [Fact]
    public void Every_dwelling_of_an_address_has_the_same_chance_and_none_is_drawn_twice()
    {
        var csv = "id,logements\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"a{i},{i % 3 * 10}\n"));
        var list = Draw(csv, new(600, "x") { UnitsColumn = "logements" });
        var drawn = list.Read(TestData.Stream(csv)).ToList();
        Assert.Equal((3000, 600), (list.People, list.Invited));
        Assert.Equal(600, drawn.Select(d => (d.Cells[0], d.Unit)).Distinct().Count());
        Assert.All(drawn, d => Assert.InRange(d.Unit, 1, int.Parse(d.Cells[1], CultureInfo.InvariantCulture)));
        Assert.InRange(drawn.Count(d => d.Cells[1] == "20"), 350, 450);
        Assert.StartsWith("id,logements,dwelling,stratum,ticket\n", Csv(csv, new(3, "x") { UnitsColumn = "logements" }), StringComparison.Ordinal);
        Assert.Equal("3:logements:NotAnInteger", string.Join(' ', Invitations.Draw(TestData.Stream("id,logements\na,1\nb,beaucoup\n"), new(1, "x") { UnitsColumn = "logements" }).Faults.Select(f => $"{f.Line}:{f.Column}:{f.Code}")));
    }

    [Theory]
    [InlineData("29/02/2000", "2000-02-29")]
    [InlineData("00/00/1953", "1953-07-01")]
    [InlineData("00/03/1953", "1953-03-15")]
    [InlineData("1961", "1961-07-01")]
    [InlineData("2001-12-05", "2001-12-05")]
    [InlineData("29/02/2001", null)]
    [InlineData("13/13/1970", null)]
    [InlineData("01/02/19700", null)]
    [InlineData("1/2", null)]
    [InlineData("MARSEILLE", null)]
    [InlineData("", null)]
    public void Dates_of_birth_are_read_as_rolls_write_them(string cell, string? expected) =>
        Assert.Equal(expected, RollDate.TryParse(Encoding.UTF8.GetBytes(cell), out var date) ? date.Middle.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    [Fact]
    public void A_frame_is_read_as_a_table_with_the_lines_of_its_rows()
    {
        var table = new FrameTable(new MemoryStream(Encoding.Latin1.GetBytes("nom;né;ville\r\n\"A\nB\";1961;Orléans\r\n\r\ncoupée;1\r\nC;1970;'=x\r\n")), "liste.csv");
        Assert.Equal(["nom", "né", "ville"], table.Columns);
        Assert.Equal(["2 Orléans|A\nB", "6 =x|C"], table.Read([2, 0]).Select(l => $"{l.Line} {string.Join('|', l.Cells)}"));
        Assert.Equal("5:RaggedRow", string.Join(' ', table.Faults.Select(f => $"{f.Line}:{f.Code}")));
    }

    [Fact]
    public void Rows_in_latin_1_are_read_and_formulas_are_disarmed()
    {
        var bytes = Encoding.Latin1.GetBytes("id;ville;note\n1;Orléans;=1+1\n");
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Invitations.Draw(new MemoryStream(bytes), new(1, "x")).Value.Write(new MemoryStream(bytes), output);
        Assert.Matches("^id,ville,note,stratum,ticket\n1,Orléans,'=1\\+1,,[0-9a-f]{32}\n$", output.ToString());
    }

    [Theory]
    [InlineData("", "0::Empty")]
    [InlineData(" \n\n", "0::Empty")]
    [InlineData("id,q\n", "1::HeaderOnly")]
    [InlineData("nom,q\na,b\n", "1:nom de naissance, prénoms, date de naissance, libellé commune de naissance:MissingColumn")]
    [InlineData("id,q,Q\na,b\nc,d,e,f\n", "1:q:DuplicateHeader 2::RaggedRow 3::RaggedRow")]
    [InlineData("id,q\n\"a\nb\",c\nd\n,e\n", "4::RaggedRow 5:id:BlankCell")]
    [InlineData("id,q\na,\"b\nc,d\n", "2::RaggedRow 2:q:UnclosedQuote", true)]
    [InlineData("id,q\na\"b\",c\n\"c\"d,e\n", "2:id:StrayQuote 3:id:StrayQuote")]
    [InlineData("id,q\na,b\nc,\0\n", "3::NulByte")]
    public void Faults_of_a_frame_are_all_told(string csv, string expected, bool first = false)
    {
        var faults = string.Join(' ', Invitations.Draw(TestData.Stream(csv), new(1, "x")).Faults.Select(f => $"{f.Line}:{f.Column}:{f.Code}"));
        Assert.Equal(first ? expected.Split(' ')[^1] : expected, faults);
    }

    [Theory]
    [InlineData('"', FaultCode.UnclosedQuote)]
    [InlineData('a', FaultCode.CellTooLong)]
    public void A_line_without_end_is_refused_after_some_megabytes(char letter, FaultCode expected)
    {
        var bytes = new byte[30_000_000];
        Array.Fill(bytes, (byte)'a');
        "id,q\nx,"u8.CopyTo(bytes);
        bytes[7] = (byte)letter;
        using var frame = new MemoryStream(bytes);
        Assert.Contains(Invitations.Draw(frame, new(1, "x")).Faults, f => f.Code == expected && f.Line == 2);
        Assert.InRange(frame.Position, 1, 10_000_000);
    }

    [Fact]
    public void A_wrong_file_of_any_length_ends_after_a_thousand_faults_and_unknown_strata_are_told()
    {
        var reading = Invitations.Draw(TestData.Stream("id,q\n" + string.Concat(Enumerable.Repeat("a\n", 5000))), new(1, "x"));
        Assert.Equal(1000, reading.Faults.Count);
        var weights = StratumWeights.Read(TestData.Stream("stratum,weight\nnord,2\n")).Value;
        var fault = Assert.Single(Invitations.Draw(TestData.Stream("id,q\na,Nord\n"), new(1, "x") { Strata = [new("q")], Weights = weights }).Faults);
        Assert.Equal(("weights.csv", 2, "nord"), (fault.File, fault.Line, fault.Value));
    }

    [Theory]
    [InlineData(40_000, true)]
    [InlineData(400_000, false)]
    public void People_beyond_the_memory_of_the_counter_are_estimated(int people, bool exact)
    {
        var counter = new DistinctCounter((a, b) => a < b, slots: 1 << 16);
        for (var i = 0; i < 2 * people; i++)
        {
            var hash = SHA256.HashData(BitConverter.GetBytes(i % people));
            counter.Add(new UInt128(0, BitConverter.ToUInt64(hash)), i % people % 4 == 0 ? 1 : 0);
        }

        var counted = counter.ByStratum(3);
        Assert.Equal(exact, counter.IsExact);
        Assert.InRange(counted.Sum() / (double)people, exact ? 1 : 0.98, exact ? 1 : 1.02);
        Assert.InRange(counted[2] / (double)people, 0.24, 0.26);
    }

    private static string Ticket(string id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("dés"), Encoding.UTF8.GetBytes("invite\n" + id))[..16]);

    private static InvitationList Draw(string csv, InvitationRequest request) => Invitations.Draw(TestData.Stream(csv), request).Value;

    private static List<Invitation> Invited(string csv, InvitationRequest request) => [.. Draw(csv, request).Read(TestData.Stream(csv))];

    private static string Csv(string csv, InvitationRequest request)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Draw(csv, request).Write(TestData.Stream(csv), output);
        return output.ToString();
    }
}
