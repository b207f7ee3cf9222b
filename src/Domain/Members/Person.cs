using Misthos.Domain.Administration;
using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Members;

/// <summary>How a person wants to be written to.</summary>
public enum ContactChannel
{
    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By post: letters come out in "À faire".</summary>
    Post,

    /// <summary>By phone.</summary>
    Phone,

    /// <summary>By text message.</summary>
    Sms,
}

/// <summary>A person known to one authority: member, open participant by name, companion, officer, elected official.</summary>
public sealed partial class Person : Entity
{
    private Person()
    {
    }

    /// <summary>Records a person.</summary>
    public Person(Guid authorityId, string givenName, string familyName)
        : base(authorityId) => Rename(givenName, familyName);

    /// <summary>Given name.</summary>
    public string GivenName { get; private set; } = "";

    /// <summary>Family name.</summary>
    public string FamilyName { get; private set; } = "";

    /// <summary>Given name and family name.</summary>
    public string FullName => $"{GivenName} {FamilyName}";

    /// <summary>Family name and given name for searches and for the order of lists, as <see cref="Folding.Letters"/> writes them.</summary>
    [Private]
    public string SearchName { get; private set; } = "";

    /// <summary>Date of birth, when known.</summary>
    [Private]
    public DateOnly? BornOn { get; private set; }

    /// <summary>E-mail address; two people may share one.</summary>
    [Private]
    public string? Email { get; private set; }

    /// <summary>Phone number.</summary>
    [Private]
    public string? Phone { get; private set; }

    /// <summary>Postal address, lines separated by line feeds.</summary>
    [Private]
    public string? Address { get; private set; }

    /// <summary>How the person wants to be reached.</summary>
    public ContactChannel Channel { get; private set; } = ContactChannel.Email;

    /// <summary>Language to write to the person in, as browsers name it ("fr", "en").</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>Part of the town the person lives in, as the quotas of the draw name it; null when unknown.</summary>
    public string? District { get; private set; }

    /// <summary>Account used to sign in, or null for someone who never does.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>Whether the authority employs the person: such a person is not an occasional collaborator and gets no allowance.</summary>
    public bool IsStaffOfAuthority { get; private set; }

    /// <summary>Whether the person is an elected official of the authority.</summary>
    public bool IsElectedOfficial { get; private set; }

    /// <summary>Sets the date of birth.</summary>
    public void SetBirth(DateOnly? bornOn) => BornOn = bornOn;

    /// <summary>Corrects the name.</summary>
    public void Rename(string givenName, string familyName)
    {
        (GivenName, FamilyName) = (givenName, familyName);
        SearchName = SearchNameOf(givenName, familyName);
    }

    /// <summary>Family name and given name as searches and lists compare them.</summary>
    public static string SearchNameOf(string givenName, string familyName) => $"{Folding.Letters(familyName)} {Folding.Letters(givenName)}";

    /// <summary>Sets the language to write in.</summary>
    public void Speak(string language) => Language = language;

    /// <summary>Sets the part of the town.</summary>
    public void LiveIn(string? district) => District = district;

    /// <summary>States whether the authority employs the person or the person is one of its elected officials.</summary>
    public void SetStanding(bool isStaffOfAuthority, bool isElectedOfficial) =>
        (IsStaffOfAuthority, IsElectedOfficial) = (isStaffOfAuthority, isElectedOfficial);

    /// <summary>Erases what is asked for; name, attendance and payments stay. Needs and words about skills are erased on their own.</summary>
    public void Erase(IReadOnlyCollection<ErasedPart> parts)
    {
        if (parts.Contains(ErasedPart.Contact))
        {
            (Email, Phone, Address) = (null, null, null);
        }

        if (parts.Contains(ErasedPart.Birth))
        {
            (BornOn, District) = (null, null);
        }

        UserId = parts.Contains(ErasedPart.Account) ? null : UserId;
    }

    /// <summary>Links the account used to sign in.</summary>
    public void LinkUser(Guid userId) => UserId = userId;
}
