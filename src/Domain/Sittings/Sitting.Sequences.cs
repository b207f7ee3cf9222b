namespace Misthos.Domain.Sittings;

/// <content>The sequences people sign for; times and length of the sitting follow from them.</content>
public sealed partial class Sitting
{
    private readonly List<SittingSequence> _sequences = [];

    /// <summary>The sequences; at least one once loaded. Their order is <see cref="SittingSequence.Order"/>.</summary>
    public IReadOnlyList<SittingSequence> Sequences => _sequences;

    /// <summary>Minutes that somebody may come late or leave early without missing anything.</summary>
    public int ToleranceMinutes { get; private set; } = 15;

    /// <summary>The sequence, or the only one when none is named; null when there is no such sequence.</summary>
    public SittingSequence? FindSequence(Guid? id) => id is null ? (_sequences.Count == 1 ? _sequences[0] : null) : _sequences.Find(s => s.Id == id);

    /// <summary>Sets day and times of a sitting of one sequence.</summary>
    /// <exception cref="ArgumentException">It ends before it starts, or lasts longer than its times allow.</exception>
    public void SetTimes(SittingTimes times) =>
        SetSequences(times.Day, [new SequenceTimes("", times.StartsAt, times.EndsAt, times.PlannedMinutes) { Id = _sequences.MinBy(s => s.Order)?.Id }]);

    /// <summary>Sets the minutes that may be missed at either end of a sequence.</summary>
    public void Tolerate(int minutes) => ToleranceMinutes = Math.Clamp(minutes, 0, 60);

    /// <summary>Why these cannot be the sequences of a sitting; empty when they can.</summary>
    /// <param name="times">The sequences, in order.</param>
    public static IReadOnlyList<Refusal> WhyNotSequences(IReadOnlyList<SequenceTimes> times)
    {
        if (times.Count == 0)
        {
            return [new Refusal("sequence.none")];
        }

        if (times.Any(t => t.EndsAt <= t.StartsAt || t.PlannedMinutes < 1 || t.PlannedMinutes > (t.EndsAt - t.StartsAt).TotalMinutes))
        {
            return [new Refusal("sequence.times")];
        }

        return times.Zip(times.Skip(1)).Any(pair => pair.Second.StartsAt < pair.First.EndsAt) ? [new Refusal("sequence.overlap")] : [];
    }

    /// <summary>Sets the day and the sequences; those already there are recognised by their identifier, the others go.</summary>
    /// <exception cref="ArgumentException"><see cref="WhyNotSequences"/> is not empty.</exception>
    /// <exception cref="InvalidOperationException">The sequences were not loaded.</exception>
    public void SetSequences(DateOnly day, IReadOnlyList<SequenceTimes> times)
    {
        if (WhyNotSequences(times).Count > 0)
        {
            throw new ArgumentException("Sequences follow each other, end after they start and last no longer than that.", nameof(times));
        }

        if (_sequences.Count == 0 && EndsAt != default)
        {
            throw new InvalidOperationException("The sequences of the sitting were not loaded.");
        }

        _sequences.RemoveAll(known => times.All(t => t.Id != known.Id));
        for (var i = 0; i < times.Count; i++)
        {
            if (_sequences.Find(known => known.Id == times[i].Id) is { } sequence)
            {
                sequence.Set(i + 1, times[i]);
            }
            else
            {
                _sequences.Add(new SittingSequence(this, i + 1, times[i]));
            }
        }

        (Day, StartsAt, EndsAt, PlannedMinutes) = (day, times[0].StartsAt, times[^1].EndsAt, times.Sum(t => t.PlannedMinutes));
    }
}
