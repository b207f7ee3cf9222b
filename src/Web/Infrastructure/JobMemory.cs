namespace Misthos.Web.Infrastructure;

/// <summary>
/// Keeps a long job small on a small machine: it begins with nothing left over from what came before (freezing a booklet holds all of it, just
/// before it is printed), and what each step leaves behind is swept before the next.
/// </summary>
internal sealed class JobMemory
{
    private const long Enough = 8 << 20;

    private long _swept = GC.GetTotalAllocatedBytes();

    public JobMemory() => GiveBack();

    /// <summary>All that is held by nobody goes back to the machine: a fifth of a second at most, for what happens once.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>Between two steps: less than a tenth of a second, when there is enough to sweep. All of it: what a step still holds would else be kept for good.</summary>
    public void Sweep()
    {
        if (GC.GetTotalAllocatedBytes() - _swept > Enough)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            _swept = GC.GetTotalAllocatedBytes();
        }
    }
}
