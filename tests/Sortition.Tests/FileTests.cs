using System.Text;

namespace Misthos.Sortition.Tests;

public sealed class FileTests
{
    private static readonly Quotas Genders = TestData.Quotas("feature,value,min,max\ngenre,Femme,1,3\ngenre,Homme,1,3\n");

    [Theory]
    [InlineData("", "0::Empty")]
    [InlineData("  \n\n", "0::Empty")]
    [InlineData("id,genre\n", "1::HeaderOnly")]
    [InlineData("id,genre\na,femme,x\nb\n", "2::RaggedRow 3::RaggedRow")]
    [InlineData("id,genre,Genre\na,femme,femme\n", "1:genre:DuplicateHeader")]
    [InlineData("id,sexe\na,femme\n", "1:genre:MissingColumn")]
    [InlineData("id,genre\na,femme\na,homme\n,femme\nc,\nd,autre\n", "3:id:DuplicateId 4:id:BlankCell 5:genre:BlankCell 6:genre:UnknownValue")]
    [InlineData("id,genre\na,\"femme\n", "2::UnclosedQuote")]
    [InlineData("id,genre\na\"b\",femme\n\"c\"d,homme\n", "2::StrayQuote 3::StrayQuote")]
    [InlineData("id,genre\na,fem\0me\n", "2::NulByte")]
    [InlineData("id,note,genre\r\na,\"deux\r\nlignes\",femme\r\n\r\n,,\r\nb,,pirate\r\n", "6:genre:UnknownValue")]
    public void Every_fault_has_its_line_and_column(string csv, string expected) =>
        Assert.Equal(expected, Faults(PoolFile.Read(TestData.Stream(csv), new(Genders)).Faults));

    [Theory]
    [InlineData("feature,value,min,max\ng,f,3,2\ng,h,x,\ng,F,1,1.5\n,h,-1,2\n", "2:min:MinAboveMax 3:min:NotAnInteger 3:max:BlankCell 4:max:NotAnInteger 4:value:DuplicateQuota 5:feature:BlankCell 5:min:NotAnInteger")]
    [InlineData("feature,value,min,max,min_flex,max_flex\ng,f,1,2,2,1\n", "2:min_flex:FlexInsideRange 2:max_flex:FlexInsideRange")]
    [InlineData("a,b\n1,2\n", "1:feature:MissingColumn 1:value:MissingColumn 1:min:MissingColumn 1:max:MissingColumn")]
    public void Quota_faults_are_all_told(string csv, string expected) =>
        Assert.Equal(expected, Faults(QuotaFile.Read(TestData.Stream(csv)).Faults));

    [Theory]
    [InlineData("category,feature,min,max\ngenre,f,1,2")]
    [InlineData("category;name;min;max\ngenre;f;1;2")]
    [InlineData("Feature,Value,Min,Max,note\ngenre,f,1,2,x")]
    public void Older_header_names_are_understood(string csv) =>
        Assert.Equal(new Quota("genre", "f", 1, 2), Assert.Single(TestData.Quotas(csv).Rows));

    [Fact]
    public void Encodings_and_separators_are_found()
    {
        const string text = "id;genre;prénom\na;FEMME;\"Zoé; dite \"\"Z\"\"\"\n";
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes("\uFEFF" + text), Encoding.UTF8.GetBytes(text), Encoding.Latin1.GetBytes(text) })
        {
            var person = Assert.Single(PoolFile.Read(new MemoryStream(bytes), new(Genders)).Value.People);
            Assert.Equal(("Femme", "Zoé; dite \"Z\""), (person.Values[0], person.Cells[2]));
        }

        Assert.Equal("1::BadEncoding", Faults(PoolFile.Read(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]), new(Genders)).Faults));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a,femme\n")]
    public void A_file_of_a_gigabyte_is_refused_after_its_limit(string pattern)
    {
        using var endless = new EndlessStream(pattern, 1_000_000_000);
        var reading = PoolFile.Read(endless, new(Genders, Limits: new(MaxBytes: 1_000_000)));
        Assert.Equal("0::TooLarge", Faults(reading.Faults));
        Assert.InRange(endless.Position, 1, 1_200_000);
        Assert.Throws<InvalidOperationException>(() => reading.Value);
    }

    [Fact]
    public void Rows_and_cells_have_limits()
    {
        var limits = new ReadLimits(MaxRows: 2, MaxCell: 10);
        Assert.Equal("4::TooManyRows", Faults(PoolFile.Read(TestData.Stream("id,genre\na,femme\nb,femme\nc,femme\nd,femme\n"), new(Genders, Limits: limits)).Faults));
        Assert.Equal("2::CellTooLong", Faults(PoolFile.Read(TestData.Stream("id,genre\naaaaaaaaaaaaaaa,femme\n"), new(Genders, Limits: limits)).Faults));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 6", "'+33 6")]
    [InlineData("-2", "'-2")]
    [InlineData("@x", "'@x")]
    [InlineData("'=x", "''=x")]
    [InlineData("l'été", "l'été")]
    [InlineData("a\"b;c", "\"a\"\"b;c\"")]
    public void Formulas_are_disarmed_and_read_back_the_same(string cell, string written)
    {
        Assert.Equal(written, CsvText.Cell(cell));
        var people = CsvText.Table(["id", "genre", "note"], [["a", "femme", cell]]);
        Assert.Equal(cell, Assert.Single(TestData.Pool(people, Genders).People).Cells[2]);
    }

    private static string Faults(IEnumerable<FileFault> faults) => string.Join(' ', faults.Select(f => $"{f.Line}:{f.Column}:{f.Code}"));

    private sealed class EndlessStream(string pattern, long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var n = (int)Math.Min(count, length - Position);
            for (var i = 0; i < n; i++)
            {
                buffer[offset + i] = (byte)pattern[(int)((Position + i) % pattern.Length)];
            }

            Position += n;
            return n;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
