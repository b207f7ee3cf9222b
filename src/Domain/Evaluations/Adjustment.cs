namespace Misthos.Domain.Evaluations;

/// <summary>"You said, we did": what was heard and where, what was decided, by whom and from when. What it gave is computed (<see cref="AdjustmentEffect"/>).</summary>
public sealed class Adjustment : Entity
{
    /// <summary>Most characters of what was heard, of what was decided and of a lesson.</summary>
    public const int LongestWords = 600;

    /// <summary>Most characters of the name of an office.</summary>
    public const int LongestName = 120;

    private Adjustment()
    {
    }

    /// <summary>Records an adjustment.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="source">Where it was heard.</param>
    /// <param name="recordedBy">Who recorded it.</param>
    public Adjustment(Guid authorityId, AdjustmentSource source, Guid recordedBy)
        : base(authorityId)
    {
        RecordedBy = recordedBy;
        HearAt(source);
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting it was heard at, or null.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>The questionnaire it was read in, or null.</summary>
    public Guid? EvaluationId { get; private set; }

    /// <summary>The question whose answers it rests on; empty for none.</summary>
    public string FieldCode { get; private set; } = "";

    /// <summary>The one answer it rests on, by the share of those who gave it; empty for the mean of the question.</summary>
    public string OptionCode { get; private set; } = "";

    /// <summary>The theme of the words it rests on; empty for none.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>The obstacle it is meant to remove, or null.</summary>
    public BarrierKind? Barrier { get; private set; }

    /// <summary>What it changes.</summary>
    public AdjustmentKind Kind { get; private set; }

    /// <summary>What was said.</summary>
    public string Heard { get; private set; } = "";

    /// <summary>What was decided.</summary>
    public string Done { get; private set; } = "";

    /// <summary>Who decided: an office or a delegation, not a person.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>Day of the decision.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>First day it holds: sittings from then on show what it gave.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Day it was told to members and to everyone; null while only organisers see it.</summary>
    public DateOnly? ToldOn { get; private set; }

    /// <summary>What the next edition should do with it.</summary>
    public AdjustmentVerdict Verdict { get; private set; }

    /// <summary>The lesson, in words; empty for none.</summary>
    public string Lesson { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>Whether it is handed to the next edition.</summary>
    public bool IsLesson => Verdict != AdjustmentVerdict.Undecided;

    /// <summary>Why these words cannot be recorded; empty when they can.</summary>
    /// <param name="words">What is said.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Refusal> WhyNotSay(AdjustmentWords words, DateOnly today)
    {
        var refusals = new List<Refusal>();
        void Refuse(bool isWrong, string code, params string[] values) => refusals.AddRange(isWrong ? [new Refusal(code, values)] : []);
        Refuse(words.Heard.Trim().Length is 0 or > LongestWords, "adjustment.heard", $"{LongestWords}");
        Refuse(words.Done.Trim().Length is 0 or > LongestWords, "adjustment.done", $"{LongestWords}");
        Refuse(words.DecidedBy.Trim().Length is 0 or > LongestName, "adjustment.by", $"{LongestName}");
        Refuse(words.DecidedOn > today, "adjustment.not-decided");
        Refuse(words.StartsOn < words.DecidedOn, "adjustment.starts-before");
        return refusals;
    }

    /// <summary>Says what was heard and decided.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotSay"/> is not empty.</exception>
    public void Say(AdjustmentWords words, DateOnly today)
    {
        if (WhyNotSay(words, today).Count > 0)
        {
            throw new InvalidOperationException("These words cannot be recorded.");
        }

        (Kind, Barrier, Heard, Done, DecidedBy) = (words.Kind, words.Barrier, words.Heard.Trim(), words.Done.Trim(), words.DecidedBy.Trim());
        (DecidedOn, StartsOn) = (words.DecidedOn, words.StartsOn);
    }

    /// <summary>Changes where it was heard.</summary>
    public void HearAt(AdjustmentSource source) =>
        (EditionId, SittingId, EvaluationId, FieldCode, OptionCode, Theme) = (source.EditionId, source.SittingId, source.EvaluationId, source.Field, source.Option, source.Theme);

    /// <summary>Shows it to members and to everyone. Telling again keeps the first day.</summary>
    public void Tell(DateOnly today) => ToldOn ??= today;

    /// <summary>Why a lesson cannot be drawn; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNotLearn(AdjustmentVerdict verdict, string lesson) =>
        lesson.Trim().Length > LongestWords ? [new Refusal("adjustment.lesson-too-long", $"{LongestWords}")]
        : verdict != AdjustmentVerdict.Undecided && lesson.Trim().Length == 0 ? [new Refusal("adjustment.lesson")]
        : [];

    /// <summary>Draws a lesson for the next edition.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotLearn"/> is not empty.</exception>
    public void Learn(AdjustmentVerdict verdict, string lesson) =>
        (Verdict, Lesson) = WhyNotLearn(verdict, lesson).Count == 0 ? (verdict, lesson.Trim()) : throw new InvalidOperationException("No such lesson.");
}
