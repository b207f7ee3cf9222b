using Misthos.Domain.Members;

namespace Misthos.Domain.Recognition;

/// <summary>Form of a testimony.</summary>
public enum TestimonyForm
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A recording of the voice, with its transcript.</summary>
    Audio,

    /// <summary>A picture, with what it shows in words.</summary>
    Photo,
}

/// <summary>How the person is named beside a testimony; they choose for each piece.</summary>
public enum TestimonyNaming
{
    /// <summary>Given name and family name.</summary>
    FullName,

    /// <summary>Given name alone.</summary>
    GivenName,

    /// <summary>Not at all.</summary>
    Nobody,
}

/// <summary>What may be done with a testimony.</summary>
public enum TestimonyUse
{
    /// <summary>It is published on the portal.</summary>
    Portal,

    /// <summary>It is lent to other bodies.</summary>
    Lending,
}

/// <summary>What a testimony says and shows.</summary>
/// <param name="Form">Text, recording or picture.</param>
/// <param name="Title">Title.</param>
/// <param name="Words">The text, the transcript, or what the picture shows.</param>
/// <param name="Naming">How the person is named beside it.</param>
public sealed record TestimonyContent(TestimonyForm Form, string Title, string Words, TestimonyNaming Naming)
{
    /// <summary>The file of a recording or a picture.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>Makes the same piece of the same person count once.</summary>
    public string? Mark { get; init; }
}

/// <summary>A use said yes or no to, and how it was said.</summary>
public sealed record UseSaid(TestimonyUse Use, bool IsGiven, string How);

/// <summary>A consent to one use of one piece, given or withdrawn: only ever added, the last counts (article 7 of the GDPR).</summary>
public sealed class TestimonyConsent : Entity
{
    private TestimonyConsent()
    {
    }

    internal TestimonyConsent(Testimony piece, UseSaid said, ConsentAct act)
        : base(piece.AuthorityId)
    {
        (TestimonyId, PersonId, Use, IsGiven, How) = (piece.Id, piece.PersonId, said.Use, said.IsGiven, said.How);
        (By, OfGuardian, At) = (act.By, act.OfGuardian, act.At);
    }

    /// <summary>The piece.</summary>
    public Guid TestimonyId { get; private set; }

    /// <summary>Whose piece.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What may be done with it.</summary>
    public TestimonyUse Use { get; private set; }

    /// <summary>Given, or withdrawn.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>How it was said when an organiser typed it; empty when the person said it here.</summary>
    public string How { get; private set; } = "";

    /// <summary>The account that noted it; null for a guardian by their link.</summary>
    public Guid? By { get; private set; }

    /// <summary>Whether it is the guardian's, who speaks beside a minor and not in their place.</summary>
    public bool OfGuardian { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>To whom, what for and for how long a piece is lent.</summary>
/// <param name="To">The body it is lent to.</param>
/// <param name="Purpose">What for.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record LoanTerms(string To, string Purpose, DateOnly From, DateOnly Until);

/// <summary>A piece lent to another body: it reads the piece at an address of its own, which answers nothing once the loan or a consent ends.</summary>
public sealed class TestimonyLoan : Entity
{
    private TestimonyLoan()
    {
    }

    internal TestimonyLoan(Testimony piece, LoanTerms terms, Guid by)
        : base(piece.AuthorityId) => (TestimonyId, Borrower, Purpose, From, Until, By) = (piece.Id, terms.To, terms.Purpose, terms.From, terms.Until, by);

    /// <summary>The piece.</summary>
    public Guid TestimonyId { get; private set; }

    /// <summary>The body it is lent to.</summary>
    public string Borrower { get; private set; } = "";

    /// <summary>What for.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, as agreed.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Day it was ended before its time; null otherwise.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Who lent it.</summary>
    public Guid By { get; private set; }

    /// <summary>Whether the borrower may read the piece on a day, as far as the loan goes.</summary>
    public bool RunsOn(DateOnly day) => EndedOn is null && From <= day && day <= Until;

    /// <summary>Ends it; one that is over stays as it is.</summary>
    public void End(DateOnly on)
    {
        if (EndedOn is null && on <= Until)
        {
            EndedOn = on;
        }
    }
}
