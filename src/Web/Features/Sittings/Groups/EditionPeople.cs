using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>A person as tables need them.</summary>
public sealed record TablePerson(Guid Id, string GivenName, string FamilyName, DateOnly? BornOn)
{
    public string Name => $"{GivenName} {FamilyName}";
}

/// <summary>Somebody who takes part in a sitting, and whether they came.</summary>
public sealed record TakingPart(TablePerson Person, Capacity Capacity, bool MayCome, bool Came);

/// <summary>A mandate of the edition with what the draw knew of the person.</summary>
public sealed record EditionSeat(TablePerson Person, Guid OrganId, DateOnly StartsOn, DateOnly EndsOn, MandateOrigin Origin, Dictionary<string, string>? Columns);

/// <summary>What is known of an edition's people that tables may be mixed by: the features of its quotas, age and origin.</summary>
public sealed class EditionPeople
{
    /// <summary>Features that no quota need name.</summary>
    public const string Age = "@age", Origin = "@origine";

    private static readonly (int From, string Band)[] Bands = [(60, "60 et plus"), (40, "40-59"), (25, "25-39"), (0, "16-24")];

    private readonly Dictionary<Guid, EditionSeat> _known;
    private readonly DateOnly _day;
    private readonly string? _gender;

    public EditionPeople(IReadOnlyList<EditionSeat> seats, IReadOnlyList<string> quotaFeatures, DateOnly day)
    {
        (Seats, _day) = (seats, day);
        _known = seats.OrderBy(s => s.Columns is null).GroupBy(s => s.Person.Id).ToDictionary(g => g.Key, g => g.First());
        _gender = quotaFeatures.FirstOrDefault(f => Folding.Letters(f) is "genre" or "sexe" or "gender" or "sex");
        var hasAge = seats.Any(s => s.Columns is { } columns && quotaFeatures.Any(f => AgeBand.TryParse(columns.GetValueOrDefault(f), out _)));
        Features = [.. quotaFeatures, .. hasAge ? (string[])[] : [Age], Origin];
    }

    public IReadOnlyList<EditionSeat> Seats { get; }

    /// <summary>Most elected officials and officers at a table, as the edition's rules say.</summary>
    public int MostOfficials { get; init; } = 1;

    /// <summary>Features by their key.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Whether genders are known, so that a table among one's own can be asked for.</summary>
    public bool KnowsGender => _gender is not null;

    /// <summary>The value of a feature, empty when it is not known.</summary>
    public string ValueOf(Guid person, string feature) => _known.GetValueOrDefault(person) is not { } seat ? "" : feature switch
    {
        Origin => seat.Origin.ToString(),
        Age => seat.Person.BornOn is { } born ? Array.Find(Bands, b => AgeBand.AgeOn(born, _day) >= b.From).Band : "",
        _ => seat.Columns?.GetValueOrDefault(feature) ?? "",
    };

    public SeatedPerson Seated(Guid person, Capacity capacity, IReadOnlyList<string> features) =>
        new(person, capacity, [.. features.Select(f => ValueOf(person, f))], _gender is null || ValueOf(person, _gender) is not { Length: > 0 } gender ? null : gender);

    /// <summary>Whether somebody is a minor that day; unknown ages are not.</summary>
    public bool IsMinor(TablePerson person) => person.BornOn is { } born && AgeBand.AgeOn(born, _day) < 18;
}
