using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Trainings;

/// <summary>A training, as typed.</summary>
public sealed class TrainingInput
{
    public string? Title { get; set; }

    public string? On { get; set; }

    public string? Length { get; set; }

    public string? Group { get; set; }

    public string? Trainer { get; set; }

    public string? About { get; set; }

    public static TrainingInput Of(Training training) => new()
    {
        Title = training.Title,
        On = Format.Machine(training.On),
        Length = string.Create(CultureInfo.InvariantCulture, $"{training.Minutes / 60}:{training.Minutes % 60:00}"),
        Group = training.Group.ToString(),
        Trainer = training.Trainer,
        About = training.About,
    };

    /// <summary>The plan, or null with every error at its field.</summary>
    public TrainingPlan? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (on, minutes, group) = (Typed.Day(On), Typed.Minutes(Length), Typed.Chosen<LearnerGroup>(Group));
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 200, nameof(Title), texts);
        errors.Require(on is not null, nameof(On), texts);
        errors.Require(minutes is > 0 and <= 1440, nameof(Length), texts);
        errors.Require(group is not null, nameof(Group), texts);
        return errors.Any ? null : new(Title!.Trim(), on!.Value, minutes!.Value, group!.Value, Trainer?.Trim() ?? "", About?.Trim() ?? "");
    }
}

/// <summary>People who learned, one a line.</summary>
public sealed class LearnersInput
{
    public string? Learners { get; set; }

    public List<Learner> Read() => [.. (Learners ?? "").Split('\n').Select(Learner.Parse).OfType<Learner>().Select(l => new Learner(Cut(l.Name, 120), Cut(l.Office, 200)))];

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}

/// <summary>A kit, as typed.</summary>
public sealed class KitInput
{
    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Easy { get; set; }

    public static KitInput Of(WelcomeKit kit) => new() { Title = kit.Title, Text = kit.Text, Easy = kit.EasyText };

    /// <summary>The words, or null with every error at its field.</summary>
    public KitWords? Read(FormErrors errors, IStringLocalizer texts)
    {
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 200, nameof(Title), texts);
        errors.Require(Typed.Text(Text) is not null, nameof(Text), texts);
        return errors.Any ? null : new(Title!.Trim(), Text!.ReplaceLineEndings("\n").Trim(), Easy?.ReplaceLineEndings("\n").Trim() ?? "");
    }
}
