namespace Misthos.Sortition.Tests;

public sealed class HouseholdTests
{
    [Theory]
    [InlineData("12, av. de l'Église", "12 Avenue de l eglise", true)]
    [InlineData("12 bd St-Cœur", "12 BOULEVARD SAINT COEUR", true)]
    [InlineData("12bis rue X", "12 B, rue X", true)]
    [InlineData("12 ter rue X", "12 T rue X", true)]
    [InlineData("12 C rue X", "12c rue X", true)]
    [InlineData("12 R Pasteur", "12, rue Pasteur", true)]
    [InlineData("12 B Pasteur", "12 boulevard Pasteur", true)]
    [InlineData("n° 12 rue X", "012 rue X", true)]
    [InlineData("Bât. A, 12 rue X, appt 3", "12 rue X - Appartement n°3 - bâtiment a", true)]
    [InlineData("12 rue X, 3e étage", "Étage 3, 12 rue X", true)]
    [InlineData("5 place Notre-Dame", "5 pl N.D.", false)]
    [InlineData("5 place Notre-Dame", "5 pl ND", true)]
    [InlineData("12 rue X", "12 bis rue X", false)]
    [InlineData("12 rue X", "12 rue X apt 3", false)]
    [InlineData("12 rue X apt 3", "12 rue X apt 4", false)]
    [InlineData("12 rue X", "112 rue X", false)]
    [InlineData("", "", false)]
    [InlineData(" - ", " - ", false)]
    [InlineData("bâtiment", "batiment", true)]
    public void Addresses_are_one_when_written_differently_and_two_when_they_differ(string one, string other, bool same) =>
        Assert.Equal(same, Households.KeyOf([one, "13001"]) is { } key && key == Households.KeyOf([other, "13001"]));

    [Theory]
    [InlineData("12 rue Longue", "12 rue Longue, appt 3", NearReason.FlatOnOneSide)]
    [InlineData("12 rue Longue", "12 bis rue Longue", NearReason.SuffixOnOneSide)]
    [InlineData("12 rue de la République", "12 rue République", NearReason.StreetSpelling)]
    [InlineData("12 rue Jean Jaurès", "12 rue Jaurès", NearReason.StreetSpelling)]
    [InlineData("12 rue des Capucines", "12 rue des Capucinnes", NearReason.StreetSpelling)]
    [InlineData("12 rue du 8 mai 1945", "12 rue du 8 mai 1946", null)]
    [InlineData("12 rue Longue, appt 3", "12 rue Longue, appt 4", null)]
    [InlineData("12 rue Longue", "14 rue Longue", null)]
    [InlineData("12 rue Longue", "12 rue Courte", null)]
    [InlineData("", "", null)]
    public void Near_addresses_are_listed_for_review(string one, string other, NearReason? reason)
    {
        var found = NearHouseholds.Find(Pool([("b", one), ("a", other), ("c", "99 autre rue"), ("d", "")]));
        Assert.Equal(reason is null ? [] : [reason.Value], found.Select(n => n.Reason));
        Assert.All(found, n => Assert.Equal(["a", "b"], [.. n.First, .. n.Second]));
    }

    [Fact]
    public void Another_postcode_is_another_place()
    {
        var pool = TestData.Pool("id,genre,rue,cp\na,femme,12 rue Longue,13001\nb,homme,12 bis rue Longue,13002\n", Genders, "rue", "cp");
        Assert.Empty(NearHouseholds.Find(pool));
    }

    private static readonly Quotas Genders = new([new("genre", "femme", 0, 9), new("genre", "homme", 0, 9)]);

    private static Pool Pool((string Id, string Street)[] people) =>
        TestData.Pool("id,genre,rue\n" + string.Concat(people.Select(p => $"{p.Id},femme,\"{p.Street}\"\n")), Genders, "rue");
}
