namespace Misthos.Domain.Sittings;

/// <summary>Somebody who facilitates a sitting, is heard as an expert or comes from a department. Public, in their professional role.</summary>
public sealed class SittingSpeaker : Entity
{
    private SittingSpeaker()
    {
    }

    /// <summary>Announces somebody.</summary>
    /// <exception cref="ArgumentException"><see cref="WhyNot"/> is not empty.</exception>
    public SittingSpeaker(Sitting sitting, int order, SpeakerContent content)
        : base(sitting.AuthorityId)
    {
        SittingId = sitting.Id;
        Set(order, content);
    }

    /// <summary>In what capacity one may be announced.</summary>
    public static IReadOnlyList<Capacity> Capacities { get; } = [Capacity.Facilitator, Capacity.Expert, Capacity.Officer];

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Order in the list, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Facilitator, expert or officer.</summary>
    public Capacity Capacity { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>For whom they work or speak.</summary>
    public string Affiliation { get; private set; } = "";

    /// <summary>Interests an expert declared about the topic, in their words, or that there are none; published.</summary>
    public string Interests { get; private set; } = "";

    /// <summary>Why somebody cannot be announced; empty when they can. An expert says for whom they work and what interests they have.</summary>
    public static IReadOnlyList<Refusal> WhyNot(SpeakerContent content)
    {
        var refusals = new List<Refusal>();
        if (!Capacities.Contains(content.Capacity))
        {
            refusals.Add(new Refusal("speaker.capacity"));
        }

        if (string.IsNullOrWhiteSpace(content.Name))
        {
            refusals.Add(new Refusal("speaker.name"));
        }

        if (content.Capacity == Capacity.Expert && string.IsNullOrWhiteSpace(content.Affiliation))
        {
            refusals.Add(new Refusal("speaker.affiliation"));
        }

        if (content.Capacity == Capacity.Expert && string.IsNullOrWhiteSpace(content.Interests))
        {
            refusals.Add(new Refusal("speaker.interests"));
        }

        return refusals;
    }

    /// <summary>Changes what is announced.</summary>
    /// <exception cref="ArgumentException"><see cref="WhyNot"/> is not empty.</exception>
    public void Set(int order, SpeakerContent content)
    {
        if (WhyNot(content).Count > 0)
        {
            throw new ArgumentException("The person cannot be announced.", nameof(content));
        }

        (Order, Capacity, Name, Affiliation, Interests) = (order, content.Capacity, content.Name, content.Affiliation, content.Interests);
    }
}

/// <summary>What is announced of somebody.</summary>
public sealed record SpeakerContent(Capacity Capacity, string Name, string Affiliation, string Interests);
