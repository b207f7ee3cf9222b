using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>An invitation with a personal code: to a person of a list, to a dwelling, or a numbered code that a partner passes on.</summary>
public sealed partial class PanelInvitation : Entity
{
    private PanelInvitation()
    {
    }

    /// <summary>Makes an invitation.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="number">Number within the channel, from 1; for drawn people the calling order.</param>
    /// <param name="code">A <see cref="ShortCode"/>, unique within the authority.</param>
    public PanelInvitation(RecruitmentChannel channel, int number, string code)
        : base(channel.AuthorityId) => (EditionId, ChannelId, Number, Code) = (channel.EditionId, channel.Id, number, code);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>The partner who passes the code on; null for someone of a list.</summary>
    public Guid? PartnerId { get; private set; }

    /// <summary>The stage-1 draw that found the person; null for the code of a partner.</summary>
    public Guid? RoundId { get; private set; }

    /// <summary>Number within the channel, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The personal code, as stored.</summary>
    [Private]
    [Secret]
    public string Code { get; private set; } = "";

    /// <summary>Stratum of the stage-1 draw; empty without strata.</summary>
    public string Stratum { get; private set; } = "";

    /// <summary>Who is invited, in the words of the list: name, address, phone. Empty for the code of a partner and after the list was purged.</summary>
    [Private]
    public Dictionary<string, string> Recipient { get; private set; } = [];

    /// <summary>Fingerprints of the person (<see cref="PersonKey"/>), separated by spaces: other lists of the edition leave the same person out.</summary>
    [Private]
    [Secret]
    public string Fingerprints { get; private set; } = "";

    /// <summary>The person or dwelling a stage-1 draw found.</summary>
    /// <param name="round">The draw.</param>
    /// <param name="stratum">Stratum; empty without strata.</param>
    /// <param name="recipient">Name, address, phone.</param>
    /// <param name="fingerprints">Fingerprints of the person, separated by spaces.</param>
    public void Address(InvitationRound round, string stratum, IReadOnlyDictionary<string, string> recipient, string fingerprints) =>
        (RoundId, Stratum, Recipient, Fingerprints, SearchName, HasPhone) = (round.Id, stratum, recipient.ToDictionary(), fingerprints,
            string.Join(' ', PostalAddress.NameOf(recipient).Split(' ').Select(Folding.Letters)), recipient.GetValueOrDefault("phone", "").Length > 0);

    /// <summary>Gives the code to a partner.</summary>
    public void HandTo(ReferralPartner partner) => PartnerId = partner.Id;

    /// <summary>When name and address were deleted, UTC; null before.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>Forgets who was invited; number, stratum and code stay.</summary>
    public void Forget(DateTimeOffset at) => (Recipient, SearchName, HasPhone, Fingerprints, ForgottenAt) = ([], "", false, "", at);
}
