using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;
using Misthos.Web.Features.Evaluations.Box;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>
/// Somebody holds the whole database and every log, with a copy before and after each of sixty answers, and knows who answered at each step. Each way
/// of tying an answer to a person that we could think of finds no more than chance does. The secret of the box, in no database and no backup, is not theirs.
/// </summary>
public sealed class LinkingTests
{
    private const int People = 60;

    // Of 60 pairs tied at random one is right on average; eight or more happen once in a hundred thousand times.
    private const int Chance = 7;

    [Theory]
    [MemberData(nameof(EvaluationCity.Databases), MemberType = typeof(EvaluationCity))]
    public async Task No_copy_and_no_log_ties_an_answer_to_a_person(bool onPostgres)
    {
        await using var city = await EvaluationCity.CreateAsync(People, onPostgres);
        await city.OpenAsync();
        var seen = await WatchAsync(city);
        Assert.All(LinkingStrategies.All, strategy => Assert.InRange(Hits(seen, strategy.Guess(seen)), 0, Chance));
    }

    [Fact]
    public async Task The_same_ways_find_everyone_when_answers_are_written_as_they_come()
    {
        await using var city = await EvaluationCity.CreateAsync(People);
        await city.OpenAsync();
        var seen = await WatchAsync(city, isLeaking: true);
        Assert.Contains(LinkingStrategies.All, strategy => Hits(seen, strategy.Guess(seen)) == People);
    }

    [Fact]
    public async Task Before_the_box_is_opened_no_copy_file_or_log_holds_an_answer_a_code_or_a_time()
    {
        await using var city = await EvaluationCity.CreateAsync(20);
        await city.OpenAsync();
        var start = await city.City.WithAsync(Snapshot.TakeAsync);
        var codes = city.People.ConvertAll(city.CodeOf);
        foreach (var person in city.People)
        {
            Assert.True(await city.AnswerAsync(person, EvaluationCity.Sheet(("lieu", "4"), ("revenir", $"parole-{person.FamilyName}"))));
        }

        var copy = await city.City.WithAsync(Snapshot.TakeAsync);
        var files = await city.City.WithAsync(FilesAsync);
        foreach (var text in new[] { copy.All(), files, string.Join('\n', city.Logs.Lines) })
        {
            Assert.DoesNotContain("parole-", text, StringComparison.Ordinal);
            Assert.DoesNotContain(codes, code => text.Contains(code, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Empty(start.Added(copy, "audit_entries"));
        Assert.Empty(start.Added(copy, "evaluations"));
        Assert.Empty(start.Added(copy, "evaluation_invitees"));
        Assert.Empty(start.Added(copy, "mails"));
        Assert.Single(copy["evaluation_slips"].Select(row => row.Sum(cell => cell.Length)).Distinct());
    }

    [Fact]
    public async Task Once_the_box_was_opened_an_old_copy_opens_no_more()
    {
        await using var city = await EvaluationCity.CreateAsync(6);
        await city.OpenAsync();
        foreach (var person in city.People)
        {
            await city.AnswerAsync(person, EvaluationCity.Sheet(("lieu", "4")));
        }

        var old = await city.City.WithAsync(db => db.Set<EvaluationSlip>().AsNoTracking().ToListAsync());
        Assert.Empty(await city.CountAsync());
        Assert.Null(city.Secrets.Find(city.Evaluation));
        using var other = BoxSecret.Read(BoxSecret.Make());
        Assert.All(old, slip => Assert.Null(other.Open(slip.Cipher)));
    }

    [Fact]
    public void No_column_of_an_answer_a_slip_or_a_ticket_names_a_person_or_a_time()
    {
        Assert.Equal(["Answers", "AuthorityId", "EvaluationId", "Id"], Names<EvaluationAnswer>());
        Assert.Equal(["AuthorityId", "Cipher", "EvaluationId", "Id"], Names<EvaluationSlip>());
        Assert.Equal(["AuthorityId", "EvaluationId", "TokenHash"], Names<EvaluationTicket>());
        Assert.Equal(["AuthorityId", "ByMail", "EvaluationId", "PersonId"], Names<EvaluationInvitee>());
    }

    private static IEnumerable<string> Names<T>() => typeof(T).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal);

    /// <summary>Sixty people answer in an order of chance, each differently, with a copy around each; then the box is opened.</summary>
    private static async Task<Seen> WatchAsync(EvaluationCity city, bool isLeaking = false)
    {
        var order = city.People.ToArray();
        RandomNumberGenerator.Shuffle<Domain.Members.Person>(order);
        var copies = new List<Snapshot> { await city.City.WithAsync(Snapshot.TakeAsync) };
        string[] helps = ["horaires", "garde", "transport", "compagnie", "petits-groupes", "documents", "langue"];
        var given = order.Select((_, i) => string.Join(' ', helps.Where((_, bit) => (((i * 37) % 127) + 1 >> bit & 1) == 1))).ToList();
        for (var i = 0; i < order.Length; i++)
        {
            var sheet = EvaluationCity.Sheet(("lieu", $"{(i % 5) + 1}"), ("aide-revenir", given[i]), ("revenir", $"mots-{i:00}-{new string('x', i)}"));
            Assert.True(isLeaking ? await LeakAsync(city, sheet) : await city.AnswerAsync(order[i], sheet));
            copies.Add(await city.City.WithAsync(Snapshot.TakeAsync));
        }

        if (!isLeaking)
        {
            Assert.Empty(await city.CountAsync());
        }

        return new Seen(copies, await city.City.WithAsync(Snapshot.TakeAsync), given, city.Logs.Lines);
    }

    private static async Task<bool> LeakAsync(EvaluationCity city, AnswerSheet sheet) => await city.City.WithAsync(async db =>
    {
        var evaluation = await db.Set<Evaluation>().SingleAsync();
        db.Add(new EvaluationAnswer(new Guid(RandomNumberGenerator.GetBytes(16)), evaluation, new Dictionary<string, string> { ["aide-revenir"] = sheet.Answers["aide-revenir"] }));
        return await db.SaveChangesAsync();
    }) > 0;

    private static int Hits(Seen seen, IReadOnlyList<string?> guesses) => guesses.Zip(seen.Given).Count(pair => pair.First is not null && pair.First.Contains($"\"aide-revenir\":\"{pair.Second}\"", StringComparison.Ordinal));

    private static async Task<string> FilesAsync(AppDbContext db)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var text = new StringBuilder();
        foreach (var name in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
