namespace Misthos.Domain.Recognition;

/// <summary>Whom a training or a kit is for.</summary>
public enum LearnerGroup
{
    /// <summary>Officers of the authority.</summary>
    Officers,

    /// <summary>Elected officials.</summary>
    ElectedOfficials,
}

/// <summary>A training of officers or elected officials: what an assembly is, and what it expects of them.</summary>
public sealed class Training : Entity
{
    private Training()
    {
    }

    /// <summary>Plans a training.</summary>
    public Training(Guid authorityId, TrainingPlan plan)
        : base(authorityId) => Plan(plan);

    /// <summary>Title; once on a day.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How long, minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>Whom it is for.</summary>
    public LearnerGroup Group { get; private set; }

    /// <summary>Who gives it.</summary>
    public string Trainer { get; private set; } = "";

    /// <summary>What is learned, plain text.</summary>
    public string About { get; private set; } = "";

    /// <summary>Sets what is planned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lasts no time at all.</exception>
    public void Plan(TrainingPlan plan)
    {
        if (plan.Minutes <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(plan));
        }

        (Title, On, Minutes, Group, Trainer, About) = (plan.Title, plan.On, plan.Minutes, plan.Group, plan.Trainer, plan.About);
    }
}

/// <summary>What is planned; <paramref name="Minutes"/> is how long.</summary>
public sealed record TrainingPlan(string Title, DateOnly On, int Minutes, LearnerGroup Group, string Trainer, string About);

/// <summary>Somebody followed a training or was handed a kit: name and office as typed, for officers have no file here.</summary>
public sealed class TrainingRecord : Entity
{
    private TrainingRecord()
    {
    }

    private TrainingRecord(Guid authorityId, Learner learner, DateOnly on)
        : base(authorityId) => (Name, Office, On) = (learner.Name, learner.Office, on);

    /// <summary>The training; null when it is a kit.</summary>
    public Guid? TrainingId { get; private set; }

    /// <summary>The kit; null when it is a training.</summary>
    public Guid? KitId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Department or mandate.</summary>
    public string Office { get; private set; } = "";

    /// <summary>Day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Why it cannot be recorded that somebody followed a training; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNotFollow(Training training, DateOnly today) => training.On > today ? [new Refusal("training.to-come")] : [];

    /// <summary>Somebody followed a training.</summary>
    public static TrainingRecord Followed(Training training, Learner learner) => new(training.AuthorityId, learner, training.On) { TrainingId = training.Id };

    /// <summary>Somebody was handed a kit.</summary>
    public static TrainingRecord Handed(WelcomeKit kit, Learner learner, DateOnly on) => new(kit.AuthorityId, learner, on) { KitId = kit.Id };
}

/// <summary>Name and department or mandate of somebody who learns.</summary>
public sealed record Learner(string Name, string Office)
{
    /// <summary>Reads "Name – Office", "Name, Office" or "Name" from one line; null when it is empty.</summary>
    public static Learner? Parse(string line)
    {
        var parts = line.Split([" – ", " - ", ", ", ";", "\t"], 2, StringSplitOptions.TrimEntries);
        return parts[0].Trim().Length == 0 ? null : new(parts[0].Trim(), parts.Length > 1 ? parts[1] : "");
    }
}

/// <summary>The welcome kit of officers or of elected officials, in the city's words and in easy-to-read words; one for each group.</summary>
public sealed class WelcomeKit : Entity
{
    private WelcomeKit()
    {
    }

    /// <summary>Writes a kit.</summary>
    public WelcomeKit(Guid authorityId, LearnerGroup group, KitWords words, DateOnly on)
        : base(authorityId)
    {
        Group = group;
        Write(words, on);
    }

    /// <summary>Whom it is for.</summary>
    public LearnerGroup Group { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The text: paragraphs, <c>## </c> before a heading, <c>- </c> before a point.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The same in easy-to-read words; empty while nobody wrote it.</summary>
    public string EasyText { get; private set; } = "";

    /// <summary>When it was last written.</summary>
    public DateOnly WrittenOn { get; private set; }

    /// <summary>Writes it anew.</summary>
    public void Write(KitWords words, DateOnly on) => (Title, Text, EasyText, WrittenOn) = (words.Title, words.Text, words.EasyText, on);
}

/// <summary>What a kit says.</summary>
public sealed record KitWords(string Title, string Text, string EasyText);
