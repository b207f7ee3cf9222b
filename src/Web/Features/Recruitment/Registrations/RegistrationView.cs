using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>A registration with what its form asks.</summary>
/// <param name="Registration">The registration, tracked.</param>
/// <param name="Channel">The channel the person comes by.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Assembly">Name of the assembly.</param>
public sealed record RegistrationView(PanelRegistration Registration, RecruitmentChannel Channel, Edition Edition, string Assembly)
{
    public required RegistrationForm Form { get; init; }

    /// <summary>The answers as they were given; needs are sealed in the registration itself.</summary>
    public IReadOnlyDictionary<string, string> Answers => RegistrationSeal.Open(Seals, Registration.Answers);

    public required Seals Seals { private get; init; }

    public IReadOnlyList<RegistrationStep> Steps => Form.Steps(Answers);

    /// <summary>Whether the person is drawn, or takes part without: a channel without seats is an assembly open to all.</summary>
    public bool IsDrawn => Channel.Seats > 0;

    /// <summary>Whether answers may still be given: begun, and before the end of the last day.</summary>
    public bool IsOpen => Registration.Status == RegistrationStatus.Started && IsInTime(Channel, Edition, Form.Today);

    /// <summary>Whether a channel still takes registrations.</summary>
    public static bool IsInTime(RecruitmentChannel channel, Edition edition, DateOnly today) =>
        channel.IsOpenOn(today) && edition.Status != EditionStatus.Closed;
}

/// <summary>A way to register without code.</summary>
public sealed record OpenWay(Guid ChannelId, string Assembly, string Edition, DateOnly AnswerBy);
