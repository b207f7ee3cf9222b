using Misthos.Domain.Members;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>A line of a file, read: a person, and one mandate of theirs when the line names an organ.</summary>
internal sealed record ImportedLine(int Line, Guid? Id, string GivenName, string FamilyName)
{
    public DateOnly? BornOn { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    public ContactChannel Channel { get; init; }

    public string Language { get; init; } = "fr";

    public string? District { get; init; }

    public string? Edition { get; init; }

    public string? Organ { get; init; }

    public MandateOrigin? Origin { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public MandateStatus? Status { get; init; }

    public string SearchName => Person.SearchNameOf(GivenName, FamilyName);

    /// <summary>Whether two lines say the same of a person.</summary>
    public bool SaysTheSame(ImportedLine other) => IsLike(other) && (GivenName, FamilyName) == (other.GivenName, other.FamilyName);

    /// <summary>Whether the person is already as the line says.</summary>
    public bool IsAs(Person person) =>
        (GivenName, FamilyName, BornOn, Email, Phone, Address) == (person.GivenName, person.FamilyName, person.BornOn, person.Email, person.Phone, person.Address)
        && (Channel, Language, District) == (person.Channel, person.Language, person.District);

    /// <summary>Makes the person as the line says.</summary>
    public void WriteTo(Person person)
    {
        person.Rename(GivenName, FamilyName);
        person.SetBirth(BornOn);
        person.SetContact(Email, Phone, Address, Channel);
        person.Speak(Language);
        person.LiveIn(District);
    }

    private bool IsLike(ImportedLine other) =>
        (BornOn, Email, Phone, Address, Channel, Language, District) == (other.BornOn, other.Email, other.Phone, other.Address, other.Channel, other.Language, other.District);
}

/// <summary>What is wrong on a line of a file: the column, what stands there and the code of why it cannot be.</summary>
public sealed record ImportFault(int Line, string Column, string Value, string Code);
