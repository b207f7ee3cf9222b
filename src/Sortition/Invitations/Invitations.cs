namespace Misthos.Sortition;

/// <summary>
/// The stage-1 draw: whom of a sampling frame to invite. Every person has a ticket that follows from a public value and from who they
/// are; in each stratum the smallest tickets are invited. Within a stratum everyone has the same chance, however many rows repeat them.
/// The frame is read once, in memory that does not depend on its length; the order of its rows changes nothing.
/// </summary>
public static class Invitations
{
    /// <summary>Draws.</summary>
    /// <param name="frame">The frame; it must allow seeking, to read the rows of the invited again.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The people to invite, or every fault of the frame, of the people never to invite and of the weights (the first thousand of each).</returns>
    /// <exception cref="ArgumentException">The frame cannot seek.</exception>
    public static FileReading<InvitationList> Draw(Stream frame, InvitationRequest request, CancellationToken cancellation = default)
    {
        if (!frame.CanSeek)
        {
            throw new ArgumentException("The frame must allow seeking.", nameof(frame));
        }

        var faults = new FrameFaults(request.FrameName);
        var reader = new FrameReader(frame, request, faults, cancellation);
        var columns = reader.Columns;
        if (columns is null)
        {
            return new(null, faults.InFileOrder);
        }

        var (excluded, wrong) = Excluded(columns.ForOtherFile(request), cancellation);
        var selection = new Selection(request, excluded);
        foreach (var block in reader.Blocks().TakeWhile(_ => !selection.HasTooManyStrata))
        {
            selection.Take(block);
        }

        Check(selection, faults);
        var unknown = faults.Count > 0 ? [] : request.Weights.Unknown(selection.Strata);
        IReadOnlyList<FileFault> all = [.. faults.InFileOrder, .. wrong, .. unknown];
        return new(all.Count > 0 ? null : selection.List(columns), all);
    }

    private static void Check(Selection selection, FrameFaults faults)
    {
        if (selection.HasTooManyStrata)
        {
            faults.Add(1, FaultCode.TooManyRows, $"at most {Selection.MostStrata} strata");
        }

        if (selection.IsEmpty && faults.Count == 0)
        {
            faults.Add(1, FaultCode.HeaderOnly, "at least one row below the header");
        }
    }

    private static (Dictionary<UInt128, string> Reasons, IReadOnlyList<FileFault> Faults) Excluded(InvitationRequest request, CancellationToken cancellation)
    {
        if (request.Excluded is null)
        {
            return ([], []);
        }

        var faults = new FrameFaults(request.ExcludedName);
        var reader = new FrameReader(request.Excluded, request, faults, cancellation);
        var reasons = new Dictionary<UInt128, string>();
        foreach (var block in reader.Columns is null ? [] : reader.Blocks())
        {
            foreach (var row in block.Rows)
            {
                reasons.TryAdd(row.Ticket, block.Strata[row.Stratum]);
            }
        }

        return (reasons, faults.InFileOrder);
    }
}
