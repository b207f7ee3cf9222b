namespace Misthos.Domain.Recruitment;

/// <summary>What a preparation is doing.</summary>
public enum PreparationPhase
{
    /// <summary>Waiting for its turn.</summary>
    Waiting,

    /// <summary>Looking for a panel for each kind of person.</summary>
    Covering,

    /// <summary>Computing the best chances and their proof.</summary>
    Relaxing,

    /// <summary>Looking for panels that give these chances.</summary>
    FindingPanels,

    /// <summary>Proving limits that no panel exceeds.</summary>
    Proving,
}

/// <summary>A preparation under way: how far it has come, and who works on it. The row goes when the preparation ends.</summary>
public sealed class DrawPreparation : Entity
{
    /// <summary>Attempts after which a preparation is given up: a server that stops each time would never end.</summary>
    public const int MostAttempts = 3;

    private DrawPreparation()
    {
    }

    /// <summary>Queues a preparation.</summary>
    public DrawPreparation(PanelDraw draw)
        : base(draw.AuthorityId) => DrawId = draw.Id;

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>What is being done.</summary>
    public PreparationPhase Phase { get; private set; } = PreparationPhase.Waiting;

    /// <summary>Different panels found.</summary>
    public int Panels { get; private set; }

    /// <summary>Proven bound on the smallest chance, from 0 to 1; 0 before it is known.</summary>
    public double Bound { get; private set; }

    /// <summary>How far the panels found are from the chances aimed at; 1 before it is known.</summary>
    public double Gap { get; private set; } = 1;

    /// <summary>Times it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Who works on it; null when nobody does.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>Last sign of life of who works on it, UTC.</summary>
    public DateTimeOffset? BeatAt { get; private set; }
}
