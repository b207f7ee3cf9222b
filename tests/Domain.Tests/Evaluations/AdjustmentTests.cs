using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Tests.Evaluations;

/// <summary>What was heard and decided, told once, with a lesson; what it gave is computed and never of few people.</summary>
public sealed class AdjustmentTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    private static readonly Guid Asked = Guid.CreateVersion7(), Edition = Guid.CreateVersion7();

    private static readonly AdjustmentWords Words = new(AdjustmentKind.Venue, " On s’entend mal. ", "Nous allons à l’université.", "Équipe", new(2026, 2, 10), new(2026, 2, 20));

    [Fact]
    public void It_says_what_was_heard_and_is_told_once()
    {
        var adjustment = Lieu();
        Assert.Equal("On s’entend mal.", adjustment.Heard);
        adjustment.Tell(Today);
        adjustment.Tell(Today.AddDays(3));
        Assert.Equal(Today, adjustment.ToldOn);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var wrong = new AdjustmentWords(AdjustmentKind.Other, " ", new string('a', 601), "", Today.AddDays(1), Today);
        Assert.Equal(["adjustment.heard", "adjustment.done", "adjustment.by", "adjustment.not-decided", "adjustment.starts-before"], Adjustment.WhyNotSay(wrong, Today).Select(r => r.Code));
        Assert.Throws<InvalidOperationException>(() => Lieu().Say(wrong, Today));
    }

    [Fact]
    public void A_verdict_needs_its_lesson_and_a_lesson_set_aside_its_reason()
    {
        var adjustment = Lieu();
        Assert.False(adjustment.IsLesson);
        Assert.Equal("adjustment.lesson", Assert.Single(Adjustment.WhyNotLearn(AdjustmentVerdict.Keep, " ")).Code);
        adjustment.Learn(AdjustmentVerdict.Keep, " De petites salles. ");
        Assert.Equal((true, "De petites salles."), (adjustment.IsLesson, adjustment.Lesson));
        var reply = new LessonReply(adjustment, Guid.CreateVersion7());
        Assert.Equal("lesson.why-not", Assert.Single(LessonReply.WhyNotReply(isTaken: false, "")).Code);
        reply.Reply(isTaken: true, "");
        Assert.True(reply.IsTaken);
    }

    [Fact]
    public void Its_effect_is_the_change_of_the_mean_at_the_first_questionnaire_after_it_began()
    {
        EvaluationPoint[] points = [Point(Asked, new(2026, 2, 1), ("1", 5), ("3", 5)), Point(null, new(2026, 2, 15), ("5", 9)), Point(null, new(2026, 3, 1), ("4", 6), ("sans-objet", 3)), Point(null, new(2026, 4, 1), ("5", 6))];
        var effect = AdjustmentEffect.Of(Lieu(), points)!;
        Assert.Equal((2, 4, 4.5, 2), (effect.Before, effect.After, effect.Since, effect.Times));
        Assert.Equal(2, effect.Change);
        Assert.Equal(new(2026, 3, 1), effect.First!.Day);
    }

    [Fact]
    public void Other_occasions_are_not_compared_and_few_people_say_nothing()
    {
        EvaluationPoint[] points = [Point(Asked, new(2026, 2, 1), ("1", 5), ("3", 5)), Point(null, new(2026, 3, 1), ("5", 4)), Point(null, new(2026, 4, 1), ("5", 9)) with { Occasion = EvaluationOccasion.Officials }];
        var effect = AdjustmentEffect.Of(Lieu(), points)!;
        Assert.Equal((null, null), (effect.After, effect.Change));
        Assert.Null(AdjustmentEffect.Of(Lieu(), [Point(Asked, new(2026, 2, 1), ("1", 4))]));
        Assert.Null(AdjustmentEffect.Of(Lieu(), []));
    }

    [Fact]
    public void A_share_follows_one_answer_and_hides_its_few()
    {
        var childcare = new Adjustment(Guid.CreateVersion7(), new(Edition) { EvaluationId = Asked, Field = "aide", Option = "garde" }, Guid.CreateVersion7());
        childcare.Say(Words, Today);
        EvaluationPoint[] points = [Point(Asked, new(2026, 2, 1), ("garde", 20), ("transport", 30)) with { Counts = Counts(40, ("garde", 20)) }, Point(null, new(2026, 3, 1)) with { Counts = Counts(40, ("garde", 10)) }];
        var effect = AdjustmentEffect.Of(childcare, points)!;
        Assert.Equal((0.5, 0.25, true), (effect.Before, effect.After, effect.IsShare));
        Assert.Null(AdjustmentEffect.Of(childcare, [points[0], points[1] with { Counts = Counts(40, ("garde", 2)) }])!.After);
        Assert.Null(AdjustmentEffect.Of(childcare, [points[0] with { Counts = Counts(40, ("garde", 38)) }]));
    }

    private static Adjustment Lieu()
    {
        var adjustment = new Adjustment(Guid.CreateVersion7(), new(Edition) { EvaluationId = Asked, Field = "lieu" }, Guid.CreateVersion7());
        adjustment.Say(Words, Today);
        return adjustment;
    }

    private static EvaluationPoint Point(Guid? id, DateOnly day, params (string Option, int People)[] counts) =>
        new(id ?? Guid.CreateVersion7(), EvaluationOccasion.AfterSitting, day, Counts(counts.Sum(c => c.People), counts));

    private static Dictionary<string, int> Counts(int all, params (string Option, int People)[] counts) =>
        counts.Append((Option: "", People: all)).ToDictionary(c => c.Option, c => c.People, StringComparer.Ordinal);
}
