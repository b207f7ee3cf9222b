using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Features.Sittings.Messages;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteMessageWordingTests : MessageWordingTests
{
    protected override string? Server => null;
}

public sealed class PostgresMessageWordingTests : MessageWordingTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>A city's words are sent in its place and language; the built-in ones tell all they must; the agenda is in the convocation.</summary>
public abstract class MessageWordingTests
{
    private static readonly MessageKey Mail = new(SittingMessage.Convocation, MessageShape.Mail, "fr");

    protected abstract string? Server { get; }

    [Fact]
    public async Task The_built_in_words_may_all_be_sent()
    {
        await using var city = await SittingCase.CreateAsync(1, Server);
        await city.DoAsync<MessageQueries>(q =>
        {
            foreach (var (message, shape, language) in from m in Enum.GetValues<SittingMessage>() from s in Enum.GetValues<MessageShape>() from l in new[] { "fr", "en" } where MessageWording.Exists(m, s) select (m, s, l))
            {
                using var speaking = Speaking.In(language);
                var words = q.BuiltIn(message, shape);
                Assert.Empty(MessageRules.WhyNot(message, shape, words.Subject, words.Body));
            }

            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_text_message_says_what_it_costs()
    {
        await using var city = await SittingCase.CreateAsync(1, Server);
        await city.DoAsync<MessagePreviewQueries>(async q =>
        {
            var shown = await q.ShowAsync(Mail with { Shape = MessageShape.Sms }, new("", "{collectivite} : vous êtes invité(e) le {date} à {heure}, {lieu}."), null, null);
            Assert.Equal((2, "ê ô"), (shown.Size.Segments, string.Join(' ', shown.Size.Costly)));
            Assert.DoesNotContain('\u00a0', shown.Sms);
        });
    }

    [Fact]
    public async Task The_convocation_holds_the_agenda()
    {
        await using var city = await SittingCase.CreateAsync(2, Server);
        await city.DoAsync<AppDbContext>(async db =>
        {
            var sitting = await db.Set<Sitting>().SingleAsync();
            db.AddRange(new AgendaItem(sitting, 1, new("Accueil", new(9, 0), 30, "", null)), new AgendaItem(sitting, 2, new("Audition", null, null, "Mme Roux", null)));
            await db.SaveChangesAsync();
        });
        await city.DoAsync<ConvocationService>(async s => Assert.Equal(2, await s.ConveneAsync(city.SittingId)));
        await city.DoAsync<AppDbContext>(async db => Assert.Contains("9\u00a0h – Accueil (30\u00a0min)\nAudition (Mme Roux)\n", (await db.Set<MailMessage>().SingleAsync()).Text, StringComparison.Ordinal));
        await city.DoAsync<MessageService>(async s =>
        {
            Person? person = null;
            Sitting? sitting = null;
            await city.DoAsync<SittingQueries>(async q => (person, sitting) = (Assert.Single(await q.LettersAsync(city.SittingId)), await q.FindAsync(city.SittingId)));
            var letter = await s.LetterAsync(new(SittingMessage.Convocation, sitting!), person!);
            Assert.Contains(letter.Blocks, b => b.Lines.Any(line => line.Any(span => span.Text.Contains("Audition", StringComparison.Ordinal))));
        });
    }

    [Fact]
    public async Task Each_reads_the_city_s_words_in_their_language()
    {
        await using var city = await SittingCase.CreateAsync(3, Server);
        await city.DoAsync<AppDbContext>(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == city.People[2])).Speak("en");
            await db.SaveChangesAsync();
        });
        await city.DoAsync<MessageWordingService>(async s =>
        {
            Assert.Equal(["body.missing"], (await s.WordAsync(Mail, 0, new("Venez", "Le {date} à {heure}, {lieu}"))).Select(r => r.Code));
            Assert.Empty(await s.WordAsync(Mail, 0, new("Venez le {date}", "Cher {prenom}, le {date} à {heure}, {lieu} : {lien}")));
        });
        await city.DoAsync<MessageWordingService>(async s => Assert.Equal("Conflict", Assert.Single(await s.WordAsync(Mail, 0, new("Autre", "{date} {heure} {lieu} {lien}"))).Code));
        await city.DoAsync<ConvocationService>(async s => await s.ConveneAsync(city.SittingId));
        await city.DoAsync<AppDbContext>(async db =>
        {
            var mails = await db.Set<MailMessage>().OrderBy(m => m.To).ToListAsync();
            Assert.StartsWith("Venez le samedi", mails[0].Subject, StringComparison.Ordinal);
            Assert.Contains("Cher Prénom,", mails[0].Text, StringComparison.Ordinal);
            Assert.StartsWith("Your convocation", mails[1].Subject, StringComparison.Ordinal);
        });
        await city.DoAsync<MessageWordingService>(async s => Assert.Empty(await s.ResetAsync(Mail)));
        using var speaking = Misthos.Web.Design.Speaking.In("fr");
        await city.DoAsync<MessageQueries>(async q => Assert.Equal("Votre convocation du {date}", (await q.WordsAsync(Mail.Message, Mail.Shape)).Subject));
    }
}
