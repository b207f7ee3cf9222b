namespace Misthos.Sortition;

/// <summary>Makes room for a cell in a panel known to exist by sending one other person home: cheaper than asking the solver.</summary>
internal static class Exchange
{
    /// <summary>The changed panel, or <see langword="null"/> when no single exchange does (which proves nothing).</summary>
    internal static int[]? Find(PanelSpace space, Remaining remaining, int[] panel, PanelSpace.Cell wanted)
    {
        var rows = new int[remaining.Min.Length];
        var kinds = new int[remaining.Kinds.Length];
        foreach (var cell in space.Cells.Where(c => panel[c.Index] > 0))
        {
            kinds[cell.Kind] += panel[cell.Index];
            Array.ForEach(cell.Rows, r => rows[r] += panel[cell.Index]);
        }

        var leaving = space.Cells.Find(c => panel[c.Index] > 0
            && (c.Kind == wanted.Kind || kinds[wanted.Kind] < remaining.Kinds[wanted.Kind])
            && c.Rows.Zip(wanted.Rows).All(r => r.First == r.Second
                || (rows[r.First] > remaining.Min[r.First] && rows[r.Second] < remaining.Max[r.Second])));
        if (leaving is null)
        {
            return null;
        }

        var changed = (int[])panel.Clone();
        changed[leaving.Index]--;
        changed[wanted.Index]++;
        return changed;
    }
}
