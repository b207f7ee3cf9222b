using System.Text;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Misthos.Domain;
using Misthos.Domain.Members;
using CsvText = Misthos.Sortition.CsvText;
using Misthos.Web.Features.Members.Directory;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Members.Directory;

public sealed class SqliteMemberFileTests : MemberFileTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresMemberFileTests : MemberFileTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, MemberCity.Register);
    }
}

/// <summary>A file of members: what is written is what is read; faults by line; all of it or nothing.</summary>
public abstract class MemberFileTests
{
    private const string Header = "prenom;nom;naissance;email;telephone;contact;edition;instance;origine\n";

    protected abstract Task<TestDatabase> CreateAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_file_written_changes_nothing_when_read_again(bool xlsx)
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await city.WithAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Id == city.Member);
            person.Rename("=Zoé", "d’Été; \"la\"");
            person.SetContact(null, "+33 6 12 34 56 78", "1 rue X\n13001 Marseille", ContactChannel.Sms);
            person.LiveIn("nord");
            person.SetBirth(new(2008, 2, 29));
            return await db.SaveChangesAsync();
        });
        var lines = await city.AsAsync<DirectoryQueries, List<string[]>>(async q => [.. (await q.LinesAsync(new()).ToListAsync()).Select(SheetWords.Cells)]);
        var content = xlsx ? Xlsx(lines) : Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend([.. SheetWords.Headers]).Select(cells => string.Join(';', cells.Select(CsvText.Cell)))));
        if (!xlsx)
        {
            Assert.Contains("'=Zoé", Encoding.UTF8.GetString(content), StringComparison.Ordinal);
        }

        var preview = await PreviewAsync(city, content);
        Assert.Empty(preview.Faults);
        Assert.Equal((0, 0, 0, 1), (preview.Added, preview.Corrected, preview.Seats, preview.Unchanged));
    }

    [Fact]
    public async Task People_are_added_and_corrected_at_once_and_the_file_goes()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var content = Encoding.Latin1.GetBytes($"identifiant;{Header}{city.Member};Zoé;Martin;;zoe@exemple.fr;;;;;\n;Léo;Durand;26/11/2008;;06 12 34 56 78;SMS;Édition;plénière;Lycée\n");
        var id = await city.AsAsync<ImportService, Guid>(s => s.KeepAsync("membres.csv", content));
        Assert.Equal((1, 1, 1), await city.AsAsync<ImportService, (int, int, int)>(async s => await s.PreviewAsync(id) is { } p ? (p.Added, p.Corrected, p.Seats) : default));
        Assert.Empty(await city.AsAsync<ImportService, IReadOnlyList<Refusal>>(s => s.ApplyAsync(id)));
        var added = await city.WithAsync(db => db.Set<Person>().SingleAsync(p => p.FamilyName == "Durand"));
        Assert.Equal((new DateOnly(2008, 11, 26), ContactChannel.Sms, "durand leo"), (added.BornOn!.Value, added.Channel, added.SearchName));
        Assert.Equal(MandateOrigin.School, await city.WithAsync(db => db.Set<Mandate>().Where(m => m.PersonId == added.Id).Select(m => m.Origin).SingleAsync()));
        Assert.Equal("zoe@exemple.fr", await city.WithAsync(db => db.Set<Person>().Where(p => p.Id == city.Member).Select(p => p.Email).SingleAsync()));
        Assert.Empty((await city.WithAsync(db => db.Set<MemberImport>().SingleAsync())).Content);
        Assert.Equal("import.gone", Assert.Single(await city.AsAsync<ImportService, IReadOnlyList<Refusal>>(s => s.ApplyAsync(id))).Code);
        Assert.Equal("import.already-there", Assert.Single((await PreviewAsync(city, Encoding.UTF8.GetBytes(Header + "Léo;DURAND;2008-11-26;;;;Édition;Plénière;tirage\n"))).Faults).Code);
    }

    [Theory]
    [InlineData("Léo;Durand;;;;;Édition 9;Plénière;tirage", "edition", "import.unknown-edition")]
    [InlineData("Léo;Durand;;;;;Édition;Comité;tirage", "instance", "import.unknown-organ")]
    [InlineData("Léo;Durand;;;;;Édition;Plénière;", "origine", "import.no-origin")]
    [InlineData("Léo;Durand;31/02/2000;;;;Édition;Plénière;tirage", "naissance", "import.day")]
    [InlineData("Léo;Durand;;leo;;;Édition;Plénière;tirage", "email", "import.email")]
    [InlineData("Léo;Durand;;;;sms;Édition;Plénière;tirage", "contact", "import.channel-no-phone")]
    [InlineData("Léo;Durand;;;;fax;Édition;Plénière;tirage", "contact", "import.word")]
    [InlineData("Léo;;;;;;Édition;Plénière;tirage", "nom", "import.needed")]
    [InlineData("Léo;Durand;;;;;;;tirage", "instance", "import.no-organ")]
    public async Task A_fault_has_its_line_and_column_and_nothing_is_applied(string line, string column, string code)
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var content = Encoding.UTF8.GetBytes(Header + "Ana;Roux;;;;;Édition;Plénière;tirage\n" + line + "\n");
        var fault = Assert.Single((await PreviewAsync(city, content)).Faults);
        Assert.Equal((3, column, code), (fault.Line, fault.Column, fault.Code));
        var id = await city.AsAsync<ImportService, Guid>(s => s.KeepAsync("membres.csv", content));
        Assert.Equal("import.faults", Assert.Single(await city.AsAsync<ImportService, IReadOnlyList<Refusal>>(s => s.ApplyAsync(id))).Code);
        Assert.Equal(1, await city.WithAsync(db => db.Set<Person>().CountAsync()));
    }

    [Fact]
    public void Lines_are_counted_through_quotes_and_what_is_no_table_is_said()
    {
        var (lines, faults) = ImportReader.Read(Encoding.UTF8.GetBytes("nom,prenom,adresse,edition,instance,origine\nRoux,Ana,\"1 rue X\n13001 \"\"M\"\"\",E,P,tirage\nDurand,Léo,,E,P,tirage"));
        Assert.Empty(faults);
        Assert.Equal([(2, "1 rue X\n13001 \"M\""), (4, null)], lines.Select(l => (l.Line, l.Address)));
        Assert.Equal("import.unreadable", Assert.Single(ImportReader.Read("PK\u0003\u0004 nothing"u8.ToArray()).Faults).Code);
        Assert.Equal("import.unknown-column", ImportReader.Read("prenom;nom;salaire\nA;B;3\n"u8.ToArray()).Faults[0].Code);
        Assert.Equal("import.empty", Assert.Single(ImportReader.Read("prenom;nom\n"u8.ToArray()).Faults).Code);
    }

    private static byte[] Xlsx(IEnumerable<string[]> lines)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(lines.Select(cells => SheetWords.Headers.Zip(cells).ToDictionary(c => c.First, object (c) => c.Second)));
        return stream.ToArray();
    }

    private static async Task<ImportPreview> PreviewAsync(MemberCity city, byte[] content)
    {
        var id = await city.AsAsync<ImportService, Guid>(s => s.KeepAsync("membres.csv", content));
        return (await city.AsAsync<ImportService, ImportPreview?>(s => s.PreviewAsync(id)))!;
    }
}
