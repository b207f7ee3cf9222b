namespace Misthos.Domain.Registers;

/// <summary>What checking a register found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Last">Fingerprint of the last one; <see cref="PublicAct.Beginning"/> when there is none.</param>
/// <param name="BrokenAt">Number of the first entry that does not follow from those before; null when all do.</param>
public sealed record RegisterCheck(int Entries, string Last, int? BrokenAt)
{
    /// <summary>Reads a whole register, in the order of the numbers: each number follows, each entry names the fingerprint before, each says what its own was made of.</summary>
    public static RegisterCheck Of(IEnumerable<PublicAct> acts)
    {
        var check = new RegisterCheck(0, PublicAct.Beginning, null);
        foreach (var act in acts)
        {
            var follows = act.Number == check.Entries + 1 && act.Previous == check.Last && act.IsWhole;
            check = new RegisterCheck(check.Entries + 1, act.Hash, check.BrokenAt ?? (follows ? null : act.Number));
        }

        return check;
    }
}
