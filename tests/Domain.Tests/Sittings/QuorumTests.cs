using System.Globalization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Sittings;

/// <summary>Quorum and the room against the panel; the French tables are the rule.</summary>
public sealed class QuorumTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    public static TheoryData<int, string> Quorums => Cases("quorum.md");

    public static TheoryData<int, string> Groups => Cases("panel-et-presents.md");

    [Theory]
    [MemberData(nameof(Quorums))]
    public void The_rule_says_how_many_are_needed(int row, string name)
    {
        var cells = Rows("quorum.md")[row];
        var state = Rule(cells["règle"]).StateOf(Number(cells, "présents") ?? 0, Number(cells, "en fonction") ?? 0);
        Assert.True((Number(cells, "il faut"), Number(cells, "il manque")) == (state.Needed, state.Missing), $"{name}: {state}");
        Assert.Equal(state.Missing == 0, state.IsReached);
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_under_its_quota_says_how_many_to_replace(int row, string name)
    {
        var cells = Rows("panel-et-presents.md")[row];
        int Of(string column) => Number(cells, column) ?? 0;
        var people = Enumerable.Range(0, Of("en fonction")).Select(_ => Seat("femme")).ToList();
        var came = people.Take(Of("venus")).Select(p => p.PersonId).ToHashSet();
        var silent = people.AsEnumerable().Reverse().Take(Of("sans nouvelles")).Select(p => p.PersonId).ToHashSet();
        var counted = Assert.Single(RoomAgainstPanel.Of([new PanelGroup("genre", "Femme", Number(cells, "quota au moins"))], [.. people, Seat("homme")], Sitting(0, came), silent));
        Assert.Equal((people.Count, came.Count, silent.Count), (counted.InOffice, counted.Came, counted.Silent));
        Assert.True((Of("à remplacer"), Of("en plus si elles ne reviennent pas")) == (counted.ToReplace, counted.AtRisk), $"{name}: {counted}");
    }

    [Fact]
    public void A_member_counts_once_and_only_in_office()
    {
        var twice = Seat("femme");
        var gone = Seat("femme") with { EndsOn = Start.AddDays(10) };
        var counted = RoomAgainstPanel.Of([new PanelGroup("genre", "femme", 2)], [twice, twice with { StartsOn = Start.AddDays(1) }, gone], Sitting(20, new HashSet<Guid> { twice.PersonId, gone.PersonId, Guid.CreateVersion7() }), new HashSet<Guid>());
        Assert.Equal((1, 1, 1), (counted[0].InOffice, counted[0].Came, counted[0].ToReplace));
    }

    [Fact]
    public void The_same_person_may_mend_a_group_of_each_feature()
    {
        GroupInRoom Short(string feature, string value, int people) => new(new(feature, value, people), 0, 0, 0);
        Assert.Equal(3, RoomAgainstPanel.LeastToReplace([Short("genre", "femme", 2), Short("âge", "16-24", 1), Short("âge", "60+", 2)]));
        Assert.Equal(0, RoomAgainstPanel.LeastToReplace([]));
    }

    [Fact]
    public void Silent_is_who_missed_the_last_three_without_a_word()
    {
        var (silent, excused, late, coming) = (Seat("f"), Seat("f"), Seat("f") with { StartsOn = Start.AddDays(15) }, Seat("f"));
        PanelSeat[] seats = [silent, excused, late, coming];
        HeldSitting[] held = [Sitting(0, new HashSet<Guid> { silent.PersonId }), .. new[] { 10, 20, 30 }.Select(day => Sitting(day, new HashSet<Guid> { coming.PersonId }, day == 20 ? excused.PersonId : null))];
        Assert.Equal([silent.PersonId], RoomAgainstPanel.SilentOn(Start.AddDays(31), seats, held));
        Assert.Empty(RoomAgainstPanel.SilentOn(Start.AddDays(29), seats, held));
        Assert.Empty(RoomAgainstPanel.SilentOn(Start.AddDays(31), seats, held.Skip(2)));
    }

    [Fact]
    public void Someone_is_there_between_arrival_and_departure_of_the_sequence_under_way()
    {
        var sitting = new Sitting(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Séance", new(Start, new(9, 0), new(17, 0), 420));
        sitting.SetSequences(Start, [new("Matin", new(9, 0), new(12, 0), 180) { Id = sitting.Sequences[0].Id }, new("Après-midi", new(13, 30), new(17, 0), 210)]);
        var attendance = new Attendance(sitting, Guid.CreateVersion7(), Capacity.Member);
        attendance.Record(sitting, new(AttendanceStatus.LeftEarly, 100, AttendanceSource.Reception) { SequenceId = sitting.Sequences[0].Id, ArrivedAt = new(9, 20), LeftAt = new(11, 0) }, Guid.Empty, DateTimeOffset.UnixEpoch);
        bool At(int hour, int minute) => RoomAgainstPanel.IsThere(attendance.Presences[0], new(hour, minute));
        Assert.Equal((false, true, false), (At(9, 0), At(10, 0), At(11, 0)));
        Assert.Equal("Matin", RoomAgainstPanel.At(sitting.Sequences, new(8, 0)).Title);
        Assert.Equal("Matin", RoomAgainstPanel.At(sitting.Sequences, new(13, 0)).Title);
        Assert.Equal("Après-midi", RoomAgainstPanel.At(sitting.Sequences, new(13, 30)).Title);
    }

    private static HeldSitting Sitting(int day, HashSet<Guid> came, Guid? excused = null) => new(Start.AddDays(day), came, excused is { } e ? new HashSet<Guid> { e } : new HashSet<Guid>());

    private static PanelSeat Seat(string gender) => new(Guid.CreateVersion7(), Start, Start.AddDays(300), MandateOrigin.Drawn, new Dictionary<string, string> { ["genre"] = gender });

    private static QuorumRule Rule(string words) => words switch
    {
        "aucun" => QuorumRule.None,
        "plus de la moitié" => new(QuorumKind.MoreThanHalf, 0, ""),
        _ when words.EndsWith('%') => new(QuorumKind.Share, int.Parse(words.Split(' ')[0], CultureInfo.InvariantCulture), ""),
        _ => new(QuorumKind.People, int.Parse(words.Split(' ')[0], CultureInfo.InvariantCulture), ""),
    };

    private static int? Number(IReadOnlyDictionary<string, string> cells, string column) => cells.TryGetValue(column, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static TheoryData<int, string> Cases(string file) => [.. Rows(file).Index().Select(row => new TheoryDataRow<int, string>(row.Index, row.Item["cas"]))];

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Sittings", "examples", file));
}
