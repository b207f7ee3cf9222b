using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Recognition;

/// <summary>
/// One piece in which a member tells what they lived: a text, a recording with its transcript, or a picture. Each piece has its own consents; withdrawn,
/// it loses its words and its file at once, and is gone wherever it was shown or lent.
/// </summary>
public sealed partial class Testimony : Entity
{
    private readonly List<TestimonyConsent> _consents = [];
    private readonly List<TestimonyLoan> _loans = [];

    private Testimony()
    {
    }

    /// <summary>Keeps a piece nobody may show yet.</summary>
    /// <param name="authorityId">Owning authority.</param>
    /// <param name="personId">Whose words, voice or picture.</param>
    /// <param name="content">What it says and shows.</param>
    /// <param name="on">Day it was given.</param>
    public Testimony(Guid authorityId, Guid personId, TestimonyContent content, DateOnly on)
        : base(authorityId)
    {
        (PersonId, Form, GivenOn) = (personId, content.Form, on);
        (Title, Words, Naming, DocumentId, Mark) = (content.Title.Trim(), content.Words.Trim(), content.Naming, content.DocumentId, content.Mark);
    }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Text, recording or picture.</summary>
    public TestimonyForm Form { get; private set; }

    /// <summary>Title; empty once withdrawn.</summary>
    [Private]
    public string Title { get; private set; } = "";

    /// <summary>The text; the transcript of a recording; what a picture shows. Empty once withdrawn.</summary>
    [Private]
    public string Words { get; private set; } = "";

    /// <summary>The file of a recording or a picture; null for a text and once withdrawn.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>How the person is named beside it.</summary>
    public TestimonyNaming Naming { get; private set; }

    /// <summary>Makes the same piece of the same person count once; null once withdrawn.</summary>
    [Private]
    public string? Mark { get; private set; }

    /// <summary>Day it was given.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>Since when it is on the portal; null while it is not.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>When the person withdrew it; null while it stands.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>What was said of each use, oldest first; the last counts.</summary>
    public IReadOnlyList<TestimonyConsent> Consents => _consents;

    /// <summary>To whom it was lent.</summary>
    public IReadOnlyList<TestimonyLoan> Loans => _loans;

    /// <summary>The consents of a member, beside those of the piece, that its form needs.</summary>
    public static IReadOnlyList<ConsentKind> Needs(TestimonyForm form) => form == TestimonyForm.Text ? [ConsentKind.Testimony] : [ConsentKind.Testimony, ConsentKind.Image];

    /// <summary>Why a transcript or a description cannot be written; empty when it can. A text is its author's alone.</summary>
    public IReadOnlyList<Refusal> WhyNotDescribe(string words) =>
        WithdrawnOn is not null ? [new Refusal("testimony.withdrawn")]
        : Form == TestimonyForm.Text ? [new Refusal("testimony.their-words")]
        : string.IsNullOrWhiteSpace(words) ? [new Refusal($"testimony.no-words-{Form}".ToLowerInvariant())] : [];

    /// <summary>Writes the transcript of a recording, or what a picture shows.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotDescribe"/> is not empty.</exception>
    public void Describe(string words) => Words = WhyNotDescribe(words) is [] ? words.Trim() : throw new InvalidOperationException("Its words cannot be changed.");

    /// <summary>The person, or their guardian, says whether it may be used so; those that stay as they are add nothing.</summary>
    /// <param name="uses">Uses allowed.</param>
    /// <param name="act">Who says it.</param>
    /// <param name="how">How it was said, when somebody else types it: signed paper, telephone.</param>
    public void Agree(IReadOnlyCollection<TestimonyUse> uses, ConsentAct act, string how)
    {
        foreach (var use in Enum.GetValues<TestimonyUse>().Where(use => Said(use, act.OfGuardian) != uses.Contains(use)).ToList())
        {
            _consents.Add(new TestimonyConsent(this, new(use, uses.Contains(use), how.Trim()), act));
        }
    }

    /// <summary>Whether the person, or their guardian, said last that it may be used so. Silence allows nothing.</summary>
    public bool Said(TestimonyUse use, bool ofGuardian) =>
        _consents.Where(c => c.Use == use && c.OfGuardian == ofGuardian).OrderBy(c => c.At).ThenBy(c => c.Id).LastOrDefault() is { IsGiven: true };

    /// <summary>Puts it on the portal.</summary>
    public void Publish(DateOnly on) => PublishedOn ??= on;

    /// <summary>Takes it off the portal; the person's consents stay as they are.</summary>
    public void TakeOff() => PublishedOn = null;

    /// <summary>Why it cannot be lent for a time; empty when it can. Consents are <see cref="WhyNotUse"/>.</summary>
    public static IReadOnlyList<Refusal> WhyNotLend(DateOnly until, DateOnly today) =>
        until < today ? [new Refusal("testimony.loan-past")] : until > today.AddYears(2) ? [new Refusal("testimony.loan-long")] : [];

    /// <summary>Lends it.</summary>
    public TestimonyLoan Lend(LoanTerms terms, Guid by)
    {
        var loan = new TestimonyLoan(this, terms, by);
        _loans.Add(loan);
        return loan;
    }

    /// <summary>The person takes it back: words, file, publication and loans end that day. Withdrawing twice changes nothing.</summary>
    /// <returns>The file to remove, or null.</returns>
    public Guid? Withdraw(DateOnly on)
    {
        if (WithdrawnOn is not null)
        {
            return null;
        }

        var file = DocumentId;
        (Title, Words, DocumentId, Mark, PublishedOn, WithdrawnOn) = ("", "", null, null, null, on);
        _loans.ForEach(loan => loan.End(on));
        return file;
    }
}
