using System.Globalization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Sittings;

/// <summary>Sequences of a sitting, and what follows from them; the French tables are the rule.</summary>
public sealed class SequenceTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2025, 11, 29);
    private static readonly SequenceTimes Morning = new("Matin", new(9, 0), new(12, 30), 210), Afternoon = new("Après-midi", new(13, 30), new(17, 0), 210);

    public static TheoryData<int, string> Totals => Cases("presence-par-sequence.md");

    public static TheoryData<int, string> Hours => Cases("heures-a-l-accueil.md");

    [Theory]
    [MemberData(nameof(Totals))]
    public void A_sitting_follows_from_its_sequences(int row, string name)
    {
        var cells = Rows("presence-par-sequence.md")[row];
        var parts = cells["demi-journées"].Split(", ").Select(Part).ToList();
        var expected = new SittingPresence(FrenchWords.Status(cells["séance"]), FrenchWords.Minutes(cells["durée"]), cells.TryGetValue("dont à distance", out var remote) ? FrenchWords.Minutes(remote) : 0);
        Assert.True(expected == SittingPresence.Of(parts), $"{name}: {SittingPresence.Of(parts)}");
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Hours_are_worth_what_the_table_says(int row, string name)
    {
        var cells = Rows("heures-a-l-accueil.md")[row];
        var sitting = NewSitting();
        if (cells["séquence"] == "matin")
        {
            sitting.SetSequences(Day, [Morning, Afternoon]);
        }

        var worth = sitting.Sequences[0].Worth(Time("arrivée"), Time("départ"), sitting.ToleranceMinutes);
        Assert.True((FrenchWords.Status(cells["présence"]), FrenchWords.Minutes(cells["durée"])) == worth, $"{name}: {worth}");
        TimeOnly? Time(string column) => cells.TryGetValue(column, out var text) ? TimeOnly.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    [Fact]
    public void An_attendance_holds_one_presence_for_each_sequence_and_derives_its_total()
    {
        var sitting = NewSitting();
        sitting.SetSequences(Day, [Morning, Afternoon]);
        var attendance = new Attendance(sitting, Guid.CreateVersion7(), Capacity.Member);
        Assert.True(attendance.Record(sitting, Reading(0, AttendanceStatus.Present, 210), By, DateTimeOffset.UnixEpoch));
        Assert.True(attendance.Record(sitting, Reading(1, AttendanceStatus.Present, 210), By, DateTimeOffset.UnixEpoch));
        Assert.False(attendance.Record(sitting, Reading(1, AttendanceStatus.Present, 210), By, DateTimeOffset.UnixEpoch));
        Assert.Equal(new SittingPresence(AttendanceStatus.Present, 420, 0), attendance.Total);
        Assert.True(attendance.Record(sitting, Reading(1, AttendanceStatus.Absent, 0), By, DateTimeOffset.UnixEpoch));
        Assert.Equal(new SittingPresence(AttendanceStatus.LeftEarly, 210, 0), attendance.Total);
        Assert.Equal([1, 2, 3], attendance.Entries.Select(e => e.Order));
        Assert.Equal(2, attendance.Presences.Count);
        AttendanceReading Reading(int sequence, AttendanceStatus status, int minutes) => new(status, minutes, AttendanceSource.Reception) { SequenceId = sitting.Sequences[sequence].Id };
    }

    [Fact]
    public void A_reading_names_its_sequence_when_there_are_several()
    {
        var sitting = NewSitting();
        sitting.SetSequences(Day, [Morning, Afternoon]);
        var nameless = new AttendanceReading(AttendanceStatus.Present, 210, AttendanceSource.Reception);
        Assert.Equal("attendance.no-such-sequence", Assert.Single(Attendance.WhyNotRecord(sitting, nameless)).Code);
        var tooLong = nameless with { SequenceId = sitting.Sequences[0].Id, MinutesPresent = 211 };
        Assert.Equal("attendance.minutes-out-of-range", Assert.Single(Attendance.WhyNotRecord(sitting, tooLong)).Code);
    }

    [Fact]
    public void Times_of_a_sitting_follow_from_its_sequences()
    {
        var sitting = NewSitting();
        var only = sitting.Sequences[0].Id;
        sitting.SetSequences(Day, [Morning with { Id = only }, Afternoon]);
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(17, 0), 420), (sitting.StartsAt, sitting.EndsAt, sitting.PlannedMinutes));
        Assert.Equal((only, "Matin"), (sitting.Sequences[0].Id, sitting.Sequences[0].Title));
        sitting.SetTimes(new SittingTimes(Day, new(14, 0), new(16, 0), 120));
        Assert.Equal((only, 120), (Assert.Single(sitting.Sequences).Id, sitting.PlannedMinutes));
    }

    [Fact]
    public void Sequences_follow_each_other()
    {
        Assert.Equal("sequence.none", Assert.Single(Sitting.WhyNotSequences([])).Code);
        Assert.Equal("sequence.times", Assert.Single(Sitting.WhyNotSequences([Morning with { PlannedMinutes = 211 }])).Code);
        Assert.Equal("sequence.overlap", Assert.Single(Sitting.WhyNotSequences([Morning, Afternoon with { StartsAt = new(12, 0) }])).Code);
        Assert.Throws<ArgumentException>(() => NewSitting().SetSequences(Day, [Afternoon, Morning]));
    }

    [Theory]
    [InlineData(RemotePresence.Covered, AttendanceStatus.Present, 420)]
    [InlineData(RemotePresence.NotCovered, AttendanceStatus.LeftEarly, 210)]
    [InlineData(RemotePresence.Undecided, AttendanceStatus.Remote, 420)]
    public void Minutes_from_afar_count_as_the_scheme_says(RemotePresence rule, AttendanceStatus status, int minutes)
    {
        Assert.Equal((status, minutes), AllowancePresence.Counted(new SittingPresence(AttendanceStatus.Present, 420, 210), rule));
        Assert.Equal((AttendanceStatus.Remote, 420), AllowancePresence.Counted(new SittingPresence(AttendanceStatus.Remote, 420, 420), rule));
        Assert.Equal((AttendanceStatus.Present, 420), AllowancePresence.Counted(new SittingPresence(AttendanceStatus.Present, 420, 0), rule));
    }

    private static Sitting NewSitting() =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Séance", new SittingTimes(Day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));

    // "présente 3 h 30": the words up to the first digit, then the length.
    private static (AttendanceStatus Status, int Minutes) Part(string text)
    {
        var digit = text.IndexOfAny([.. "0123456789"]);
        return digit < 0 ? (FrenchWords.Status(text), 0) : (FrenchWords.Status(text[..digit].Trim()), FrenchWords.Minutes(text[digit..]));
    }

    private static TheoryData<int, string> Cases(string file) => [.. Rows(file).Index().Select(row => new TheoryDataRow<int, string>(row.Index, row.Item["cas"]))];

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Sittings", "examples", file));
}
