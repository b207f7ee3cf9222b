using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

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

    /// <summary>Records the answer.</summary>
    public void Reply(string answer, Guid by, DateTimeOffset at) => (Answer, AnsweredBy, AnsweredAt) = (answer, by, at);
}
