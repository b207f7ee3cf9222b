using System.Globalization;
using Misthos.Domain.Recognition;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Recognition;

/// <summary>Who may answer when, and what members take up; the French tables are the rule.</summary>
public sealed class RecognitionReplyTests
{
    private static readonly DateOnly Day = new(2026, 3, 14);
    private static readonly Guid City = Guid.CreateVersion7();

    public static TheoryData<int, string> Replies => Cases("reponses.md");

    public static TheoryData<int, string> TakeUps => Cases("participation.md");

    [Theory]
    [MemberData(nameof(Replies))]
    public void The_table_says_who_may_answer(int row, string name)
    {
        var cells = Rows("reponses.md")[row];
        var act = Act(Enum.Parse<RecognitionKind>(cells["forme"]), Day);
        if (cells["brouillon"] == "oui")
        {
            act.TakeOver(Act(act.Kind, Day));
        }

        var today = Day.AddDays(Number(cells, "jour")!.Value);
        Assert.Equal((name, cells["réponse par lien"]), (name, Said(RecognitionReply.WhyNotAnswer(act, ReplyWay.Link, today))));
        Assert.Equal((name, cells["réponse par lien"]), (name, Said(RecognitionReply.WhyNotAnswer(act, ReplyWay.Space, today))));
        Assert.Equal((name, cells["réponse notée par l’équipe"]), (name, Said(RecognitionReply.WhyNotAnswer(act, ReplyWay.Organiser, today))));
        Assert.Equal((name, cells["venue"]), (name, Said(RecognitionReply.WhyNotNote(act, today))));
    }

    [Theory]
    [MemberData(nameof(TakeUps))]
    public void The_table_says_what_is_taken_up(int row, string name)
    {
        var cells = Rows("participation.md")[row];
        int Of(string column) => Number(cells, column) ?? 0;
        var act = Act(Enum.Parse<RecognitionKind>(cells["forme"]), Day.AddDays(Of("jour")));
        act.Offer(Of("proposé"));
        if (Number(cells, "compté") is { } counted)
        {
            act.Count(new(counted, null, ""), Day);
        }

        var replies = new Dictionary<Guid, ReplyCounts> { [act.Id] = new(Of("accepté"), Of("décliné"), Of("venus par nom"), Of("notés")) };
        var one = TakeUp.Of(act, replies, Day);
        Assert.Equal((name, Number(cells, "venus"), Number(cells, "part")), (name, one.Came, one.Percent));
        var form = Assert.Single(TakeUp.ByForm([act], replies, Day));
        Assert.Equal((name, one.Came, one.Percent, one.Offered), (name, form.Came, form.Percent, form.Offered));
    }

    [Fact]
    public void The_least_taken_up_form_comes_first_and_drafts_do_not_count()
    {
        var (visit, concert, thanks, draft) = (Counted(RecognitionKind.Visit, 2), Counted(RecognitionKind.Concert, 60), Act(RecognitionKind.Thanks, Day), Act(RecognitionKind.Festival, Day));
        draft.TakeOver(Act(RecognitionKind.Festival, Day));
        var forms = TakeUp.ByForm([thanks, concert, draft, visit], new Dictionary<Guid, ReplyCounts>(), Day);
        Assert.Equal([(RecognitionKind.Visit, 2), (RecognitionKind.Concert, 60), (RecognitionKind.Thanks, (int?)null)], forms.Select(f => (f.Kind, f.Percent)));
    }

    [Fact]
    public void How_it_was_is_said_once_by_who_came_and_counted_without_them()
    {
        var act = Act(RecognitionKind.Concert, Day);
        var (reply, echo) = (new RecognitionReply(act, Guid.CreateVersion7()), new RecognitionEcho(act));
        Assert.Equal([new Refusal("recognition.was-not-there")], reply.WhyNotSay(act, Day));
        reply.Note(act, true, new(ReplyWay.Link, Day, DateTimeOffset.UnixEpoch));
        Assert.Equal([new Refusal("recognition.not-yet")], reply.WhyNotSay(act, Day.AddDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => reply.Say(act, echo, 5, Day));
        reply.Say(act, echo, 4, Day);
        Assert.Equal([new Refusal("recognition.has-said")], reply.WhyNotSay(act, Day));
        Assert.Throws<InvalidOperationException>(() => reply.Say(act, echo, 1, Day));
        Assert.Equal([0, 0, 0, 1], echo.Counts);
        Assert.False(echo.MayBeShown);
    }

    private static RecognitionAct Counted(RecognitionKind kind, int people)
    {
        var act = Act(kind, Day.AddDays(-2));
        act.Offer(100);
        act.Count(new(people, null, ""), Day);
        return act;
    }

    private static RecognitionAct Act(RecognitionKind kind, DateOnly on) => new(City, City, kind, on);

    private static string Said(IReadOnlyList<Refusal> refusals) => refusals is [] ? "oui" : Assert.Single(refusals).Code;

    private static int? Number(IReadOnlyDictionary<string, string> cells, string column) =>
        cells.GetValueOrDefault(column) is not { Length: > 0 } text ? null : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static TheoryData<int, string> Cases(string file) => [.. Rows(file).Index().Select(row => new TheoryDataRow<int, string>(row.Index, row.Item["cas"]))];

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) =>
        MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Recognition", "examples", file));
}
