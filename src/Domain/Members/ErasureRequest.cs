using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>What can be erased of somebody while attendance, payments and what they made stay, as the law asks.</summary>
public enum ErasedPart
{
    /// <summary>E-mail address, phone and postal address.</summary>
    Contact,

    /// <summary>Date of birth and part of the town.</summary>
    Birth,

    /// <summary>Needs and the measures that answered them, in words; delays and costs stay.</summary>
    Needs,

    /// <summary>The page a member made of their engagement, with their own words.</summary>
    Portfolio,

    /// <summary>The link to the account the person signs in with.</summary>
    Account,

    /// <summary>Their own words about their skills, also those kept with a certificate that was issued; what the city attests stays. Contributions stay without their author.</summary>
    OwnWords,

    /// <summary>Testimonies: their words, voice and pictures; that they were given, lent and taken back stays.</summary>
    Testimonies,
}

/// <summary>A member asks that data about them be erased (article 17 of the GDPR); answered within a month, with what is kept and why.</summary>
public sealed class ErasureRequest : Entity
{
    private ErasureRequest()
    {
    }

    /// <summary>Records a request.</summary>
    public ErasureRequest(Guid authorityId, Guid personId, string words, DateTimeOffset at)
        : base(authorityId) => (PersonId, Words, AskedAt) = (personId, words, at);

    /// <summary>Who asks.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What is asked, in their words; empty for everything.</summary>
    [Private]
    public string Words { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>What was answered: what was erased, what is kept and why; null before.</summary>
    [Private]
    public string? Answer { get; private set; }

    /// <summary>When it was answered, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>What was erased with the answer.</summary>
    public IReadOnlyList<ErasedPart> Erased { get; private set; } = [];

    /// <summary>Records the answer and what was erased with it.</summary>
    public void Reply(string answer, IReadOnlyCollection<ErasedPart> erased, Guid by, DateTimeOffset at) =>
        (Answer, Erased, AnsweredBy, AnsweredAt) = (answer, [.. erased.Order()], by, at);
}
