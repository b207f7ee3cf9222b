namespace Misthos.Domain.Recruitment;

/// <summary>How people come to a panel.</summary>
public enum ChannelKind
{
    /// <summary>Drawn from the electoral roll.</summary>
    ElectoralRoll,

    /// <summary>Drawn from a list of phone numbers.</summary>
    PhoneList,

    /// <summary>Dwellings drawn from a list of addresses; the person is unknown until the door opens.</summary>
    Addresses,

    /// <summary>Open to whoever registers.</summary>
    Open,

    /// <summary>Passed on by partners (CCAS, France Travail, associations), who hand over no list.</summary>
    Partner,

    /// <summary>Passed on by secondary schools, who hand over no list.</summary>
    School,
}

/// <summary>One way into the panel of an edition, with its own seats and deadline.</summary>
public sealed class RecruitmentChannel : Entity
{
    private readonly List<ReferralPartner> _partners = [];

    private RecruitmentChannel()
    {
    }

    /// <summary>Opens a channel.</summary>
    public RecruitmentChannel(Guid authorityId, Guid editionId, ChannelKind kind, ChannelTerms terms)
        : base(authorityId)
    {
        (EditionId, Kind) = (editionId, kind);
        Set(terms);
    }

    /// <summary>The edition the panel is for.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>How people come.</summary>
    public ChannelKind Kind { get; private set; }

    /// <summary>Name, for example "Liste électorale"; the value of the feature that counts the channels.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Seats of the panel for people of this channel.</summary>
    public int Seats { get; private set; }

    /// <summary>Answers expected of a hundred invitations; null where nobody is invited by name.</summary>
    public double? ExpectedAnswers { get; private set; }

    /// <summary>Last day to register, inclusive, in the authority's time zone.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>Whom the channel cannot reach, told in public.</summary>
    public string OutOfReach { get; private set; } = "";

    /// <summary>Partners or schools that pass codes on.</summary>
    public IReadOnlyList<ReferralPartner> Partners => _partners;

    /// <summary>Whether people are invited one by one, from a list.</summary>
    public bool HasFrame => Kind is ChannelKind.ElectoralRoll or ChannelKind.PhoneList or ChannelKind.Addresses;

    /// <summary>Whether partners pass codes on.</summary>
    public bool HasPartners => Kind is ChannelKind.Partner or ChannelKind.School;

    /// <summary>Whether somebody may still register.</summary>
    public bool IsOpenOn(DateOnly day) => day <= AnswerBy;

    /// <summary>Changes the terms.</summary>
    public void Set(ChannelTerms terms) =>
        (Name, Seats, ExpectedAnswers, AnswerBy, OutOfReach) = (terms.Name, terms.Seats, terms.ExpectedAnswers, terms.AnswerBy, terms.OutOfReach);

    /// <summary>Adds a partner or a school.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="countsCode">Opens the page where it sees how many of its codes were used, and nothing else.</param>
    public ReferralPartner AddPartner(string name, string countsCode)
    {
        var partner = new ReferralPartner(AuthorityId, Id, name, countsCode);
        _partners.Add(partner);
        return partner;
    }
}

/// <summary>Terms of a channel, as <see cref="RecruitmentChannel"/> holds them.</summary>
public sealed record ChannelTerms(string Name, int Seats, double? ExpectedAnswers, DateOnly AnswerBy, string OutOfReach);
