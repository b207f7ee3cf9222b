using Misthos.Domain.Administration;

namespace Misthos.Domain.Ballots;

/// <summary>
/// A one-time right to vote in one body, given at the door. It holds the fingerprint of a code and nothing of whoever received it: nobody
/// wrote down to whom it was given. It is deleted when it is used.
/// </summary>
public sealed class BallotCode : IOwnedByAuthority
{
    private BallotCode()
    {
    }

    /// <summary>Creates a code; its key is the fingerprint, so that nothing tells the order of printing.</summary>
    /// <param name="college">The body it votes in.</param>
    /// <param name="codeHash">Fingerprint of the code.</param>
    public BallotCode(BallotCollege college, string codeHash) =>
        (AuthorityId, BallotId, CollegeId, CodeHash) = (college.AuthorityId, college.BallotId, college.Id, codeHash);

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The ballot.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>The body it votes in.</summary>
    public Guid CollegeId { get; private set; }

    /// <summary>SHA-256 of the code, hexadecimal; the key.</summary>
    [Secret]
    public string CodeHash { get; private set; } = "";
}

/// <summary>A vote in the closed box: sealed, without code, person or time. Nobody reads it before voting ends.</summary>
public sealed class BallotSlip : IOwnedByAuthority
{
    private BallotSlip()
    {
    }

    /// <summary>Puts a sealed vote in the box.</summary>
    /// <param name="id">Purely random identifier (never version 7, which tells the time).</param>
    /// <param name="code">The code that is used up.</param>
    /// <param name="cipher">The sealed vote.</param>
    public BallotSlip(Guid id, BallotCode code, byte[] cipher) => (Id, AuthorityId, BallotId, CollegeId, Cipher) = (id, code.AuthorityId, code.BallotId, code.CollegeId, cipher);

    /// <summary>Random identifier.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The ballot.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>The body it was cast in.</summary>
    public Guid CollegeId { get; private set; }

    /// <summary>The sealed vote.</summary>
    [Secret]
    public byte[] Cipher { get; private set; } = [];
}

/// <summary>An opened vote: what it says and in which body. No person, no code, no time, a random identifier; written with all the others in random order.</summary>
public sealed class BallotPaper : IOwnedByAuthority
{
    private BallotPaper()
    {
    }

    /// <summary>Keeps a vote.</summary>
    /// <param name="id">Purely random identifier.</param>
    /// <param name="slip">The sealed vote it comes from.</param>
    /// <param name="vote">What it says.</param>
    public BallotPaper(Guid id, BallotSlip slip, VotePaper vote) =>
        (Id, AuthorityId, BallotId, CollegeId, Marks) = (id, slip.AuthorityId, slip.BallotId, slip.CollegeId, vote.ToString());

    /// <summary>Random identifier.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The ballot.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>The body it was cast in.</summary>
    public Guid CollegeId { get; private set; }

    /// <summary>What it says, as <see cref="VotePaper"/> writes it.</summary>
    public string Marks { get; private set; } = "";
}
