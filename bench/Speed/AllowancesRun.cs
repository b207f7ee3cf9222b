using System.Diagnostics;
using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;

namespace Misthos.Speed;

/// <summary>Times the allowances of many presence records of fictitious people, each with the explanation that is kept with it as JSON.</summary>
internal static class AllowancesRun
{
    private const double SecondsLimit = 5;
    private const int People = 100;
    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly Guid Authority = Guid.CreateVersion7();

    private sealed record Record(Sitting Sitting, Attendance Attendance);

    public static async Task<int> RunAsync(Options options)
    {
        var count = options.Number("records", 100_000);
        var load = Machine.Load();
        var organ = Guid.CreateVersion7();
        var scheme = Scheme(organ);
        var records = Records(count, organ);
        var started = Stopwatch.GetTimestamp();
        var already = new Dictionary<(Guid, DateOnly), Money>();
        var (due, cents, characters, steps) = (0, 0L, 0L, 0L);
        foreach (var (sitting, attendance) in records)
        {
            var key = (attendance.PersonId, sitting.Day);
            var answer = AllowanceCalculator.Compute(Input(sitting, attendance, already.GetValueOrDefault(key)), scheme);
            characters += answer.ToJson().Length;
            already[key] = already.GetValueOrDefault(key) + answer.Amount;
            (due, cents) = (due + (answer.Outcome == AllowanceOutcome.Due ? 1 : 0), cents + answer.Amount.Cents);
            steps += answer.Lines.Sum(line => line.Amount?.Cents ?? 0);
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Section.WriteAsync(options["out"] ?? "docs/performance.md", "allowances", string.Join('\n', [
            "## Allowances", "", Text($"{Machine.Today()}, {Machine.Describe()}; load {load:0.0}. {count:#,0} presence records of {People} people, two sittings a day under one cap; each answer with its explanation as JSON, cold code, one thread. {due:#,0} are due, {cents / 100m:#,0.00} € in all, which is what the steps add up to{(steps == cents ? "" : " (THEY DO NOT)")}."), "",
            "| what | limit | time |", "|---|--:|--:|", Text($"| {count:#,0} presence records → entitlements, {characters / 1e6:0} MB of explanations | {SecondsLimit:0} s | {seconds:0.00} s |")]));
        Console.WriteLine(Text($"{count} records in {seconds:0.00} s."));
        return seconds <= SecondsLimit && steps == cents ? 0 : 1;
    }

    private static AllowanceInput Input(Sitting sitting, Attendance attendance, Money already)
    {
        var (status, minutes) = AllowancePresence.Counted(attendance.Total, RemotePresence.NotCovered);
        return new AllowanceInput(attendance.Capacity, sitting.OrganId, sitting.Day, status)
        {
            PlannedMinutes = sitting.PlannedMinutes,
            MinutesPresent = minutes,
            HasRequested = true,
            AlreadyDueThatDay = already,
            Evidence = new AllowanceEvidence(sitting.Id, attendance.Id, sitting.Title, null),
            Eligibility = new EligibilityFact(attendance.PersonId, EligibilityOutcome.AtOrBelowThreshold, Money.Euros(1000), Start) { DecidedOn = Start, ValidFrom = Start, ValidTo = Start.AddYears(3) },
        };
    }

    private static AllowanceScheme Scheme(Guid organ)
    {
        var recording = new StateRecording(Authority, DateTimeOffset.UnixEpoch);
        var act = new CouncilAct(Authority, new CouncilActText("BENCH", "Acte fictif", Start, "CRPA L.131-1"));
        act.Record(CouncilActStateKind.InForce, Start, "certificat fictif", recording);
        var scheme = new AllowanceScheme(act, Authority, new SchemeTerms("Heures", Start, null, [organ]) { OnRequest = true, QuotientThreshold = Money.Euros(1000), PartialPresence = PartialPresence.ProRata, RemotePresence = RemotePresence.NotCovered });
        scheme.AddRate(new RateTerms(Start, null, RateUnit.PerHour, Money.Euros(13.74m)) { DayCap = Money.Euros(96.16m), Provenance = RateProvenance.Derived, Derivation = "96,16 ÷ 7", Source = "bench" });
        return scheme;
    }

    private static List<Record> Records(int count, Guid organ)
    {
        var people = Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7()).ToList();
        var records = new List<Record>(count);
        for (var sitting = 0; records.Count < count; sitting++)
        {
            var held = new Sitting(Authority, Authority, organ, Text($"Séance {sitting + 1}"), new SittingTimes(Start.AddDays(sitting / 2), new TimeOnly(9, 0), new TimeOnly(14, 0), 300));
            records.AddRange(people.Take(count - records.Count).Select((person, i) => new Record(held, Attend(held, person, (i * 37 + sitting * 11) % 301))));
        }

        return records;
    }

    private static Attendance Attend(Sitting sitting, Guid person, int minutes)
    {
        var attendance = new Attendance(sitting, person, Capacity.Member);
        var status = minutes == 0 ? AttendanceStatus.Absent : minutes < 300 ? AttendanceStatus.LeftEarly : AttendanceStatus.Present;
        attendance.Record(sitting, new AttendanceReading(status, minutes, AttendanceSource.SignedSheet), Authority, DateTimeOffset.UnixEpoch);
        return attendance;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
