namespace Misthos.Domain.Recognition;

/// <summary>
/// What those who came said of an act, from 1 (not at all) to 4 (very much): four counts and nobody. The audit trail leaves it out, for the
/// change of a count beside the name of who caused it would say who said what.
/// </summary>
public sealed class RecognitionEcho : Entity
{
    /// <summary>Best answer; the least is 1.</summary>
    public const int Best = 4;

    /// <summary>Fewer answers than this are not shown.</summary>
    public const int Fewest = 5;

    private RecognitionEcho()
    {
    }

    /// <summary>Starts without an answer.</summary>
    public RecognitionEcho(RecognitionAct act)
        : base(act.AuthorityId) => ActId = act.Id;

    /// <summary>The act; one echo of each.</summary>
    public Guid ActId { get; private set; }

    /// <summary>Answers "not at all".</summary>
    public int Ones { get; private set; }

    /// <summary>Answers "a little".</summary>
    public int Twos { get; private set; }

    /// <summary>Answers "rather".</summary>
    public int Threes { get; private set; }

    /// <summary>Answers "very much".</summary>
    public int Fours { get; private set; }

    /// <summary>The four counts, from 1 to 4.</summary>
    public IReadOnlyList<int> Counts => [Ones, Twos, Threes, Fours];

    /// <summary>Answers in all.</summary>
    public int Total => Ones + Twos + Threes + Fours;

    /// <summary>Whether there are enough answers to show them.</summary>
    public bool MayBeShown => Total >= Fewest;

    /// <summary>Whether this is one of the four answers.</summary>
    public static bool IsGrade(int grade) => grade is >= 1 and <= Best;

    /// <summary>Counts one more answer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the four.</exception>
    internal void Add(int grade)
    {
        _ = grade switch
        {
            1 => Ones++,
            2 => Twos++,
            3 => Threes++,
            4 => Fours++,
            _ => throw new ArgumentOutOfRangeException(nameof(grade)),
        };
    }
}
