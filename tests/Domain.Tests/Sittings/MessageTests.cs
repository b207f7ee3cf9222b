using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Sittings;

/// <summary>A city's words: what may stand in braces, what must, what comes out, and what a text message costs.</summary>
public sealed class MessageTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["prenom"] = "Ana",
        ["date"] = "samedi 7 mars",
        ["lieu"] = "Mairie",
        ["acces"] = "",
        ["motif"] = "",
        ["lien"] = "https://ville.example/moi",
        ["ordre_du_jour"] = "9 h – Accueil\n10 h – [Eau](javascript:alert(1)) **forte** {prenom}",
    };

    [Theory]
    [InlineData("Le {date} à {heure}, {lieu}", "")]
    [InlineData("Le {date} à {heure}", "body.missing lieu")]
    [InlineData("Le {date} à {heure}, {lieu}\nde {prénom}", "body.unknown prénom 2")]
    [InlineData("Le {date} à {heure}, {lieu} {motif}", "body.unknown motif 1")]
    [InlineData("Le {date} à {heure}, {lieu}\n\n{ordre_du_jour", "body.brace 3")]
    [InlineData(" ", "body.empty")]
    public void A_reminder_by_text_message_says_when_and_where(string body, string expected) =>
        Assert.Equal(expected, string.Join(';', MessageRules.WhyNot(SittingMessage.Reminder, MessageShape.Sms, null, body).Select(r => string.Join(' ', [r.Code, .. r.Values]))));

    [Theory]
    [InlineData("Changement du {date}", "")]
    [InlineData("", "subject.empty")]
    [InlineData("Votre {lien}", "subject.unknown")]
    [InlineData("Le {date", "subject.brace")]
    public void A_subject_holds_what_fits_on_a_line(string subject, string expected) =>
        Assert.Equal(expected, string.Join(';', MessageRules.WhyNot(SittingMessage.Moved, MessageShape.Mail, subject, "{date} {heure} {lieu} {motif}").Select(r => r.Code)));

    [Fact]
    public void Every_shape_knows_what_it_needs() =>
        Assert.All(from m in Enum.GetValues<SittingMessage>() from s in Enum.GetValues<MessageShape>() select (m, s), x =>
            Assert.Empty(MessageRules.Necessary(x.m, x.s).Except(MessageRules.Placeholders(x.m, x.s))));

    [Fact]
    public void Too_long_a_text_message_is_refused() =>
        Assert.Equal("body.too-long", MessageRules.WhyNot(SittingMessage.Thanks, MessageShape.Sms, null, new string('a', MessageRules.LongestSms + 1)).Single().Code);

    [Fact]
    public void A_city_s_words_stay_until_they_are_put_back()
    {
        var wording = new MessageWording(Guid.CreateVersion7(), SittingMessage.Thanks, MessageShape.Mail, "fr");
        Assert.False(wording.IsOwn);
        wording.Set(" Merci ", "Merci pour {seance}\r\n");
        Assert.Equal(("Merci", "Merci pour {seance}", true), (wording.Subject, wording.Body, wording.IsOwn));
        Assert.Throws<ArgumentException>(() => wording.Set("Merci", "Merci"));
        wording.Reset();
        Assert.False(wording.IsOwn);
    }

    [Fact]
    public void Paragraphs_frames_and_links_are_read()
    {
        var blocks = MessageText.Read("Bonjour {prenom},\n\n> **{date}**\n> {lieu}\n> {acces}\n\n[Ma convocation]({lien})\n{lien}", Values);
        Assert.Equal([false, true, false], blocks.Select(b => b.IsBoxed));
        Assert.Equal(["samedi 7 mars", "Mairie"], blocks[1].Lines.Select(line => string.Concat(line.Select(s => s.Text))));
        Assert.True(blocks[1].Lines[0].Single().IsStrong);
        Assert.Equal([("Ma convocation", "https://ville.example/moi"), ("https://ville.example/moi", "https://ville.example/moi")], blocks[2].Lines.Select(line => (line.Single().Text, line.Single().Link!)));
    }

    [Fact]
    public void What_is_put_in_is_never_markup()
    {
        var block = Assert.Single(MessageText.Read("Programme :\n{ordre_du_jour}", Values));
        Assert.Equal(["Programme :", "9 h – Accueil", "10 h – [Eau](javascript:alert(1)) **forte** {prenom}"], block.Lines.Select(line => string.Concat(line.Select(s => s.Text))));
        Assert.All(block.Lines.SelectMany(line => line), span => Assert.True(span is { Link: null, IsStrong: false }));
        Assert.Null(MessageText.Read("[x](javascript:alert)", Values).Single().Lines.Single().Single().Link);
    }

    [Theory]
    [InlineData("Raison : {motif}", 0)]
    [InlineData("Ordre du jour\n{motif}", 0)]
    [InlineData("Sans mot", 1)]
    [InlineData("{lieu}\n{motif}", 1)]
    public void A_paragraph_that_loses_its_values_disappears(string template, int left) => Assert.Equal(left, MessageText.Read(template, Values).Count);

    [Theory]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void The_network_chains_messages(int letters, int segments) => Assert.Equal(segments, SmsText.Measure(new string('é', letters)).Segments);

    [Theory]
    [InlineData("ê", 70, 1)]
    [InlineData("ê", 71, 2)]
    [InlineData("😀", 35, 1)]
    [InlineData("😀", 36, 2)]
    [InlineData("€", 80, 1)]
    [InlineData("€", 81, 2)]
    [InlineData("€", 153, 3)]
    public void Rare_letters_cost_more(string letter, int times, int segments) =>
        Assert.Equal(segments, SmsText.Measure(string.Concat(Enumerable.Repeat(letter, times))).Segments);

    [Fact]
    public void Typography_is_made_simple_and_costly_letters_are_named()
    {
        Assert.Equal("L'eau \"vive\" a 18 h 30 - coeur...", SmsText.Simplify("L’eau «\u00a0vive\u00a0» a 18\u00a0h\u00a030 – cœur…"));
        Assert.Equal(["ê", "ç"], SmsText.Measure("fête, façade, fête").Costly);
    }
}
