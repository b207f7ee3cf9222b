using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

public sealed class FrameRulesTests
{
    private static readonly byte[] Key = [1, 2, 3];

    [Theory]
    [InlineData("Müller-O’Brien", "ANNE-ZOÉ Louise", "muller o brien", "Anne")]
    [InlineData("LÉVÊQUE", "Jean, Paul", "leveque", "jean")]
    public void One_person_has_one_fingerprint_however_the_name_is_spelt(string family, string given, string otherFamily, string otherGiven)
    {
        var born = new DateOnly(1980, 2, 1);
        Assert.Equal(PersonKey.OfPerson(Key, family, given, born), PersonKey.OfPerson(Key, otherFamily, otherGiven, born));
        Assert.NotEqual(PersonKey.OfPerson(Key, family, given, born), PersonKey.OfPerson(Key, family, given, born.AddDays(1)));
        Assert.NotEqual(PersonKey.OfPerson(Key, family, given, born), PersonKey.OfPerson([9], family, given, born));
    }

    [Fact]
    public void Nobody_has_a_fingerprint_without_a_name() => Assert.Null(PersonKey.OfPerson(Key, "-", "Zoé", new(1980, 1, 1)));

    [Theory]
    [InlineData("06 12 34 56 78", "33612345678")]
    [InlineData("+33 (0)6.12.34.56.78", "33612345678")]
    [InlineData("0033612345678", "33612345678")]
    [InlineData("612345678", "33612345678")]
    [InlineData("+32 470 12 34 56", "32470123456")]
    [InlineData("0612", null)]
    [InlineData("", null)]
    public void A_phone_number_has_one_form(string typed, string? expected) => Assert.Equal(expected, PersonKey.Phone(typed));

    [Theory]
    [InlineData(71, 5, 5, 7100)]
    [InlineData(71, 5, 3, 11834)]
    [InlineData(100, 7, 7.5, 9334)]
    [InlineData(1, 1, 100, 1)]
    public void Invitations_follow_seats_and_answer_rate(int seats, int perSeat, double rate, int expected) => Assert.Equal(expected, LetterNumbers.For(seats, perSeat, rate));

    [Theory]
    [InlineData("QPV · 18-29", 6)]
    [InlineData("QPV · 30-44", 2)]
    [InlineData("hors QPV · 18-29", 3)]
    [InlineData("8e · 60+", 0.5)]
    [InlineData("autre", 1)]
    public void Weights_of_parts_are_multiplied(string stratum, double expected) =>
        Assert.Equal(expected, LetterNumbers.WeightOf(stratum, new Dictionary<string, double> { ["QPV"] = 2, ["18-29"] = 3, ["8e · 60+"] = 0.5 }));

    [Fact]
    public void Headers_of_the_roll_and_its_variants_are_recognised_each_once()
    {
        string[] roll = ["code du l'ugle", "nom de naissance", "nom d'usage", "prénoms", "sexe", "date de naissance", "libellé commune de naissance", "numéro de voie", "libellé de voie", "complément 1", "code postal", "commune", "pays"];
        var guessed = FrameHeaders.Guess(ChannelKind.ElectoralRoll, roll);
        Assert.Empty(FrameHeaders.Missing(ChannelKind.ElectoralRoll, guessed));
        Assert.Equal(("commune", "libellé commune de naissance", "numéro de voie"), (guessed[FrameField.Town], guessed[FrameField.BirthPlace], guessed[FrameField.HouseNumber]));
        Assert.Equal(guessed.Count, guessed.Values.Distinct(StringComparer.Ordinal).Count());

        Assert.Empty(FrameHeaders.Missing(ChannelKind.ElectoralRoll, FrameHeaders.Guess(ChannelKind.ElectoralRoll, ["NomdeNaissance", "Prenoms", "DatedeNaissance", "LibelledeVoie", "CodePostal", "Commune"])));
        Assert.Equal([FrameField.Phone], FrameHeaders.Missing(ChannelKind.PhoneList, FrameHeaders.Guess(ChannelKind.PhoneList, ["nom", "ville"])));
        Assert.Equal("nb logements", FrameHeaders.Guess(ChannelKind.Addresses, ["id", "numero", "nom_voie", "code_postal", "nom_commune", "nb logements"])[FrameField.Dwellings]);
    }
}
