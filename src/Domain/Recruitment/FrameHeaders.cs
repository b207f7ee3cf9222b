namespace Misthos.Domain.Recruitment;

/// <summary>What a column of a list says.</summary>
public enum FrameField
{
    /// <summary>Name at birth.</summary>
    FamilyName,

    /// <summary>Name in use, when it differs.</summary>
    UsualName,

    /// <summary>Given names.</summary>
    GivenNames,

    /// <summary>Sex, as the list writes it.</summary>
    Sex,

    /// <summary>Date of birth.</summary>
    BornOn,

    /// <summary>Place of birth.</summary>
    BirthPlace,

    /// <summary>Number in the street, with "bis" or "ter".</summary>
    HouseNumber,

    /// <summary>Street, with or without the number.</summary>
    Street,

    /// <summary>Flat, stairs, building.</summary>
    Complement,

    /// <summary>Second line of the same.</summary>
    MoreComplement,

    /// <summary>Place name (<i>lieu-dit</i>).</summary>
    Locality,

    /// <summary>Postcode.</summary>
    Postcode,

    /// <summary>Town.</summary>
    Town,

    /// <summary>Country.</summary>
    Country,

    /// <summary>Phone number.</summary>
    Phone,

    /// <summary>Identifier of a row.</summary>
    Identifier,

    /// <summary>Dwellings behind an address.</summary>
    Dwellings,
}

/// <summary>Which column of a list says what: guessed from the header, then put right by the organiser.</summary>
public static class FrameHeaders
{
    // Headers of the electoral roll (REU) and its variants, of the older format of the Ministry, of the national address base, and usual ones.
    private static readonly Dictionary<FrameField, string[]> Known = new()
    {
        [FrameField.FamilyName] = ["nom de naissance", "nomdenaissance", "nom", "nom de famille", "last name"],
        [FrameField.UsualName] = ["nom d usage", "nomdusage", "nom usuel"],
        [FrameField.GivenNames] = ["prenoms", "prenom", "first name"],
        [FrameField.Sex] = ["sexe", "genre", "sex"],
        [FrameField.BornOn] = ["date de naissance", "datedenaissance", "ne e le", "date of birth"],
        [FrameField.BirthPlace] = ["libelle commune de naissance", "libelle de la commune de naissance", "commune de naissance", "lieu de naissance"],
        [FrameField.HouseNumber] = ["numero de voie", "numerodevoie", "numero", "no voie"],
        [FrameField.Street] = ["libelle de voie", "libelledevoie", "nom voie", "voie", "adresse", "rue", "address"],
        [FrameField.Complement] = ["complement 1", "complement", "complement d adresse"],
        [FrameField.MoreComplement] = ["complement 2"],
        [FrameField.Locality] = ["lieu dit", "lieudit"],
        [FrameField.Postcode] = ["code postal", "codepostal", "cp", "postcode"],
        [FrameField.Town] = ["commune", "nom commune", "ville", "localite", "town"],
        [FrameField.Country] = ["pays"],
        [FrameField.Phone] = ["telephone", "tel", "numero de telephone", "mobile", "portable", "phone"],
        [FrameField.Identifier] = ["id", "identifiant"],
        [FrameField.Dwellings] = ["nombre de logements", "nb logements", "logements", "dwellings"],
    };

    /// <summary>The columns a list must have to invite the people on it.</summary>
    public static IReadOnlyList<FrameField> Needed(ChannelKind kind) => kind switch
    {
        ChannelKind.ElectoralRoll => [FrameField.FamilyName, FrameField.GivenNames, FrameField.BornOn, FrameField.Street, FrameField.Postcode, FrameField.Town],
        ChannelKind.PhoneList => [FrameField.Phone],
        _ => [FrameField.Street, FrameField.Postcode, FrameField.Town],
    };

    /// <summary>What can be read from a list of this kind, in the order of the form.</summary>
    public static IReadOnlyList<FrameField> Offered(ChannelKind kind) => kind switch
    {
        ChannelKind.Addresses => [FrameField.Identifier, FrameField.HouseNumber, FrameField.Street, FrameField.Complement, FrameField.Locality, FrameField.Postcode, FrameField.Town, FrameField.Dwellings],
        ChannelKind.PhoneList => [FrameField.Phone, FrameField.FamilyName, FrameField.GivenNames, FrameField.Sex, FrameField.BornOn, FrameField.Street, FrameField.Postcode, FrameField.Town],
        _ => [.. Enum.GetValues<FrameField>().Where(f => f is not (FrameField.Phone or FrameField.Identifier or FrameField.Dwellings))],
    };

    /// <summary>Guesses the columns from the header; a column is used once.</summary>
    public static Dictionary<FrameField, string> Guess(ChannelKind kind, IReadOnlyList<string> headers)
    {
        var left = headers.Select(h => (Header: h, Name: Folding.Words(h))).Where(h => h.Name.Length > 0).ToList();
        var guessed = new Dictionary<FrameField, string>();
        foreach (var field in Offered(kind))
        {
            var at = Known[field].Select(name => left.FindIndex(h => h.Name == name)).FirstOrDefault(found => found >= 0, -1);
            if (at >= 0)
            {
                guessed[field] = left[at].Header;
                left.RemoveAt(at);
            }
        }

        return guessed;
    }

    /// <summary>Needed columns that nobody has named; empty when the list can be used.</summary>
    public static IReadOnlyList<FrameField> Missing(ChannelKind kind, IReadOnlyDictionary<FrameField, string> mapping) =>
        [.. Needed(kind).Where(field => !mapping.ContainsKey(field))];
}
