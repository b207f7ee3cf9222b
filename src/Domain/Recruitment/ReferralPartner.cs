using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>A partner or a school that passes numbered codes on. It hands over no list and sees counts only.</summary>
public sealed class ReferralPartner : Entity
{
    private ReferralPartner()
    {
    }

    internal ReferralPartner(Guid authorityId, Guid channelId, string name, string countsCode)
        : base(authorityId) => (ChannelId, Name, CountsCode) = (channelId, name, countsCode);

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Opens the page where the partner sees its counts.</summary>
    [Private]
    [Secret]
    public string CountsCode { get; private set; } = "";
}
