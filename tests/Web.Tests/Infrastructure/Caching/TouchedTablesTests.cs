using Misthos.Web.Data;

namespace Misthos.Web.Tests.Infrastructure.Caching;

public sealed class TouchedTablesTests
{
    [Theory]
    [InlineData("""SELECT "p"."id" FROM "proposals" AS "p" INNER JOIN "editions" AS "e" ON "p"."x" = "e"."y" WHERE EXISTS (SELECT 1 FROM "city_news" AS "n")""", "proposals editions city_news", "")]
    [InlineData("SELECT p.id FROM proposals AS p LEFT JOIN (SELECT t.id FROM topics AS t) AS s ON TRUE", "proposals topics", "")]
    [InlineData("INSERT INTO proposals (id) VALUES (@p0) RETURNING version;\nUPDATE \"topics\" SET \"title\" = @p1;", "", "proposals topics")]
    [InlineData("DELETE FROM city_news AS c WHERE c.id IN (SELECT n.id FROM old_news AS n)", "old_news", "city_news")]
    [InlineData("PRAGMA journal_mode", "", "")]
    public void A_command_says_what_it_touches(string sql, string read, string written)
    {
        var tables = TouchedTables.TablesOf(sql);
        Assert.Equal(read, string.Join(' ', tables.Read));
        Assert.Equal(written, string.Join(' ', tables.Written));
    }
}
