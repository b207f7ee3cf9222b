using System.Globalization;
using Misthos.Domain.Sittings;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Sittings;

/// <summary>What is noted at the door; the French table is the rule.</summary>
public sealed class DoorTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2025, 11, 29);

    public static TheoryData<int, string> Cases => [.. Rows().Index().Select(row => new TheoryDataRow<int, string>(row.Index, row.Item["cas"]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_note_becomes_what_the_table_says(int row, string name)
    {
        var (cells, sitting) = (Rows()[row], NewSitting());
        var attendance = new Attendance(sitting, Guid.CreateVersion7(), Capacity.Member);
        Know(sitting, attendance, cells["connu"]);
        var known = attendance.In(sitting.Sequences[0].Id)?.Entries ?? 0;
        var answer = attendance.Note(sitting, Note(sitting, cells["pointage"], cells["vu"] == "oui" ? known : 0), By, DateTimeOffset.UnixEpoch);
        Assert.True(cells["résultat"] == Words(answer), $"{name}: {Words(answer)}");
        Assert.Equal(cells["ensuite"], State(attendance.In(sitting.Sequences[0].Id)));
        Assert.Equal(known + (answer.Outcome == DoorOutcome.Recorded ? 1 : 0), attendance.Entries.Count);
    }

    [Fact]
    public void Nothing_is_noted_at_the_door_of_a_sitting_that_is_closed_or_cancelled()
    {
        foreach (var (sitting, code) in new[] { (Closed(), "door.closed"), (Cancelled(), "attendance.sitting-cancelled") })
        {
            var answer = new Attendance(sitting, By, Capacity.Member).Note(sitting, Note(sitting, "arrivée 9:00", 0), By, DateTimeOffset.UnixEpoch);
            Assert.Equal((DoorOutcome.Refused, code), (answer.Outcome, answer.Why?.Code));
        }
    }

    [Fact]
    public void A_lost_badge_gets_another_code()
    {
        var badge = new MemberBadge(By, By, "CODE", DateTimeOffset.UnixEpoch);
        badge.Renew("OTHER", DateTimeOffset.UnixEpoch.AddDays(1));
        Assert.Equal(("OTHER", DateTimeOffset.UnixEpoch.AddDays(1)), (badge.Code, badge.MadeAt));
    }

    private static void Know(Sitting sitting, Attendance attendance, string known)
    {
        AttendanceReading? reading = known switch
        {
            "feuille" => new(AttendanceStatus.Present, 210, AttendanceSource.SignedSheet),
            "excusée" or "absente" => new(FrenchWords.Status(known), 0, AttendanceSource.Reception),
            "à distance" => new(AttendanceStatus.Remote, 210, AttendanceSource.Reception),
            _ => null,
        };
        if (reading is not null)
        {
            attendance.Record(sitting, reading with { SequenceId = sitting.Sequences[0].Id }, By, DateTimeOffset.UnixEpoch);
        }
        else if (known != "rien")
        {
            attendance.Note(sitting, Note(sitting, known.StartsWith("départ", StringComparison.Ordinal) ? "arrivée 9:00" : known, 0), By, DateTimeOffset.UnixEpoch);
            attendance.Note(sitting, Note(sitting, known, 1), By, DateTimeOffset.UnixEpoch);
        }
    }

    private static DoorNote Note(Sitting sitting, string text, int seen)
    {
        var words = text.Split(' ');
        return new DoorNote(sitting.Sequences[0].Id, words[^2] == "départ" ? DoorAct.Departure : DoorAct.Arrival, TimeOnly.Parse(words[^1], CultureInfo.InvariantCulture), AttendanceSource.Reception)
        {
            Seen = seen,
            Anyway = words[0] == "confirmer",
        };
    }

    private static string Words(DoorAnswer answer) => answer.Outcome switch
    {
        DoorOutcome.Recorded => "enregistré",
        DoorOutcome.Already => "déjà noté",
        DoorOutcome.Conflict => "à vérifier",
        _ => $"refusé {answer.Why?.Code}",
    };

    private static string State(SequencePresence? presence)
    {
        var status = (presence?.Status ?? AttendanceStatus.Expected) switch
        {
            AttendanceStatus.Present => "présente",
            AttendanceStatus.Late => "en retard",
            AttendanceStatus.LeftEarly => "partie avant la fin",
            AttendanceStatus.Excused => "excusée",
            AttendanceStatus.Absent => "absente",
            AttendanceStatus.Remote => "à distance",
            _ => "attendue",
        };
        return string.Join(' ', new[] { status, Hour(presence?.ArrivedAt), Hour(presence?.LeftAt) }.Where(word => word.Length > 0));
        static string Hour(TimeOnly? time) => time?.ToString("H:mm", CultureInfo.InvariantCulture) ?? "";
    }

    private static Sitting NewSitting()
    {
        var sitting = new Sitting(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Séance", new SittingTimes(Day, new(9, 0), new(17, 0), 420));
        sitting.SetSequences(Day, [new("Matin", new(9, 0), new(12, 30), 210), new("Après-midi", new(13, 30), new(17, 0), 210)]);
        return sitting;
    }

    private static Sitting Closed()
    {
        var sitting = NewSitting();
        sitting.Close(By, DateTimeOffset.UnixEpoch);
        return sitting;
    }

    private static Sitting Cancelled()
    {
        var sitting = NewSitting();
        sitting.Cancel("Grève", By, DateTimeOffset.UnixEpoch);
        return sitting;
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows() => MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Sittings", "examples", "pointages.md"));
}
