using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment.Channels;

/// <summary>How far the recruitment of an edition is.</summary>
public sealed record RecruitmentView(Edition Edition, IReadOnlyList<ChannelRow> Channels)
{
    /// <summary>Features of the quota plan.</summary>
    public int Features { get; init; }

    /// <summary>When the latest pool was made; null without pool.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>The draw under way or confirmed.</summary>
    public DrawStage? Draw { get; init; }

    /// <summary>People called for the seats, by state.</summary>
    public IReadOnlyDictionary<SeatState, int> Calls { get; init; } = new Dictionary<SeatState, int>();

    /// <summary>What to do next.</summary>
    public RecruitmentStage Stage => Draw is { Status: PanelDrawStatus.Confirmed } ? RecruitmentStage.Calls
        : Draw is not null ? RecruitmentStage.Draw
        : FrozenAt is not null ? RecruitmentStage.Pool
        : Channels.Count == 0 ? RecruitmentStage.Channels
        : Seats != Edition.Seats ? RecruitmentStage.Seats
        : Features == 0 ? RecruitmentStage.Quotas
        : RecruitmentStage.Volunteers;

    /// <summary>Seats of all channels.</summary>
    public int Seats => Channels.Sum(c => c.Channel.Seats);

    /// <summary>People who registered by any channel.</summary>
    public int Registered => Channels.Sum(c => c.Registered);
}

/// <summary>The step of a recruitment that waits for somebody.</summary>
public enum RecruitmentStage
{
    /// <summary>Open a channel.</summary>
    Channels,

    /// <summary>Make the seats of the channels add up.</summary>
    Seats,

    /// <summary>Plan the quotas.</summary>
    Quotas,

    /// <summary>Invite, and make the pool once there are enough volunteers.</summary>
    Volunteers,

    /// <summary>Draw from the pool.</summary>
    Pool,

    /// <summary>Go on with the draw.</summary>
    Draw,

    /// <summary>Call those drawn.</summary>
    Calls,
}

/// <summary>A channel, its registrations complete and begun, its invitations and codes.</summary>
public sealed record ChannelRow(RecruitmentChannel Channel, int Registered, int Started, int Invited);

/// <summary>A draw and where it is.</summary>
public sealed record DrawStage(Guid Id, PanelDrawStatus Status, int Seats);

/// <summary>A channel to edit.</summary>
public sealed record ChannelView(RecruitmentChannel Channel, Edition Edition, IReadOnlyList<PartnerRow> Partners);

/// <summary>A partner, its codes and how many were used.</summary>
public sealed record PartnerRow(ReferralPartner Partner, int Codes, int Used)
{
    /// <summary>Number of the first code.</summary>
    public int First { get; init; }

    /// <summary>Number of the last code.</summary>
    public int Last { get; init; }
}

/// <summary>The codes of a partner with what a leaflet says.</summary>
public sealed record PartnerCodes(string Partner, RecruitmentChannel Channel, Edition Edition, IReadOnlyList<NumberedCode> Codes)
{
    /// <summary>Name of the assembly.</summary>
    public string Assembly { get; init; } = "";
}

/// <summary>A code and its number in the channel.</summary>
public sealed record NumberedCode(int Number, string Code);
