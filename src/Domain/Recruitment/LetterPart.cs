using System.Globalization;
using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>
/// A piece of a mailing's file: the pieces one after the other are the file. What is made is kept, so that a stopped server goes on where
/// it was. It holds names and codes: it leaves with no export and goes at the purge.
/// </summary>
public sealed class LetterPart : Entity
{
    private LetterPart()
    {
    }

    /// <summary>Keeps a piece.</summary>
    /// <param name="run">The mailing.</param>
    /// <param name="order">Order in the file, from 1.</param>
    /// <param name="numbers">Numbers of the invitations in it, ascending; none in the end of a PDF.</param>
    /// <param name="content">The bytes.</param>
    public LetterPart(LetterRun run, int order, IEnumerable<int> numbers, byte[] content)
        : base(run.AuthorityId) => (RunId, Order, Numbers, Content) = (run.Id, order, string.Join(',', numbers), content);

    /// <summary>The mailing.</summary>
    public Guid RunId { get; private set; }

    /// <summary>Order in the file, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Numbers of the invitations in it, with commas.</summary>
    public string Numbers { get; private set; } = "";

    /// <summary>Where the objects of a PDF are in this piece, as its writer keeps it; empty otherwise.</summary>
    [Secret]
    public byte[] Trace { get; init; } = [];

    /// <summary>The bytes.</summary>
    [Private]
    [Secret]
    public byte[] Content { get; private set; } = [];

    /// <summary>Numbers of the invitations in it.</summary>
    public IReadOnlyList<int> Invited => [.. Numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
