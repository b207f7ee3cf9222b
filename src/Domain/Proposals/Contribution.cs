using Misthos.Domain.Administration;

namespace Misthos.Domain.Proposals;

/// <summary>What a table, a member or the team brings on a topic: proposals are made of it, and its author reads what became of it.</summary>
public sealed class Contribution : Entity
{
    /// <summary>Longest text, longest name of a group and longest reason, characters.</summary>
    public const int LongestText = 4_000, LongestGroup = 120, LongestReason = 600;

    private Contribution()
    {
    }

    /// <summary>Records a contribution.</summary>
    /// <param name="id">Its identifier, made with the form, so that a form sent twice makes one.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="author">Whose words they are.</param>
    /// <param name="content">What was contributed.</param>
    /// <param name="typed">Who typed it, and on which day it was given.</param>
    /// <exception cref="ArgumentException"><see cref="WhyNot"/> is not empty.</exception>
    public Contribution(Guid id, ContributionPlace place, ContributionAuthor author, ContributionContent content, (Guid By, DateOnly On) typed)
        : base(place.AuthorityId)
    {
        Id = id;
        (EditionId, TopicId, SittingId) = (place.EditionId, place.TopicId, place.SittingId);
        (Source, PersonId, GroupName, NoteId, IsDictated) = (author.Source, author.PersonId, author.Group, author.NoteId, author.IsDictated);
        (By, GivenOn) = (typed.By, typed.On);
        Write(content, hasSheet: true);
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The topic; null when whoever gave it did not know.</summary>
    public Guid? TopicId { get; private set; }

    /// <summary>The sitting it was given at; null for none.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>What it is.</summary>
    public ContributionKind Kind { get; private set; }

    /// <summary>Whose words it is.</summary>
    public ContributionSource Source { get; private set; }

    /// <summary>The member who gave it; null for other sources.</summary>
    [Private]
    public Guid? PersonId { get; private set; }

    /// <summary>The table or group; empty for other sources.</summary>
    public string GroupName { get; private set; } = "";

    /// <summary>The note of a table it was made of; null for none.</summary>
    public Guid? NoteId { get; private set; }

    /// <summary>Whether somebody of the team typed what a member said.</summary>
    public bool IsDictated { get; private set; }

    /// <summary>The words.</summary>
    [Private]
    public string Text { get; private set; } = "";

    /// <summary>What the public page of a proposal shows of it.</summary>
    public ContributionShowing Showing { get; private set; }

    /// <summary>The photo of the sheet it was written on; null without. Only its author and the team see it.</summary>
    public Guid? SheetId { get; private set; }

    /// <summary>Day it was given.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>The account that typed it.</summary>
    public Guid By { get; private set; }

    /// <summary>Day it was set aside; null while it was not.</summary>
    public DateOnly? SetAsideOn { get; private set; }

    /// <summary>Why it was set aside: its author reads it.</summary>
    public string SetAsideReason { get; private set; } = "";

    /// <summary>Day its author took it back; its words and photo are gone.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Why it is refused; empty when it is not.</summary>
    public static IReadOnlyList<Refusal> WhyNot(ContributionAuthor author, ContributionContent content, bool hasSheet) =>
        author.Source == ContributionSource.Member && author.PersonId is null ? [new("contribution.no-member")]
        : author.Source == ContributionSource.Group && string.IsNullOrWhiteSpace(author.Group) ? [new("contribution.no-group")]
        : author.Group.Length > LongestGroup ? [new("contribution.group-too-long", $"{LongestGroup}")]
        : Faults(author.Source, content, hasSheet);

    /// <summary>Says what it is, corrects its words.</summary>
    /// <exception cref="ArgumentException">It is refused, or it was taken back.</exception>
    public void Write(ContributionContent content, bool hasSheet)
    {
        if (Faults(Source, content, hasSheet).Count > 0 || WithdrawnOn is not null)
        {
            throw new ArgumentException("The contribution is refused.", nameof(content));
        }

        (Kind, Text, Showing) = (content.Kind, content.Text, content.Showing);
    }

    /// <summary>Puts it under a topic of its edition, and at a sitting.</summary>
    public void Place(Guid? topicId, Guid? sittingId) => (TopicId, SittingId) = (topicId, sittingId);

    /// <summary>Attaches the photo of the sheet.</summary>
    public void Attach(StoredDocument sheet) => SheetId = sheet.Id;

    /// <summary>Why it cannot be set aside; empty when it can: what became a part of a proposal stays one.</summary>
    public IReadOnlyList<Refusal> WhyNotSetAside(string reason, bool isUsed) =>
        isUsed ? [new("contribution.used")] : WithdrawnOn is not null ? [new("contribution.withdrawn")]
        : string.IsNullOrWhiteSpace(reason) ? [new("contribution.no-reason")] : reason.Length > LongestReason ? [new("contribution.reason-too-long", $"{LongestReason}")] : [];

    /// <summary>Sets it aside with a reason, or takes it up again with an empty one.</summary>
    public void SetAside(DateOnly? on, string reason) => (SetAsideOn, SetAsideReason) = (on, on is null ? "" : reason);

    /// <summary>Its author takes it back: words and photo go.</summary>
    /// <returns>The photo to remove, or null.</returns>
    public Guid? Withdraw(DateOnly on)
    {
        var sheet = SheetId;
        (Text, SheetId, WithdrawnOn) = ("", null, on);
        return sheet;
    }

    /// <summary>Its author asked to be forgotten: nothing leads to them any more, the handwriting neither.</summary>
    /// <returns>The photo to remove, or null.</returns>
    public Guid? Forget()
    {
        var sheet = SheetId;
        (PersonId, SheetId, Showing) = (null, null, Showing == ContributionShowing.WordsAndName ? ContributionShowing.Words : Showing);
        return sheet;
    }

    private static IReadOnlyList<Refusal> Faults(ContributionSource source, ContributionContent content, bool hasSheet) =>
        string.IsNullOrWhiteSpace(content.Text) && !hasSheet ? [new("contribution.no-text")]
        : content.Text.Length > LongestText ? [new("contribution.too-long", $"{LongestText}")]
        : content.Showing == ContributionShowing.WordsAndName && source != ContributionSource.Member ? [new("contribution.no-name")]
        : [];
}
