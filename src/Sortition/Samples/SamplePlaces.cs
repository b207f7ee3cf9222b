namespace Misthos.Sortition;

/// <summary>Where made-up voters were born, live and vote.</summary>
internal static class SamplePlaces
{
    private const int FirstOfHome = 13;

    private static readonly (string Code, string Name)[] Towns =
    [
        ("13055", "MARSEILLE"), ("13208", "MARSEILLE 8E ARRONDISSEMENT"), ("13001", "AIX-EN-PROVENCE"), ("69123", "LYON"), ("75056", "PARIS"), ("2A004", "AJACCIO"),
        ("59350", "LILLE"), ("97411", "SAINT-DENIS"), ("86194", "POITIERS"), ("42218", "SAINT-ÉTIENNE"), ("13004", "ARLES"), ("83137", "TOULON"), ("38185", "GRENOBLE"),
        ("44109", "NANTES"), ("67482", "STRASBOURG"), ("06088", "NICE"), ("34172", "MONTPELLIER"), ("30189", "NÎMES"), ("71268", "L'ABERGEMENT-DE-CUISERY"), ("62108", "BERCK"),
    ];

    private static readonly (string Town, string Country)[] Foreign =
    [
        ("ALGER", "ALGÉRIE"), ("ORAN", "ALGÉRIE"), ("TUNIS", "TUNISIE"), ("MORONI", "COMORES"), ("LENINGRAD", "U.R.S.S."), ("NAPOLI", "ITALIE"), ("LISBOA", "PORTUGAL"),
        ("CASABLANCA", "MAROC"), ("KÖLN", "ALLEMAGNE"), ("BEOGRAD", "YOUGOSLAVIE"), ("DAKAR", "SÉNÉGAL"), ("", "VIETNAM"),
    ];

    private static readonly string[] Communes = ["MARSEILLE", "Marseille", "MARSEILLE 08", "MARSEILLE CEDEX 2"];
    private static readonly string[] Extras = ["BAT A; ESC 2", "RÉSIDENCE \"LES PINS\"", "CHEZ M. PAOLI", "=APPT 12", "-2 ÉTAGE", "APPT 14", "@ LE CORBUSIER"];
    private static readonly string[] Schools = ["ÉCOLE \"LES CAILLOLS\"", "GYMNASE; SALLE 2", "MAIRIE ANNEXE", "ÉCOLE FRÉDÉRIC MISTRAL"];

    internal static string[] European { get; } = ["Italienne", "Portugaise", "Espagnole", "Allemande", "Belge"];

    internal static (string Code, string Place, string Department, string Country) InFrance(SeededNumbers numbers)
    {
        var (code, name) = Towns[numbers.Next(Towns.Length)];
        return (code, name, code.StartsWith("97", StringComparison.Ordinal) ? code[..3] : code[..2], "FRANCE");
    }

    internal static (string Code, string Place, string Department, string Country) Abroad(SeededNumbers numbers)
    {
        var (town, country) = Foreign[numbers.Next(Foreign.Length)];
        return ("", town, "99", country);
    }

    /// <summary>The same place as another clerk wrote it.</summary>
    internal static void Respell(string[] cells, int column)
    {
        var plain = SampleAddress.WithoutAccents(cells[column]).Replace('-', ' ');
        cells[column] = plain.Length > 1 ? plain[..1] + plain[1..].ToLowerInvariant() : plain;
    }

    /// <summary>Fills the columns of the address and of the polling station.</summary>
    internal static void Live(string[] cells, SeededNumbers numbers)
    {
        var home = SampleAddress.Of(numbers.Next(500_000));
        var abroad = numbers.Next(1000) < 4;
        string Extra(int share) => numbers.Next(100) < share ? Extras[numbers.Next(Extras.Length)] : "";
        string[] address = abroad
            ? ["", "221B BAKER STREET", "", "", "", "", "LONDON NW1 6XE", "ROYAUME-UNI"]
            : [$"{home.Number}{home.Repeat}", home.Street.ToUpperInvariant(), Extra(30), Extra(4), Extra(2), home.Postcode, Communes[numbers.Next(Communes.Length)], "FRANCE"];
        address.CopyTo(cells, FirstOfHome);
        var (district, station) = (1 + numbers.Next(16), 1 + numbers.Next(60));
        string[] vote =
        [
            $"{district:D2}{station:D2}", Schools[station % Schools.Length], $"13{1 + (district % 7):D2}", $"CANTON MARSEILLE-{1 + (district % 12)}", "MARSEILLE SECTEUR " + ((district + 1) / 2),
            $"{1 + numbers.Next(1200)}",
        ];
        vote.CopyTo(cells, FirstOfHome + address.Length);
    }
}
